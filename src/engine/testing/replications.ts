import type { Network } from '../network.ts';
import { Simulation } from '../simulation.ts';
import type { RunSummary } from '../summary.ts';
import { estimateMean } from '../theory/statistics.ts';

/** What one replication is read for. */
export interface SteadyState {
  readonly meanSojournTime: number;
  readonly meanNumber: number;
  readonly blocking: number;
  readonly utilization: number;
  readonly throughput: number;
}

/** Independent runs of a network, each read from `warmUp` to `until` so that the empty start does not count. */
export function replicate(
  network: Network,
  replications: number,
  warmUp: number,
  until: number,
): SteadyState[] {
  return Array.from({ length: replications }, (_, seed) => {
    const run = new Simulation(network, { seed: seed + 1 });
    run.advance(warmUp);
    const before = run.summary();
    run.advance(until);
    return between(before, run.summary());
  });
}

function between(before: RunSummary, after: RunSummary): SteadyState {
  const span = after.seconds - before.seconds;
  const carried = after.carried - before.carried;
  const timeSum = (summary: RunSummary) =>
    summary.carried === 0 ? 0 : summary.sojournTime.mean * summary.carried;
  const averageOf = (read: (station: RunSummary['stations'][number]) => number) =>
    after.stations.map((station, i) => {
      const earlier = before.stations[i];
      const start = earlier === undefined ? 0 : read(earlier) * before.seconds;
      return (read(station) * after.seconds - start) / span;
    });
  return {
    meanSojournTime: (timeSum(after) - timeSum(before)) / carried,
    meanNumber: averageOf(({ meanNumber }) => meanNumber).reduce((sum, x) => sum + x, 0),
    blocking: (after.dropped - before.dropped) / (after.offered - before.offered),
    utilization: averageOf(({ utilization }) => utilization)[0] ?? 0,
    throughput: carried / span,
  };
}

/** How many half widths of the 99 % interval of the samples' mean the theory lies away: at most 1 passes the t-test. */
export function distanceInHalfWidths(samples: readonly number[], theory: number): number {
  const { mean, halfWidth } = estimateMean(samples, 0.99);
  return Math.abs(mean - theory) / halfWidth;
}
