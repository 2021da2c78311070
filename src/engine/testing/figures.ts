import { expect } from 'vitest';
import type { Network } from '../network.ts';
import { Simulation } from '../simulation.ts';
import type { RunSummary } from '../summary.ts';
import { distanceInHalfWidths } from './replications.ts';

export const REPLICATIONS = 30;

/** Figures of one run between its warm-up and its end. */
export interface Figures {
  readonly throughput: number;
  readonly blocking: number;
  readonly responseTime: number;
  readonly blockings: readonly number[];
  readonly meanNumbers: readonly number[];
  readonly utilizations: readonly number[];
}

export function replicateByStation(network: Network, warmUp: number, until: number): Figures[] {
  return Array.from({ length: REPLICATIONS }, (_, i) => {
    const run = new Simulation(network, { seed: 1000 + i });
    run.advance(warmUp);
    const before = run.summary();
    run.advance(until);
    return between(before, run.summary());
  });
}

function between(before: RunSummary, after: RunSummary): Figures {
  const span = after.seconds - before.seconds;
  const carried = after.carried - before.carried;
  const time = ({ carried: jobs, sojournTime }: RunSummary) => (jobs === 0 ? 0 : jobs * sojournTime.mean);
  const stations = after.stations.map((station, i) => ({ station, earlier: before.stations[i] }));
  const average = (of: (station: RunSummary['stations'][number]) => number) =>
    stations.map(
      ({ station, earlier }) => (of(station) * after.seconds - of(earlier) * before.seconds) / span,
    );
  return {
    throughput: carried / span,
    blocking: (after.dropped - before.dropped) / (after.offered - before.offered),
    responseTime: (time(after) - time(before)) / carried,
    blockings: stations.map(
      ({ station, earlier }) => (station.drops - earlier.drops) / (station.arrivals - earlier.arrivals),
    ),
    meanNumbers: average(({ meanNumber }) => meanNumber),
    utilizations: average(({ utilization }) => utilization),
  };
}

/** The t-test at 99 %: the replications must not contradict the exact figure. */
export function expectMean(samples: readonly number[], exact: number, what: string): void {
  expect(distanceInHalfWidths(samples, exact), what).toBeLessThanOrEqual(1);
}

export function expectEach(runs: readonly Figures[], figure: keyof Figures, exact: readonly number[]): void {
  for (const [i, value] of exact.entries()) {
    const samples = runs.map((run) => {
      const figures = run[figure];
      return typeof figures === 'number' ? figures : figures[i];
    });
    expectMean(samples, value, `${figure} of station ${i}`);
  }
}
