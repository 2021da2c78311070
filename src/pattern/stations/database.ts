import type { QueueStation, ServiceCost } from '../../engine/network.ts';
import type { Seconds } from '../../engine/units.ts';
import { parameterValue } from '../calibration/parameters.ts';

export function databaseStation(name: string, workers: number): QueueStation {
  return {
    kind: 'queue',
    name,
    servers: workers,
    capacity: parameterValue('database.room'),
  };
}

export const databaseCost = (mean: Seconds): ServiceCost => ({
  fixed: mean,
  variation: { kind: 'exponential' },
});
