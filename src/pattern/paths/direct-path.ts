import { parameterValue } from '../calibration/parameters.ts';
import { moderationStation } from '../interrupts.ts';
import type { LabSettings } from '../lab-settings.ts';
import { framesOf, wireOf } from '../segments.ts';
import type { DirectPathId } from '../setting-choices.ts';
import * as make from '../stations.ts';
import { databaseNic, databaseStations, databaseStops } from './database-side.ts';
import { along, type IoPath, type PlacedStation, request, response, type Stop } from './io-path.ts';
import { moderated } from './virtual-path.ts';
import { receive, send, virtualServer } from './virtual-server.ts';

/** The virtual server drives the card, or a virtual function of one, itself: no part of the hypervisor touches a packet. */
export function directPath(path: DirectPathId, settings: LabSettings): IoPath {
  const wire = wireOf(settings);
  const moderation = moderationStation('io-card-moderation', settings);
  const mapping = mappingOf(settings);
  return {
    stations: [
      virtualServer(settings),
      ...mapping.stations,
      {
        shownIn: ['io-card'],
        station: make.linkStation('io-card-transmit', `${path}.crossing`, 'nic.transmitRing', wire),
      },
      ...databaseStations(settings),
      databaseNic('io-card', settings),
      {
        shownIn: ['io-card'],
        station: make.ioCardStation('io-card-receive', settings.nicRing, wire.framePayload),
        rings: ['io-card'],
      },
      ...(moderation === null ? [] : [{ shownIn: ['io-card'], station: moderation } as const]),
      { shownIn: ['virtual-server'], station: make.delayStation('io-card-interrupt') },
    ],
    stops: [
      send(settings),
      ...mapping.stops('request'),
      {
        visit: make.visit('io-card-transmit', 'request'),
        place: request('io-card', along('io-card/database-server', 0, 0.5)),
      },
      {
        visit: make.visit('database-interrupt', 'request', make.interruptCost()),
        place: request('database-server', along('io-card/database-server', 0.5, 1)),
      },
      ...databaseStops(settings),
      {
        visit: make.visit('database-nic', 'response'),
        place: response('database-server', along('io-card/database-server', 1, 0)),
      },
      {
        visit: make.visit('io-card-receive', 'response', make.ioCardCost(path, wire), 'receive'),
        place: response('io-card', along('virtual-server/io-card', 1, 0.8)),
      },
      ...mapping.stops('response'),
      ...moderated(moderation, 'io-card'),
      {
        visit: make.visit('io-card-interrupt', 'response', make.directInterruptCost(path)),
        place: response('io-card', along('virtual-server/io-card', 0.8, 0)),
      },
      receive(settings),
    ],
  };
}

interface Mapping {
  readonly stations: readonly PlacedStation[];
  readonly stops: (size: 'request' | 'response') => readonly Stop[];
}

/**
 * The driver's one thread that maps a buffer for every frame and takes the mapping back: a cost a frame, whatever the
 * line's rate, so a faster line loses the larger share to it. With mappings set once there is none.
 */
function mappingOf(settings: LabSettings): Mapping {
  const { iommu, requestBytes, responseBytes, nicRing } = settings;
  if (iommu === 'pass-through') return { stations: [], stops: () => [] };
  const name = 'io-card-mapping';
  const costOf = (bytes: number) => ({
    fixed: framesOf(bytes, settings) * parameterValue(`iommu.${iommu}`),
  });
  return {
    stations: [{ shownIn: ['io-card'], station: { kind: 'queue', name, servers: 1, capacity: nicRing } }],
    stops: (size) => [
      size === 'request'
        ? { visit: make.visit(name, size, costOf(requestBytes)), place: request('io-card') }
        : { visit: make.visit(name, size, costOf(responseBytes)), place: response('io-card') },
    ],
  };
}
