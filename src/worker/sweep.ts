import {
  type CurveRun,
  type KnownCurve,
  LoadCurves,
  type LoadCurvesTask,
} from '../engine/experiments/load-curves.ts';
import type { WorkerPool } from './pool.ts';
import type { WorkerFault } from './protocol.ts';

/** What is known of a sweep at one moment, to be drawn as it is. */
export interface SweepPartial {
  /** Every curve and point of the task, in its order; what has not changed since is the same object. */
  readonly curves: readonly KnownCurve[];
  /** Runs that have ended, of those known to be needed: intervals that stay wide add to them. */
  readonly ended: number;
  readonly planned: number;
  /** Why a run of a point has no result, the latest; the other points go on. */
  readonly fault?: WorkerFault;
}

export interface Sweep {
  /** What was known in the end, and whether that was the whole of it. Never broken. */
  readonly done: Promise<SweepPartial & { readonly end: 'done' | 'cancelled' }>;
  /** Takes everything back at once; `onPartial` is not called any more. */
  readonly cancel: () => void;
}

/**
 * Runs a saturation sweep on a pool and tells of every run as it ends: first a few points all over the axis, each from one short
 * run, then all points, then their intervals. A second sweep on the same pool cancels the first. Call `pool.prepare()` when it is
 * likely that somebody will want one.
 */
export function sweep(
  pool: WorkerPool,
  task: LoadCurvesTask,
  onPartial: (partial: SweepPartial) => void,
): Sweep {
  const known = new LoadCurves(task);
  const runs: CurveRun[] = known.first();
  let ended = 0;
  let fault: WorkerFault | undefined;
  const partial = (): SweepPartial => ({
    curves: known.curves,
    ended,
    planned: runs.length,
    ...(fault !== undefined && { fault }),
  });
  const hear = (place: number, wanted: (run: CurveRun) => readonly CurveRun[]) => {
    const run = runs[place];
    if (run === undefined) return;
    const more = wanted(run);
    ended++;
    if (more.length > 0) {
      runs.push(...more);
      poolRun.add(more.map(({ task }) => task));
    }
    onPartial(partial());
  };
  const poolRun = pool.start(
    runs.map((run) => run.task),
    {
      onResult: (place, result) => hear(place, (run) => known.add(run, result)),
      onFault: (place, why) => {
        fault = why;
        hear(place, (run) => known.fail(run));
      },
    },
  );
  return {
    done: poolRun.finished.then((end) => ({ ...partial(), end })),
    cancel: poolRun.cancel,
  };
}
