import type { ReplicationResult, ReplicationTask } from '../engine/experiments/replication.ts';
import type { WorkerLike } from './client.ts';
import type { WorkerFault } from './protocol.ts';

/** What became of a task: its result, a fault that is the task's own, or the end of the worker that had it. */
export type Outcome =
  | { readonly kind: 'result'; readonly result: ReplicationResult }
  | { readonly kind: 'fault'; readonly fault: WorkerFault }
  | { readonly kind: 'death'; readonly fault: WorkerFault };

/** The pool's hold on one worker, which has one task at a time. */
export class PoolWorker {
  private lastId = 0;
  private settle: ((outcome: Outcome) => void) | null = null;

  /** `onDeath` is told before the task that the worker had, if any. */
  constructor(
    private readonly worker: WorkerLike,
    onDeath: (worker: PoolWorker) => void,
  ) {
    const die = (reason: string) => {
      this.end();
      onDeath(this);
      this.answer({ kind: 'death', fault: { kind: 'failed', details: [reason] } });
    };
    worker.onmessage = ({ data }) => {
      // The answer to a task that was taken back may come after the next one was given.
      if (data.id !== this.lastId) return;
      if ('fault' in data) this.answer({ kind: 'fault', fault: data.fault });
      else this.answer({ kind: 'result', result: data.result as ReplicationResult });
    };
    worker.onerror = ({ message }) => die(message || 'the simulation could not be loaded');
    worker.onmessageerror = () => die('an answer of the simulation could not be read');
  }

  get isIdle(): boolean {
    return this.settle === null;
  }

  give(task: ReplicationTask, settle: (outcome: Outcome) => void): void {
    this.settle = settle;
    this.worker.postMessage({ id: ++this.lastId, name: 'replicate', parameters: task });
  }

  /** Takes the task back, if there is one: its outcome will not be told. */
  takeBack(): void {
    if (this.settle === null) return;
    this.settle = null;
    this.worker.postMessage({ cancel: this.lastId });
  }

  /** Ends the worker. */
  end(): void {
    this.worker.onmessage = null;
    this.worker.onerror = null;
    this.worker.onmessageerror = null;
    this.worker.terminate();
  }

  private answer(outcome: Outcome): void {
    const { settle } = this;
    this.settle = null;
    settle?.(outcome);
  }
}
