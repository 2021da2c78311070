import { compileNetwork } from '../compile.ts';
import { Kernel } from '../kernel/kernel.ts';
import { Histogram } from '../measures/histogram.ts';
import type { Network } from '../network.ts';
import type { SavedState } from '../state.ts';
import { warmUpCut } from '../theory/warm-up.ts';
import type { Seconds } from '../units.ts';
import type { SteadyFigures } from './figures.ts';

/** Intervals that an automatic warm-up is looked for in: 80 batches of five. */
const INTERVALS = 400;
/** The cut is a whole number of batches, the 5 of MSER-5: only there a run can be read from. */
const BATCH = 5;

/**
 * Where the warm-up ends: at a given instant of the run, or wherever MSER-5 puts it. A given one has to be before the end.
 */
export type WarmUp = 'auto' | Seconds;

export interface SampledRunOptions {
  /** Unsigned 32-bit. */
  readonly seed: number;
  /** Length of the run, its warm-up included. */
  readonly seconds: Seconds;
  readonly warmUp: WarmUp;
}

/** The end of a run's warm-up. */
export interface WarmUpEnd {
  /** What comes before it is left out. */
  readonly at: Seconds;
  /**
   * Whether the rest looks steady. False when MSER-5 would rather cut more than half away: then the run is too short, or
   * it has no steady state, and its figures are those of its second half. A given warm-up is taken at its word.
   */
  readonly isFound: boolean;
}

/** What the warm-up is looked for in: one run, interval by interval. Empty for a given warm-up. */
export interface SampledSeries {
  readonly interval: Seconds;
  /** Jobs completed in each interval. */
  readonly carried: readonly number[];
  /** Time average of the jobs in the network over each interval. */
  readonly meanNumber: readonly number[];
}

/** The run up to one instant, kept so that it can be taken off the whole. */
interface Reading {
  readonly at: Seconds;
  readonly counts: Float64Array;
  readonly sojourn: SavedState;
}

/**
 * One run that can be read from the end of its warm-up on. It is sampled as a time series at equal distances; MSER-5 (White
 * 1997; White, Cobb and Spratt 2000) cuts the jobs completed and the jobs present apart, and the later cut holds, so that
 * both the flow and what waits have settled. Sampling only reads: the run is event for event the one of `Simulation`.
 */
export class SampledRun {
  private readonly kernel: Kernel;
  private readonly warmUp: WarmUp;
  private readonly boundaries: readonly Seconds[];
  private readonly readings: Reading[] = [];
  private readonly carried: number[] = [];
  private readonly meanNumber: number[] = [];
  private passed = 0;
  private carriedBefore = 0;
  private jobSecondsBefore = 0;

  /**
   * Throws `NetworkRefused` for a network that cannot be run, and a RangeError for a run without a length, or one that is
   * not longer than its given warm-up.
   */
  constructor(network: Network, { seed, seconds, warmUp }: SampledRunOptions) {
    if (!(seconds > 0 && seconds < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`a run must last more than 0 seconds and end, not ${seconds}`);
    }
    if (warmUp !== 'auto' && !(warmUp >= 0 && warmUp < seconds)) {
      throw new RangeError(`a warm-up of ${warmUp} s leaves nothing of a run of ${seconds} s`);
    }
    this.kernel = new Kernel(compileNetwork(network), seed >>> 0, {});
    this.warmUp = warmUp;
    this.boundaries =
      warmUp === 'auto'
        ? Array.from({ length: INTERVALS }, (_, i) => seconds * ((i + 1) / INTERVALS))
        : [warmUp, seconds];
    this.keepReading();
  }

  /** Runs about `budget` events at most; true when the run has ended. For callers that must stay responsive. */
  advanceSome(budget: number): boolean {
    const { kernel, boundaries } = this;
    const last = this.visits() + budget;
    while (this.passed < boundaries.length) {
      const left = last - this.visits();
      if (left <= 0 || !kernel.advance(boundaries[this.passed], left)) return false;
      this.passBoundary();
    }
    return true;
  }

  /** Runs to the end. */
  finish(): void {
    while (!this.advanceSome(Number.MAX_SAFE_INTEGER));
  }

  get fingerprint(): string {
    return this.kernel.measures.fingerprint.read(this.kernel.now, this.kernel.jobs.inFlight);
  }

  series(): SampledSeries {
    return {
      interval: this.boundaries[0],
      carried: this.carried.slice(),
      meanNumber: this.meanNumber.slice(),
    };
  }

  /** Where the warm-up of the run, which has to be at its end, ends. */
  warmUpEnd(): WarmUpEnd {
    this.assertEnded();
    if (this.warmUp !== 'auto') return { at: this.warmUp, isFound: true };
    const cuts = [warmUpCut(this.carried), warmUpCut(this.meanNumber)];
    const batches = Math.max(...cuts.map(({ cut }) => cut)) / BATCH;
    return { at: this.readings[batches].at, isFound: cuts.every(({ isFound }) => isFound) };
  }

  /** The run from `from` to its end: the end of this run's warm-up, or of another one's that was sampled alike. */
  figuresFrom(from: Seconds): SteadyFigures {
    this.assertEnded();
    const start = this.readings.find(({ at }) => at === from);
    if (start === undefined) throw new RangeError(`the run was not read at ${from} s`);
    const end = this.readings[this.readings.length - 1];
    const since = (i: number) => end.counts[i] - start.counts[i];
    const [offered, carried, dropped, offeredBytes, carriedBytes] = [0, 1, 2, 3, 4].map(since);
    const seconds = end.at - start.at;
    const sojourn = histogramBetween(start.sojourn, end.sojourn);
    return {
      seconds,
      offered,
      carried,
      carriedRate: carried / seconds,
      offeredLoad: (offeredBytes * 8) / seconds,
      throughput: (carriedBytes * 8) / seconds,
      lossShare: dropped === 0 ? 0 : dropped / (carried + dropped),
      meanSojournTime: sojourn.mean,
      medianSojournTime: sojourn.quantile(0.5),
      p99SojournTime: sojourn.quantile(0.99),
    };
  }

  private assertEnded(): void {
    if (this.passed < this.boundaries.length) {
      throw new Error(`the run is at ${this.kernel.now} s and has to end before it is read`);
    }
  }

  private passBoundary(): void {
    this.passed++;
    const { passed, boundaries } = this;
    if (this.warmUp !== 'auto') {
      this.keepReading();
      return;
    }
    this.sample();
    // No cut lies beyond the middle, so nothing there is read from but the end.
    const isCut = passed % BATCH === 0 && passed <= boundaries.length / 2;
    if (isCut || passed === boundaries.length) this.keepReading();
  }

  private sample(): void {
    const { now, jobs, measures } = this.kernel;
    const width = now - (this.boundaries[this.passed - 2] ?? 0);
    let jobSeconds = 0;
    for (const mean of measures.stations.meanPresent(jobs, now)) jobSeconds += mean * now;
    this.meanNumber.push((jobSeconds - this.jobSecondsBefore) / width);
    // Without the jobs of background classes, as in all figures read from here.
    const carried = measures.totals.counts[1];
    this.carried.push(carried - this.carriedBefore);
    this.jobSecondsBefore = jobSeconds;
    this.carriedBefore = carried;
  }

  private keepReading(): void {
    const { now, measures } = this.kernel;
    this.readings.push({
      at: now,
      counts: measures.totals.counts.slice(),
      sojourn: measures.sojourn.save(),
    });
  }

  /** Visits begun so far: they stand for the events, which nobody counts. Sources without jobs to send cost next to nothing. */
  private visits(): number {
    let sum = 0;
    for (const arrivals of this.kernel.measures.stations.arrivals) sum += arrivals;
    return sum;
  }
}

function histogramBetween(earlier: SavedState, later: SavedState): Histogram {
  const histogram = new Histogram();
  histogram.load(later);
  histogram.takeOff(earlier);
  return histogram;
}
