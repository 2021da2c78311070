import type { ReplicationResult, ReplicationTask } from '../engine/experiments/replication.ts';
import type { WorkerLike } from './client.ts';
import { type Outcome, PoolWorker } from './pool-worker.ts';
import type { WorkerFault } from './protocol.ts';

/** A task whose worker died gets a second try: the death may have been the worker's own. */
const TRIES = 2;
/** Deaths without an answer in between after which the pool believes that workers cannot run here at all. */
const MOST_DEATHS_IN_A_ROW = 6;

export interface PoolOptions {
  /** Starts a worker that speaks the protocol. */
  readonly spawn: () => WorkerLike;
  /** Most workers at a time; they are started when there is work for them, or by `prepare`. */
  readonly size: number;
}

/** Told of every task once, by its place in the list, in the order in which they end. */
export interface PoolListener {
  readonly onResult: (task: number, result: ReplicationResult) => void;
  /** The task has no result; the others go on. */
  readonly onFault: (task: number, fault: WorkerFault) => void;
}

export interface PoolRun {
  /** Kept when every task has ended, or when the whole was cancelled; never broken. */
  readonly finished: Promise<'done' | 'cancelled'>;
  /** Adds tasks to the list, to be begun after all others. Only the listener can still do so when the last one ends. */
  readonly add: (tasks: readonly ReplicationTask[]) => void;
  /** Takes all back at once; the listener hears nothing more. */
  readonly cancel: () => void;
}

interface Run {
  readonly listener: PoolListener;
  readonly queue: Waiting[];
  readonly finish: (end: 'done' | 'cancelled') => void;
  /** Tasks there are, and those of them that have not ended. */
  count: number;
  left: number;
}

interface Waiting {
  readonly place: number;
  readonly task: ReplicationTask;
  readonly tries: number;
}

/** Workers for a machine of so many logical processors: as many, from 1 to 4. One where the number is not told. */
export function poolSize(processors: number | undefined): number {
  return Math.min(4, Math.max(1, Math.floor(processors ?? 1)));
}

/**
 * A few workers that share the replications of one experiment: whoever is free takes the next task. A worker that dies is
 * replaced; its task is tried once more, after those that wait, and then reported.
 */
export class WorkerPool {
  private readonly workers: PoolWorker[] = [];
  private run: Run | null = null;
  private deathsInARow = 0;

  constructor(private readonly options: PoolOptions) {}

  /** Starts all workers ahead of their work, so that the first results need not wait for them to load. */
  prepare(): void {
    try {
      while (this.workers.length < this.options.size) this.hire();
    } catch {
      // Whoever starts an experiment is told; a pool that is only prepared has nobody to tell.
    }
  }

  /** Runs the tasks, begun in their order. An experiment that is still on is cancelled: there is one at a time. */
  start(tasks: readonly ReplicationTask[], listener: PoolListener): PoolRun {
    this.cancel();
    this.deathsInARow = 0;
    let finish: Run['finish'] = () => {};
    const finished = new Promise<'done' | 'cancelled'>((resolve) => {
      finish = resolve;
    });
    const run: Run = { listener, queue: [], finish, count: 0, left: 0 };
    this.run = run;
    this.add(run, tasks);
    this.finishIfDone(run);
    return {
      finished,
      add: (more) => this.add(run, more),
      cancel: () => {
        if (this.run === run) this.cancel();
      },
    };
  }

  /** Takes back the experiment that is on, if there is one. The workers stay for the next. */
  cancel(): void {
    const { run } = this;
    if (run === null) return;
    this.run = null;
    for (const worker of this.workers) worker.takeBack();
    run.finish('cancelled');
  }

  /** Cancels, and ends the workers. */
  close(): void {
    this.cancel();
    for (const worker of this.workers) worker.end();
    this.workers.length = 0;
  }

  private add(run: Run, tasks: readonly ReplicationTask[]): void {
    if (this.run !== run) return;
    for (const task of tasks) run.queue.push({ place: run.count++, task, tries: 1 });
    run.left += tasks.length;
    this.feed();
  }

  private feed(): void {
    for (let run = this.run; run !== null && run.queue.length > 0; run = this.run) {
      const worker = this.workers.find(({ isIdle }) => isIdle) ?? this.newWorker(run);
      const next = worker === null ? undefined : run.queue.shift();
      if (worker === null || next === undefined) return;
      const owner = run;
      worker.give(next.task, (outcome) => this.settle(owner, next, outcome));
    }
  }

  /** One more worker; null when there are enough, or when those that there are will have to do. */
  private newWorker(run: Run): PoolWorker | null {
    if (this.workers.length >= this.options.size) return null;
    try {
      return this.hire();
    } catch (error) {
      if (this.workers.length === 0) this.giveUp(run, error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  private hire(): PoolWorker {
    const worker = new PoolWorker(this.options.spawn(), (dead) => this.bury(dead));
    this.workers.push(worker);
    return worker;
  }

  private bury(dead: PoolWorker): void {
    this.workers.splice(this.workers.indexOf(dead), 1);
  }

  private settle(run: Run, waited: Waiting, outcome: Outcome): void {
    if (outcome.kind !== 'death') {
      this.deathsInARow = 0;
      // The worker has its next task before the listener takes its time.
      this.feed();
      this.report(run, waited.place, outcome);
      return;
    }
    if (waited.tries < TRIES) run.queue.push({ ...waited, tries: waited.tries + 1 });
    else this.report(run, waited.place, outcome);
    if (++this.deathsInARow >= MOST_DEATHS_IN_A_ROW) this.giveUp(run, outcome.fault.details.join('\n'));
    this.feed();
  }

  private report(run: Run, place: number, outcome: Outcome): void {
    if (this.run !== run) return;
    run.left--;
    try {
      if (outcome.kind === 'result') run.listener.onResult(place, outcome.result);
      else run.listener.onFault(place, outcome.fault);
    } finally {
      this.finishIfDone(run);
    }
  }

  /** Every task that waits ends for the same reason, so that nothing goes round for ever. */
  private giveUp(run: Run, reason: string): void {
    const fault: WorkerFault = { kind: 'failed', details: [reason] };
    for (const { place } of run.queue.splice(0)) this.report(run, place, { kind: 'death', fault });
  }

  private finishIfDone(run: Run): void {
    if (this.run !== run || run.left > 0) return;
    this.run = null;
    run.finish('done');
  }
}
