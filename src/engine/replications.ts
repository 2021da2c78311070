import { EventBudget } from './event-budget.ts';
import { SampledRun, type WarmUp, type WarmUpEnd } from './experiments/sampled-run.ts';
import type { Network } from './network.ts';
import { RunStopped } from './run-stopped.ts';
import { Simulation } from './simulation.ts';
import type { RunSummary } from './summary.ts';
import { type Estimate, estimateMean } from './theory/statistics.ts';
import type { Seconds } from './units.ts';

/** Independent runs of one network under consecutive seeds, and what they have in common. */
export interface Replications {
  /** Whole runs, their warm-up included. */
  readonly runs: readonly RunSummary[];
  /** Where the warm-up of each run was cut. */
  readonly warmUps: readonly WarmUpEnd[];
  readonly estimates: RunEstimates;
  /** Why there are fewer than were asked for, if there are: those that did not come to their end are left out. */
  readonly stopped?: string;
}

/** Means over the replications with their Student-t intervals, each from the end of its warm-up on. */
export interface RunEstimates {
  /** Jobs a second. */
  readonly offeredRate: Estimate;
  readonly carriedRate: Estimate;
  /** Share of the offered jobs that were dropped. */
  readonly dropShare: Estimate;
  readonly meanSojournTime: Estimate;
  readonly p99SojournTime: Estimate;
  /** Jobs completed, over all replications: the samples behind the two times. */
  readonly samples: number;
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
  /** What is left out at the start of each run; nothing when absent. */
  readonly warmUp?: WarmUp;
  /** Events that all replications together may take; without it they are run to their end. */
  readonly mostEvents?: number;
}

/** One run from its warm-up on. */
interface SteadyRun {
  readonly offeredRate: number;
  readonly carriedRate: number;
  /** Jobs completed. */
  readonly carried: number;
  readonly dropShare: number;
  readonly meanSojournTime: Seconds;
  readonly p99SojournTime: Seconds;
  readonly stations: readonly SteadyStation[];
}

interface SteadyStation {
  readonly name: string;
  readonly utilization: number;
  readonly meanNumber: number;
  readonly dropShare: number;
}

/**
 * Runs the replications one after another, as many as come to their end. Throws `NetworkRefused` for a network that cannot be run, and a RangeError for a
 * warm-up that leaves nothing.
 */
export function replicate(
  network: Network,
  { seconds, seed, replications, warmUp = 0, mostEvents = Number.POSITIVE_INFINITY }: ReplicationOptions,
): Replications {
  const budget = new EventBudget(mostEvents);
  const all: ReturnType<typeof replicateFrom>[] = [];
  let stopped: string | undefined;
  while (all.length < replications && stopped === undefined) {
    try {
      all.push(replicateFrom(network, (seed + all.length) >>> 0, seconds, warmUp, budget));
    } catch (error) {
      if (!(error instanceof RunStopped)) throw error;
      stopped = error.message;
    }
  }
  return {
    runs: all.map(({ run }) => run),
    warmUps: all.map(({ end }) => end),
    estimates: estimate(all.map(({ steady }) => steady)),
    ...(stopped !== undefined && { stopped }),
  };
}

/** A run without a warm-up is run once; with one, a second time that stops where the warm-up was found to end. */
function replicateFrom(
  network: Network,
  seed: number,
  seconds: Seconds,
  warmUp: WarmUp,
  budget: EventBudget,
) {
  const simulation = new Simulation(network, { seed, hasStationHistograms: true });
  const advance = (until: Seconds) => budget.spend((events) => simulation.advanceSome(until, events));
  if (warmUp === 0) {
    advance(seconds);
    const run = simulation.summary();
    const { mean, p99 } = run.sojournTime;
    return { run, end: { at: 0, isFound: true }, steady: steadyRun(undefined, run, mean, p99) };
  }
  const sampled = new SampledRun(network, { seed, seconds, warmUp });
  budget.spend((events) => sampled.advanceSome(events));
  const end = sampled.warmUpEnd();
  const { meanSojournTime, p99SojournTime } = sampled.figuresFrom(end.at);
  advance(end.at);
  const before = simulation.summary();
  advance(seconds);
  const run = simulation.summary();
  return { run, end, steady: steadyRun(before, run, meanSojournTime, p99SojournTime) };
}

/** What came between two readings of one run; without the first, since its start. */
function steadyRun(
  before: RunSummary | undefined,
  after: RunSummary,
  meanSojournTime: Seconds,
  p99SojournTime: Seconds,
): SteadyRun {
  const from = before?.seconds ?? 0;
  const span = after.seconds - from;
  const since = (read: (run: RunSummary) => number) =>
    read(after) - (before === undefined ? 0 : read(before));
  const offered = since((run) => run.offered);
  return {
    offeredRate: offered / span,
    carriedRate: since((run) => run.carried) / span,
    carried: since((run) => run.carried),
    dropShare: share(
      since((run) => run.dropped),
      offered,
    ),
    meanSojournTime,
    p99SojournTime,
    stations: after.stations.map(({ name }, i) => {
      const average = (read: (station: RunSummary['stations'][number]) => number) =>
        since(({ seconds, stations }) => read(stations[i]) * seconds) / span;
      return {
        name,
        utilization: average(({ utilization }) => utilization),
        meanNumber: average(({ meanNumber }) => meanNumber),
        dropShare: share(
          since(({ stations }) => stations[i].drops),
          since(({ stations }) => stations[i].arrivals),
        ),
      };
    }),
  };
}

function estimate(runs: readonly SteadyRun[]): RunEstimates {
  const over = (read: (run: SteadyRun) => number) =>
    estimateMean(runs.map(read).filter((x) => !Number.isNaN(x)));
  const names = runs[0]?.stations.map(({ name }) => name) ?? [];
  return {
    offeredRate: over(({ offeredRate }) => offeredRate),
    carriedRate: over(({ carriedRate }) => carriedRate),
    dropShare: over(({ dropShare }) => dropShare),
    meanSojournTime: over(({ meanSojournTime }) => meanSojournTime),
    p99SojournTime: over(({ p99SojournTime }) => p99SojournTime),
    samples: runs.reduce((sum, { carried }) => sum + carried, 0),
    stations: names.map((name, i) => ({
      name,
      utilization: over(({ stations }) => stations[i].utilization),
      meanNumber: over(({ stations }) => stations[i].meanNumber),
      dropShare: over(({ stations }) => stations[i].dropShare),
    })),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
