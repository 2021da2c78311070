import type { Network } from './network.ts';
import { Simulation } from './simulation.ts';
import type { RunSummary } from './summary.ts';
import { type Estimate, estimateMean } from './theory/statistics.ts';
import type { Seconds } from './units.ts';

/** Independent runs of one network under consecutive seeds, and what they have in common. */
export interface Replications {
  readonly runs: readonly RunSummary[];
  readonly estimates: RunEstimates;
}

/** Means over the replications with their Student-t intervals, from time 0 on: no warm-up is removed. */
export interface RunEstimates {
  /** Jobs a second. */
  readonly offeredRate: Estimate;
  readonly carriedRate: Estimate;
  /** Share of the offered jobs that were dropped. */
  readonly dropShare: Estimate;
  readonly meanSojournTime: Estimate;
  readonly p99SojournTime: Estimate;
  readonly stations: readonly StationEstimates[];
}

export interface StationEstimates {
  readonly name: string;
  readonly utilization: Estimate;
  readonly meanNumber: Estimate;
  readonly dropShare: Estimate;
}

export interface ReplicationOptions {
  readonly seconds: Seconds;
  /** Seed of the first run; the next ones follow it. */
  readonly seed: number;
  readonly replications: number;
}

/** Runs the replications one after another. Throws `NetworkRefused` for a network that cannot be run. */
export function replicate(
  network: Network,
  { seconds, seed, replications }: ReplicationOptions,
): Replications {
  const runs = Array.from({ length: replications }, (_, i) => {
    const run = new Simulation(network, { seed: (seed + i) >>> 0, hasStationHistograms: true });
    run.advance(seconds);
    return run.summary();
  });
  return { runs, estimates: estimate(runs) };
}

function estimate(runs: readonly RunSummary[]): RunEstimates {
  const over = (read: (run: RunSummary) => number) =>
    estimateMean(runs.map(read).filter((x) => !Number.isNaN(x)));
  const names = runs[0]?.stations.map(({ name }) => name) ?? [];
  return {
    offeredRate: over(({ offered, seconds }) => offered / seconds),
    carriedRate: over(({ carried, seconds }) => carried / seconds),
    dropShare: over(({ dropped, offered }) => share(dropped, offered)),
    meanSojournTime: over(({ sojournTime }) => sojournTime.mean),
    p99SojournTime: over(({ sojournTime }) => sojournTime.p99),
    stations: names.map((name, i) => ({
      name,
      utilization: over(({ stations }) => stations[i].utilization),
      meanNumber: over(({ stations }) => stations[i].meanNumber),
      dropShare: over(({ stations }) => share(stations[i].drops, stations[i].arrivals)),
    })),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
