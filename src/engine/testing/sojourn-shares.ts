import type { HistogramBins } from '../frame.ts';
import { Simulation } from '../simulation.ts';
import { REPLICATIONS } from './figures.ts';
import { inLine, oneQueue } from './networks.ts';

/**
 * For each of `times`, by replication: the share of jobs of an M/M/1 at rho 0.9 that stay as long or longer. Give times
 * at the edges of histogram bins (halves below 64 services, wholes beyond): what lies on either side of an edge is counted
 * exactly, so that nothing has to be allowed for the width of a bin. The sojourn is exponential, of mean 10: the share is
 * exp(-time / 10).
 */
export function mm1Shares(
  times: readonly number[],
  { warmUp, until }: { warmUp: number; until: number },
): number[][] {
  const network = inLine([oneQueue(1, null)], 0.9);
  const runs = Array.from({ length: REPLICATIONS }, (_, i) => {
    const run = new Simulation(network, { seed: 2000 + i });
    run.advance(warmUp);
    const before = run.frame(0).sojourn;
    run.advance(until);
    return { before, after: run.frame(0).sojourn };
  });
  return times.map((time) =>
    runs.map(
      ({ before, after }) =>
        (countFrom(after, time) - countFrom(before, time)) / (after.count - before.count),
    ),
  );
}

function countFrom({ edges, counts }: HistogramBins, time: number): number {
  return counts.reduce((sum, count, i) => (edges[i] >= time ? sum + count : sum), 0);
}
