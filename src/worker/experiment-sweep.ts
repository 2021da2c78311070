import { type SweepPlace, type SweepPlan, sweepOrder, sweepTask } from '../engine/experiments/load-sweep.ts';
import { type PointEstimate, SweepEstimates } from '../engine/experiments/sweep-estimates.ts';
import type { PoolRun, WorkerPool } from './pool.ts';
import type { WorkerFault } from './protocol.ts';

/** One replication of a sweep has ended. */
export interface SweepProgress {
  readonly place: SweepPlace;
  /** What is known of its point now. */
  readonly estimate: PointEstimate;
  /** Why this replication has no result, where it has none. */
  readonly fault?: WorkerFault;
  /** Replications that have ended, those without a result included, of all. */
  readonly ended: number;
  readonly planned: number;
}

export interface SweepRun extends PoolRun {
  /** All that is known so far; it grows before each call of `onProgress`. */
  readonly estimates: SweepEstimates;
}

/** Runs a plan on the pool and tells of every replication as it ends; see `sweepOrder` for what comes first. */
export function startSweep(
  pool: WorkerPool,
  plan: SweepPlan,
  onProgress: (progress: SweepProgress) => void,
): SweepRun {
  const estimates = new SweepEstimates(plan);
  const places = sweepOrder(plan);
  let ended = 0;
  const tell = (task: number, fault?: WorkerFault) => {
    const place = places[task];
    if (place === undefined) return;
    const estimate = estimates.point(place.point);
    onProgress({ place, estimate, ended: ++ended, planned: places.length, ...(fault && { fault }) });
  };
  const run = pool.start(
    places.map((place) => sweepTask(plan, place)),
    {
      onResult: (task, result) => {
        const place = places[task];
        if (place !== undefined) estimates.add(place, result);
        tell(task);
      },
      onFault: tell,
    },
  );
  return { ...run, estimates };
}
