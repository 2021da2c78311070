import type { Network } from '../network.ts';
import type { SteadyFigures } from './figures.ts';
import { SampledRun, type SampledRunOptions, type WarmUpEnd } from './sampled-run.ts';

/** All that decides one replication, as plain data: what travels to a worker. */
export interface ReplicationTask extends SampledRunOptions {
  readonly network: Network;
}

/** One replication in figures: a dozen numbers, so that thousands can be sent and kept. */
export interface ReplicationResult {
  readonly seed: number;
  /** Of the whole run, its warm-up included. */
  readonly fingerprint: string;
  readonly warmUp: WarmUpEnd;
  readonly figures: SteadyFigures;
}

/** A replication in steps. The result is a function of the task alone, however it was stepped. */
export class Replication {
  private readonly run: SampledRun;

  /** Throws as `SampledRun` does. */
  constructor(private readonly task: ReplicationTask) {
    this.run = new SampledRun(task.network, task);
  }

  /** Runs about `budget` events at most; true when `result` can be read. */
  advanceSome(budget: number): boolean {
    return this.run.advanceSome(budget);
  }

  result(): ReplicationResult {
    const warmUp = this.run.warmUpEnd();
    const { seed } = this.task;
    return { seed, fingerprint: this.run.fingerprint, warmUp, figures: this.run.figuresFrom(warmUp.at) };
  }
}

/** Runs a replication from its start to its end. Throws as `SampledRun` does. */
export function replicateOnce(task: ReplicationTask): ReplicationResult {
  const replication = new Replication(task);
  while (!replication.advanceSome(Number.MAX_SAFE_INTEGER));
  return replication.result();
}
