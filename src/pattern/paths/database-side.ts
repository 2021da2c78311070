import { parameterValue } from '../calibration/parameters.ts';
import * as make from '../stations.ts';
import type { ComponentId } from '../topology.ts';
import { along, type PlacedStation, request, response, type Stop } from './io-path.ts';

/** What both paths share at the far end. */
export const DATABASE_STATIONS: readonly PlacedStation[] = [
  { shownIn: ['database-server'], station: make.delayStation('database-interrupt') },
  { shownIn: ['database-server'], station: make.databaseStation('database') },
  { shownIn: ['storage-lun'], station: make.storageStation('storage') },
];

/** The response's first cable, out of the database server; it counts as part of what it leads to. */
export const databaseNic = (leadsTo: ComponentId): PlacedStation => ({
  shownIn: [leadsTo],
  station: make.linkStation('database-nic'),
});

export const DATABASE_STOPS: readonly Stop[] = [
  { visit: make.visit('database', 'request', make.databaseCost), place: request('database-server') },
  {
    visit: {
      ...make.visit('storage', 'response', make.storageCost),
      probability: parameterValue('database.missShare'),
    },
    place: response(
      'storage-lun',
      along('database-server/storage-lun', 0, 1),
      along('database-server/storage-lun', 1, 0),
    ),
  },
];
