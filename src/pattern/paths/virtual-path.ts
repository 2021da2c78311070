import type { VirtualPathId } from '../settings.ts';
import * as make from '../stations.ts';
import { DATABASE_STATIONS, DATABASE_STOPS, databaseNic } from './database-side.ts';
import { along, type IoPath, type PlacedStation, request, response, type Stop } from './io-path.ts';

/** Every packet is moved by the host: by the virtual NIC's backend and the virtual switch, or by a switch that polls. */
export function virtualPath(path: VirtualPathId): IoPath {
  return path === 'vhost-user' ? pollModePath() : backendPath(path);
}

const SEND: Stop = {
  visit: make.visit('virtual-server', 'request', make.guestSendCost),
  place: request('virtual-server', along('virtual-server/virtual-nic', 0, 1)),
};

const RECEIVE: Stop = {
  visit: make.visit('virtual-server', 'response', make.applicationCost()),
  place: response('virtual-server'),
};

const VIRTUAL_SERVER: PlacedStation = {
  shownIn: ['virtual-server'],
  station: make.guestStation('virtual-server'),
};

/** From the physical NIC to the database and back to it. */
const BEYOND_STATIONS: readonly PlacedStation[] = [
  { shownIn: ['physical-nic'], station: make.linkStation('physical-nic') },
  { shownIn: ['network-switch'], station: make.fabricStation('fabric-to-database') },
  ...DATABASE_STATIONS,
  databaseNic('network-switch'),
  { shownIn: ['network-switch', 'physical-nic'], station: make.fabricStation('fabric-to-server') },
];

const BEYOND_STOPS: readonly Stop[] = [
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
  ...DATABASE_STOPS,
  {
    visit: make.visit('database-nic', 'response'),
    place: response('database-server', along('network-switch/database-server', 1, 0)),
  },
  {
    visit: make.visit('fabric-to-server', 'response'),
    place: response('network-switch', along('physical-nic/network-switch', 1, 0)),
  },
];

function backendPath(path: make.BackendPathId): IoPath {
  return {
    stations: [
      VIRTUAL_SERVER,
      {
        shownIn: ['virtual-nic'],
        station: make.virtualNicStation('virtual-nic', path),
        rings: ['virtual-nic', 'virtual-nic'],
      },
      {
        shownIn: ['virtual-switch'],
        station: make.virtualSwitchStation('virtual-switch'),
        rings: ['physical-nic', 'virtual-switch'],
      },
      ...BEYOND_STATIONS,
      { shownIn: ['physical-nic'], station: make.delayStation('physical-nic-interrupt') },
      { shownIn: ['virtual-server'], station: make.delayStation('virtual-nic-interrupt') },
    ],
    stops: [
      SEND,
      {
        visit: make.visit('virtual-nic', 'request', make.virtualNicCost(path, 'transmit'), 'transmit'),
        place: request('virtual-nic', along('virtual-nic/virtual-switch', 0, 1)),
      },
      {
        visit: make.visit('virtual-switch', 'request', make.virtualSwitchCost, 'virtual-nic'),
        place: request('virtual-switch', along('virtual-switch/physical-nic', 0, 1)),
      },
      ...BEYOND_STOPS,
      {
        visit: make.visit('physical-nic-interrupt', 'response', make.interruptCost()),
        place: response('physical-nic', along('virtual-switch/physical-nic', 1, 0.4)),
      },
      {
        visit: make.visit('virtual-switch', 'response', make.virtualSwitchCost, 'uplink'),
        place: response(
          'physical-nic',
          along('virtual-switch/physical-nic', 0.4, 0),
          along('virtual-nic/virtual-switch', 1, 0),
        ),
      },
      {
        visit: make.visit('virtual-nic', 'response', make.virtualNicCost(path, 'receive'), 'receive'),
        place: response('virtual-nic', along('virtual-server/virtual-nic', 1, 0.5)),
      },
      {
        visit: make.visit('virtual-nic-interrupt', 'response', make.guestWakeUpCost(path)),
        place: response('virtual-nic', along('virtual-server/virtual-nic', 0.5, 0)),
      },
      RECEIVE,
    ],
  };
}

/** The switch polls both sides, so nothing interrupts the host; what interrupts the guest stands at its end of the way. */
function pollModePath(): IoPath {
  return {
    stations: [
      VIRTUAL_SERVER,
      {
        shownIn: ['virtual-switch'],
        station: make.pollModeSwitchStation('virtual-switch'),
        rings: ['physical-nic', 'virtual-nic'],
      },
      ...BEYOND_STATIONS,
      { shownIn: ['virtual-server'], station: make.delayStation('virtual-nic-interrupt') },
    ],
    stops: [
      SEND,
      {
        visit: make.visit(
          'virtual-switch',
          'request',
          make.pollModeCost('virtual', 'physical'),
          'virtual-nic',
        ),
        place: request(
          'virtual-nic',
          along('virtual-nic/virtual-switch', 0, 1),
          along('virtual-switch/physical-nic', 0, 1),
        ),
      },
      ...BEYOND_STOPS,
      {
        visit: make.visit('virtual-switch', 'response', make.pollModeCost('physical', 'virtual'), 'uplink'),
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
      RECEIVE,
    ],
  };
}
