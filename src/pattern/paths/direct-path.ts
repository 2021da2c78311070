import type { DirectPathId } from '../settings.ts';
import * as make from '../stations.ts';
import { DATABASE_STATIONS, DATABASE_STOPS, databaseNic } from './database-side.ts';
import { along, type IoPath, request, response } from './io-path.ts';

/** The virtual server drives the card, or a virtual function of one, itself: no part of the hypervisor touches a packet. */
export function directPath(path: DirectPathId): IoPath {
  return {
    stations: [
      { shownIn: ['virtual-server'], station: make.guestStation('virtual-server') },
      { shownIn: ['io-card'], station: make.linkStation('io-card-transmit', `${path}.crossing`) },
      ...DATABASE_STATIONS,
      databaseNic('io-card'),
      { shownIn: ['io-card'], station: make.ioCardStation('io-card-receive'), rings: ['io-card'] },
      { shownIn: ['virtual-server'], station: make.delayStation('io-card-interrupt') },
    ],
    stops: [
      {
        visit: make.visit('virtual-server', 'request', make.guestSendCost),
        place: request('virtual-server', along('virtual-server/io-card', 0, 1)),
      },
      {
        visit: make.visit('io-card-transmit', 'request'),
        place: request('io-card', along('io-card/database-server', 0, 0.5)),
      },
      {
        visit: make.visit('database-interrupt', 'request', make.interruptCost()),
        place: request('database-server', along('io-card/database-server', 0.5, 1)),
      },
      ...DATABASE_STOPS,
      {
        visit: make.visit('database-nic', 'response'),
        place: response('database-server', along('io-card/database-server', 1, 0)),
      },
      {
        visit: make.visit('io-card-receive', 'response', make.ioCardCost(path), 'receive'),
        place: response('io-card', along('virtual-server/io-card', 1, 0.8)),
      },
      {
        visit: make.visit('io-card-interrupt', 'response', make.directInterruptCost(path)),
        place: response('io-card', along('virtual-server/io-card', 0.8, 0)),
      },
      {
        visit: make.visit('virtual-server', 'response', make.applicationCost()),
        place: response('virtual-server'),
      },
    ],
  };
}
