import { compileNetwork } from './compile.ts';
import type { Frame, HistogramBins } from './frame.ts';
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

  /** When the next event comes: a birth, a departure, a core that looks up; Infinity when none will. */
  get nextEventAt(): Seconds {
    return this.kernel.nextEventAt;
  }

  /** Jobs born so far: the number of the next one. */
  get offered(): number {
    return this.kernel.measures.totals.offered;
  }

  /** Whether the job of this number has been born and is still on its way. */
  isInFlight(job: number): boolean {
    return this.kernel.jobs.has(job);
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

  /** Times spent at every station by those who have left it, in the network's order; none unless they are kept. */
  stationHistograms(): HistogramBins[] {
    return this.kernel.measures.stationSojourns.map((histogram) => histogram.read());
  }

  /**
   * Goes to a snapshot of a run of the same network and seed, measured for the same. Only life lines may be kept here and
   * not there: jobs are followed from the snapshot on.
   */
  restore(snapshot: Snapshot): void {
    this.kernel.load(snapshot);
  }
}
