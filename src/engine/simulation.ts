import { compileNetwork } from './compile.ts';
import type { Frame } from './frame.ts';
import { Kernel, type KernelState } from './kernel/kernel.ts';
import type { LifeLineVisit } from './measures/life-lines.ts';
import type { MeasureOptions } from './measures/run-measures.ts';
import type { Network } from './network.ts';
import { readFrame } from './read-frame.ts';
import { type RunSummary, summarize } from './summary.ts';
import type { Seconds } from './units.ts';

export interface RunOptions extends MeasureOptions {
  /** Unsigned 32-bit; the same network, seed and instant give the same run, event for event. */
  readonly seed: number;
}

/** A run's whole state at one instant. Only `restore` looks into it. */
export type Snapshot = KernelState;

/** A run of a network, from time 0 on. */
export class Simulation {
  private readonly kernel: Kernel;

  /** Throws `NetworkRefused`, with every fault, for a network that cannot be run. */
  constructor(network: Network, { seed, ...measures }: RunOptions) {
    const { recentSpan = 1 } = measures;
    if (!(recentSpan > 0)) throw new RangeError(`recentSpan must be more than 0 seconds, not ${recentSpan}`);
    this.kernel = new Kernel(compileNetwork(network), seed >>> 0, measures);
  }

  get now(): Seconds {
    return this.kernel.now;
  }

  /** Runs every event up to and including `until`. Throws a RangeError for an instant that is past or not finite. */
  advance(until: Seconds): void {
    this.advanceSome(until, Number.POSITIVE_INFINITY);
  }

  /** As `advance`, but stops after `budget` events; true when `until` is reached. For callers that must stay responsive. */
  advanceSome(until: Seconds, budget: number): boolean {
    if (!(until >= this.kernel.now && until < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`cannot advance from ${this.kernel.now} s to ${until} s`);
    }
    return this.kernel.advance(until, budget);
  }

  /** What a screen may know of this instant, with at most `maxMarks` of the jobs in flight. */
  frame(maxMarks: number): Frame {
    return readFrame(this.kernel, maxMarks);
  }

  /** The run so far in figures. */
  summary(): RunSummary {
    return summarize(this.kernel);
  }

  /** The visits of the followed jobs that have ended, in that order; none unless `lifeLines` was asked for. */
  lifeLines(): LifeLineVisit[] {
    return this.kernel.measures.lifeLines?.read() ?? [];
  }

  /** 16 hexadecimal digits that stand for the run so far, and for this instant. */
  fingerprint(): string {
    return this.kernel.measures.fingerprint.read(this.kernel.now, this.kernel.jobs.inFlight);
  }

  snapshot(): Snapshot {
    return this.kernel.save();
  }

  /** Goes to a snapshot of a run of the same network and seed. */
  restore(snapshot: Snapshot): void {
    this.kernel.load(snapshot);
  }
}
