import type { PollerStation, ServiceCost } from '../../engine/network.ts';
import { moderationStation } from '../interrupts.ts';
import type { LabSettings } from '../lab-settings.ts';
import { forwardingCost, segmentCost, slotBytesOf, wireOf } from '../segments.ts';
import type { VirtualPathId } from '../setting-choices.ts';
import * as make from '../stations.ts';
import { databaseNic, databaseStations, databaseStops } from './database-side.ts';
import { along, type IoPath, type PlacedStation, request, response, type Stop } from './io-path.ts';
import { receive, send, virtualServer } from './virtual-server.ts';

/** Every packet is moved by the host: by the virtual NIC's backend and the virtual switch, or by a switch that polls. */
export function virtualPath(path: VirtualPathId, settings: LabSettings): IoPath {
  return path === 'vhost-user' ? pollModePath(settings) : backendPath(path, settings);
}

/** From the physical NIC to the database and back to it. */
function beyond(settings: LabSettings): IoPath {
  return {
    stations: [
      physicalNic(settings),
      { shownIn: ['network-switch'], station: make.fabricStation('fabric-to-database', wireOf(settings)) },
      ...databaseStations(settings),
      databaseNic('network-switch', settings),
      fabricToServer(settings),
    ],
    stops: [
      {
        visit: make.visit('physical-nic', 'request'),
        place: request('physical-nic', along('physical-nic/network-switch', 0, 1)),
      },
      {
        visit: make.visit('fabric-to-database', 'request'),
        place: request('network-switch', along('network-switch/database-server', 0, 0.5)),
      },
      {
        visit: make.visit('database-interrupt', 'request', make.interruptCost()),
        place: request('database-server', along('network-switch/database-server', 0.5, 1)),
      },
      ...databaseStops(settings),
      {
        visit: make.visit('database-nic', 'response'),
        place: response('database-server', along('network-switch/database-server', 1, 0)),
      },
      {
        visit: make.visit('fabric-to-server', 'response'),
        place: response('network-switch', along('physical-nic/network-switch', 1, 0)),
      },
    ],
  };
}

export function physicalNic(settings: LabSettings): PlacedStation {
  const station = make.linkStation('physical-nic', null, 'nic.transmitRing', wireOf(settings));
  return { shownIn: ['physical-nic'], station };
}

export function fabricToServer(settings: LabSettings): PlacedStation {
  return {
    shownIn: ['network-switch', 'physical-nic'],
    station: make.fabricStation('fabric-to-server', wireOf(settings)),
  };
}

/** What a packet costs a backend's core on its way to the wire and from it. */
export function backendCost(
  path: make.BackendPathId,
  direction: 'transmit' | 'receive',
  bytes: number,
  settings: LabSettings,
): ServiceCost {
  return segmentCost(make.virtualNicCost(path, direction), bytes, settings);
}

/** The kernel's forwarding on a core of its own. */
export function virtualSwitch(settings: LabSettings): PlacedStation {
  const station = make.virtualSwitchStation('virtual-switch', wireOf(settings), settings.nicRing);
  return {
    shownIn: ['virtual-switch'],
    station: settings.hostOrder === 'fair' ? { ...station, discipline: 'round-robin' } : station,
    rings: ['physical-nic', 'virtual-switch'],
  };
}

export function virtualNic(name: string, path: make.BackendPathId, settings: LabSettings): PollerStation {
  return make.virtualNicStation(name, path, settings.virtioRing, slotBytesOf(settings));
}

/**
 * One core for the kernel's packet work and the backend. The kernel's work comes first, that on received packets before
 * all else, unless it is made to take turns; the backend's two rings take turns with each other
 * (docs/decisions/0001-host-cores.md).
 */
function sharedCore(path: make.BackendPathId, settings: LabSettings): PlacedStation {
  const backend = virtualNic(SHARED_CORE, path, settings);
  const kernel = make.virtualSwitchStation(SHARED_CORE, wireOf(settings), settings.nicRing);
  const [uplink, backlog, transmit, receiveRing] = [...kernel.rings, ...backend.rings];
  if (uplink === undefined || backlog === undefined || transmit === undefined || receiveRing === undefined) {
    throw new Error('a switch and a backend have two rings each');
  }
  return {
    shownIn: ['virtual-nic', 'virtual-switch'],
    station: {
      ...backend,
      rings: [uplink, backlog, { ...transmit, level: 2 }, { ...receiveRing, level: 2 }],
      discipline: settings.hostOrder === 'fair' ? 'round-robin' : 'priority',
    },
    rings: ['physical-nic', 'virtual-switch', 'virtual-nic', 'virtual-nic'],
  };
}

export const SHARED_CORE = 'host-core';

function backendPath(path: make.BackendPathId, settings: LabSettings): IoPath {
  const { requestBytes, responseBytes } = settings;
  const isShared = settings.hostCores === 'shared';
  const nic = isShared ? SHARED_CORE : 'virtual-nic';
  const kernel = isShared ? SHARED_CORE : 'virtual-switch';
  const far = beyond(settings);
  const moderation = moderationStation('physical-nic-moderation', settings);
  const cores: PlacedStation[] = isShared
    ? [sharedCore(path, settings)]
    : [
        {
          shownIn: ['virtual-nic'],
          station: virtualNic('virtual-nic', path, settings),
          rings: ['virtual-nic', 'virtual-nic'],
        },
        virtualSwitch(settings),
      ];
  return {
    stations: [
      virtualServer(settings),
      ...cores,
      ...far.stations,
      ...(moderation === null ? [] : [{ shownIn: ['physical-nic'], station: moderation } as const]),
      { shownIn: ['physical-nic'], station: make.delayStation('physical-nic-interrupt') },
      { shownIn: ['virtual-server'], station: make.delayStation('virtual-nic-interrupt') },
    ],
    stops: [
      send(settings),
      {
        visit: make.visit(nic, 'request', backendCost(path, 'transmit', requestBytes, settings), 'transmit'),
        place: request('virtual-nic', along('virtual-nic/virtual-switch', 0, 1)),
      },
      {
        visit: make.visit(kernel, 'request', forwardingCost(requestBytes, settings), 'virtual-nic'),
        place: request('virtual-switch', along('virtual-switch/physical-nic', 0, 1)),
      },
      ...far.stops,
      ...moderated(moderation, 'physical-nic'),
      {
        visit: make.visit('physical-nic-interrupt', 'response', make.interruptCost()),
        place: response('physical-nic', along('virtual-switch/physical-nic', 1, 0.4)),
      },
      {
        visit: make.visit(kernel, 'response', forwardingCost(responseBytes, settings), 'uplink'),
        place: response(
          'physical-nic',
          along('virtual-switch/physical-nic', 0.4, 0),
          along('virtual-nic/virtual-switch', 1, 0),
        ),
      },
      {
        visit: make.visit(nic, 'response', backendCost(path, 'receive', responseBytes, settings), 'receive'),
        place: response('virtual-nic', along('virtual-server/virtual-nic', 1, 0.5)),
      },
      {
        visit: make.visit('virtual-nic-interrupt', 'response', make.guestWakeUpCost(path)),
        place: response('virtual-nic', along('virtual-server/virtual-nic', 0.5, 0)),
      },
      receive(settings),
    ],
  };
}

/** A response held back by a card's moderation is to be seen in the card. */
export function moderated(
  station: ReturnType<typeof moderationStation>,
  component: 'physical-nic' | 'io-card',
): Stop[] {
  if (station === null) return [];
  return [{ visit: make.visit(station.name, 'response'), place: response(component) }];
}

/** What a packet of `bytes` costs the switch that polls, as one or frame by frame. */
export function pollCost(
  from: 'physical' | 'virtual',
  to: 'physical' | 'virtual',
  bytes: number,
  settings: LabSettings,
): ServiceCost {
  return segmentCost(make.pollModeCost(from, to), bytes, settings);
}

/** The polling switch with the rings of the physical NIC and of the virtual one; neighbours add theirs. */
function pollModeSwitch(settings: LabSettings): PlacedStation {
  const station = make.pollModeSwitchStation(
    'virtual-switch',
    wireOf(settings),
    settings.nicRing,
    settings.vhostUserRing,
  );
  const slotBytes = slotBytesOf(settings);
  const [uplink, own] = station.rings;
  if (uplink === undefined || own === undefined) throw new Error('a switch that polls has two rings');
  return {
    shownIn: ['virtual-switch'],
    station: { ...station, rings: [uplink, { ...own, slotBytes }] },
    rings: ['physical-nic', 'virtual-nic'],
  };
}

/** The switch polls both sides, so nothing interrupts the host; what interrupts the guest stands at its end of the way. */
function pollModePath(settings: LabSettings): IoPath {
  const { requestBytes, responseBytes } = settings;
  const far = beyond(settings);
  return {
    stations: [
      virtualServer(settings),
      pollModeSwitch(settings),
      ...far.stations,
      { shownIn: ['virtual-server'], station: make.delayStation('virtual-nic-interrupt') },
    ],
    stops: [
      send(settings),
      {
        visit: make.visit(
          'virtual-switch',
          'request',
          pollCost('virtual', 'physical', requestBytes, settings),
          'virtual-nic',
        ),
        place: request(
          'virtual-nic',
          along('virtual-nic/virtual-switch', 0, 1),
          along('virtual-switch/physical-nic', 0, 1),
        ),
      },
      ...far.stops,
      {
        visit: make.visit(
          'virtual-switch',
          'response',
          pollCost('physical', 'virtual', responseBytes, settings),
          'uplink',
        ),
        place: response(
          'physical-nic',
          along('virtual-switch/physical-nic', 1, 0),
          along('virtual-nic/virtual-switch', 1, 0),
        ),
      },
      {
        visit: make.visit('virtual-nic-interrupt', 'response', make.signalledInterruptCost()),
        place: response('virtual-nic', along('virtual-server/virtual-nic', 1, 0)),
      },
      receive(settings),
    ],
  };
}
