import { trailingAverages } from '../charts/trailing-averages.ts';
import type { Frame } from '../engine/frame.ts';
import type { ExhibitTable } from '../stores/exhibits-store.ts';

/** The numbers that the chart draws: both runs' curves, point by point. */
export function compareNumbers(run: Frame | null, rival: Frame | null): ExhibitTable | null {
  if (run === null || rival === null) return null;
  const { times, offered, delivered } = trailingAverages(run);
  const others = trailingAverages(rival);
  return {
    columns: [
      'time_s',
      'offered_gbit_s',
      'delivered_gbit_s',
      'compared_delivered_gbit_s',
      'compared_offered_gbit_s',
    ],
    rows: times.map((time, i) => [
      time,
      offered[i] ?? null,
      delivered[i] ?? null,
      others.delivered[i] ?? null,
      others.offered[i] ?? null,
    ]),
  };
}
