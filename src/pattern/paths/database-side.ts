import { parameterValue } from '../calibration/parameters.ts';
import type { LabSettings } from '../lab-settings.ts';
import { wireOf } from '../segments.ts';
import * as make from '../stations.ts';
import type { ComponentId } from '../topology.ts';
import { along, type PlacedStation, request, response, type Stop } from './io-path.ts';

/** What all paths share at the far end. */
export function databaseStations({ workers, lun }: LabSettings): readonly PlacedStation[] {
  return [
    { shownIn: ['database-server'], station: make.delayStation('database-interrupt') },
    { shownIn: ['database-server'], station: make.databaseStation('database', workers) },
    {
      shownIn: ['storage-lun'],
      station: {
        kind: 'queue',
        name: 'storage',
        servers: parameterValue(`${lun}.channels`),
        capacity: parameterValue('storage.room'),
      },
    },
  ];
}

/** The response's first cable, out of the database server; it counts as part of what it leads to. */
export const databaseNic = (leadsTo: ComponentId, settings: LabSettings): PlacedStation => ({
  shownIn: [leadsTo],
  station: make.linkStation('database-nic', null, 'nic.transmitRing', wireOf(settings)),
});

export function databaseStops({ databaseUs, hitShare, lun, lunTimes }: LabSettings): readonly Stop[] {
  const service = {
    fixed: lunTimes * parameterValue(`${lun}.service`),
    variation: { kind: 'erlang', phases: 4 },
  } as const;
  return [
    {
      visit: make.visit('database', 'request', make.databaseCost(databaseUs * 1e-6)),
      place: request('database-server'),
    },
    {
      visit: { ...make.visit('storage', 'response', service), probability: missShare(hitShare) },
      place: response(
        'storage-lun',
        along('database-server/storage-lun', 0, 1),
        along('database-server/storage-lun', 1, 0),
      ),
    },
  ];
}

/** 1 - 0.8 is not 0.2 in doubles: the share is one of millionths. */
const missShare = (hitShare: number) => Math.round((1 - hitShare) * 1e6) / 1e6;
