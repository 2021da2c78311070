import type { Frame } from '../engine/frame.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { ExhibitTable } from '../stores/exhibits-store.ts';
import { trailingAverages } from './trailing-averages.ts';

/** The numbers that the chart draws: its curves point by point, and its ceilings. */
export function bandwidthNumbers(frame: Frame | null, { ceilings }: LabNetwork): ExhibitTable | null {
  if (frame === null) return null;
  const { times, offered, delivered, lost } = trailingAverages(frame);
  const wire = ceilings.wire / 1e9;
  const virtualNic = ceilings.virtualNic / 1e9;
  return {
    columns: [
      'time_s',
      'offered_gbit_s',
      'delivered_gbit_s',
      'lost_requests',
      'wire_ceiling_gbit_s',
      'virtual_nic_ceiling_gbit_s',
    ],
    rows: times.map((time, index) => [
      time,
      offered[index] ?? null,
      delivered[index] ?? null,
      lost[index] ?? null,
      wire,
      virtualNic,
    ]),
  };
}
