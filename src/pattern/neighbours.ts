import type { ServiceCost, Station, Visit } from '../engine/network.ts';
import { moderationStation } from './interrupts.ts';
import type { LabSettings } from './lab-settings.ts';
import { along, type IoPath, type PlacedStation, request, response, type Stop } from './paths/io-path.ts';
import {
  backendCost,
  fabricToServer,
  moderated,
  physicalNic,
  pollCost,
  SHARED_CORE,
  virtualNic,
  virtualSwitch,
} from './paths/virtual-path.ts';
import { forwardingCost, slotBytesOf, wireOf } from './segments.ts';
import * as make from './stations.ts';

/** What the other virtual servers of the host drive: virtual NICs, or virtual functions of the same card. */
export type NeighbourKind = 'virtual-nic' | 'virtual-function';

/** The network's stations with the neighbours' among them, and a way through it for each neighbour. */
export interface Neighbourhood {
  readonly stations: readonly PlacedStation[];
  readonly kind: NeighbourKind;
  readonly neighbours: readonly { readonly name: string; readonly stops: readonly Stop[] }[];
}

/**
 * Other virtual servers, each with a load of its own: messages come to it from the wire, and it answers each. They come
 * whatever the host does, so they compete with the virtual server's responses from the first shared station on. With
 * virtual functions that is the card and its cable, with virtual NICs the fabric's port, the interrupt, and the core
 * of the virtual switch. A virtual server with a card of its own meets none of them.
 */
export function neighbourhood(settings: LabSettings, { stations }: IoPath): Neighbourhood {
  const names = Array.from({ length: settings.neighbours }, (_, i) => `neighbour-${i + 1}`);
  const kind = settings.path === 'sr-iov' ? 'virtual-function' : 'virtual-nic';
  if (names.length === 0) return { stations, kind, neighbours: [] };
  switch (settings.path) {
    case 'sr-iov':
      return { kind, ...onTheCard(settings, stations, names) };
    case 'vhost-user':
      return { kind, ...onThePollingSwitch(settings, stations, names) };
    case 'passthrough':
      return { kind, ...onTheSwitch(settings, [...stations, ...switchAlone(settings)], names, 'vhost-net') };
    default:
      return { kind, ...onTheSwitch(settings, stations, names, settings.path) };
  }
}

type Placed = Omit<Neighbourhood, 'kind'>;

/** The hypervisor's own way, where the virtual server has left it to its neighbours. */
function switchAlone(settings: LabSettings): PlacedStation[] {
  return [
    virtualSwitch(settings),
    physicalNic(settings),
    fabricToServer(settings),
    { shownIn: ['physical-nic'], station: make.delayStation('physical-nic-interrupt') },
  ];
}

const FROM_THE_WIRE: Stop = {
  visit: make.visit('fabric-to-server', 'response'),
  place: response('network-switch', along('physical-nic/network-switch', 1, 0)),
};

const TO_THE_WIRE: Stop = {
  visit: make.visit('physical-nic', 'request'),
  place: request('physical-nic', along('physical-nic/network-switch', 0, 1)),
};

function onTheSwitch(
  settings: LabSettings,
  stations: readonly PlacedStation[],
  names: readonly string[],
  path: make.BackendPathId,
): Placed {
  const { requestBytes, neighbourBytes } = settings;
  const kernel = stations.some(({ station }) => station.name === SHARED_CORE)
    ? SHARED_CORE
    : 'virtual-switch';
  const moderation =
    settings.path === 'passthrough' ? null : moderationStation('physical-nic-moderation', settings);
  const nics = names.map(
    (name): PlacedStation => ({ shownIn: [], station: virtualNic(`${name}-nic`, path, settings) }),
  );
  const stopsOf = (name: string): Stop[] => [
    FROM_THE_WIRE,
    ...moderated(moderation, 'physical-nic'),
    {
      visit: make.visit('physical-nic-interrupt', 'response', make.interruptCost()),
      place: response('physical-nic', along('virtual-switch/physical-nic', 1, 0.4)),
    },
    {
      visit: make.visit(kernel, 'response', forwardingCost(neighbourBytes, settings), 'uplink'),
      place: response('physical-nic', along('virtual-switch/physical-nic', 0.4, 0)),
    },
    atNeighbour(`${name}-nic`, 'response', backendCost(path, 'receive', neighbourBytes, settings), 'receive'),
    atNeighbour(`${name}-nic`, 'request', backendCost(path, 'transmit', requestBytes, settings), 'transmit'),
    {
      visit: make.visit(kernel, 'request', forwardingCost(requestBytes, settings), 'virtual-nic'),
      place: request('virtual-switch', along('virtual-switch/physical-nic', 0, 1)),
    },
    TO_THE_WIRE,
  ];
  return { stations: [...stations, ...nics], neighbours: ways(names, stopsOf) };
}

/** The neighbour's own part of the host has no component: its jobs stand on the switch's side of it. */
function atNeighbour(station: string, size: Visit['size'], cost: ServiceCost, ring: string): Stop {
  const place = size === 'request' ? request('virtual-switch') : response('virtual-switch');
  return { visit: make.visit(station, size, cost, ring), place };
}

function onThePollingSwitch(
  settings: LabSettings,
  stations: readonly PlacedStation[],
  names: readonly string[],
): Placed {
  const { requestBytes, neighbourBytes, vhostUserRing } = settings;
  const rings = names.map((name) => ({ name, slots: vhostUserRing, slotBytes: slotBytesOf(settings) }));
  const stopsOf = (name: string): Stop[] => [
    FROM_THE_WIRE,
    {
      visit: make.visit(
        'virtual-switch',
        'response',
        pollCost('physical', 'virtual', neighbourBytes, settings),
        'uplink',
      ),
      place: response('physical-nic', along('virtual-switch/physical-nic', 1, 0)),
    },
    atNeighbour('virtual-switch', 'request', pollCost('virtual', 'physical', requestBytes, settings), name),
    TO_THE_WIRE,
  ];
  return { stations: withRings(stations, 'virtual-switch', rings), neighbours: ways(names, stopsOf) };
}

/** Every virtual function has a receive ring of its own; the card fills them in turns, as its cable brings the frames. */
function onTheCard(
  settings: LabSettings,
  stations: readonly PlacedStation[],
  names: readonly string[],
): Placed {
  const wire = wireOf(settings);
  const rings = names.map((name) => ({ name, slots: settings.nicRing, slotBytes: wire.framePayload }));
  const stopsOf = (name: string): Stop[] => [
    {
      visit: make.visit('database-nic', 'response'),
      place: response('database-server', along('io-card/database-server', 1, 0)),
    },
    {
      visit: make.visit('io-card-receive', 'response', make.ioCardCost('sr-iov', wire), name),
      place: response('io-card'),
    },
    {
      visit: make.visit('io-card-transmit', 'request'),
      place: request('io-card', along('io-card/database-server', 0, 1)),
    },
  ];
  return { stations: withRings(stations, 'io-card-receive', rings), neighbours: ways(names, stopsOf) };
}

const ways = (names: readonly string[], stopsOf: (name: string) => readonly Stop[]) =>
  names.map((name) => ({ name, stops: stopsOf(name) }));

function withRings(
  stations: readonly PlacedStation[],
  name: string,
  rings: Extract<Station, { kind: 'poller' }>['rings'],
): PlacedStation[] {
  return stations.map((placed) => {
    const { station } = placed;
    if (station.name !== name || station.kind !== 'poller') return placed;
    return { ...placed, station: { ...station, rings: [...station.rings, ...rings] } };
  });
}
