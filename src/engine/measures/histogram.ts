import type { HistogramBins } from '../frame.ts';
import type { Clock } from '../kernel/clock.ts';
import { fromWords, highWord } from '../numeric/double-bits.ts';
import type { SavedState, Stateful } from '../state.ts';

/** 64 equal bins an octave: a bin is at most 1/64 wide, so its middle is at most 0.8 % off. */
const BITS = 6;
const SHIFT = 20 - BITS;
/** From 2^-34 s (58 ps) to 2^10 s. What lies outside counts in the first or last bin. */
const LOWEST_EXPONENT = -34;
const OCTAVES = 44;
const BASE = (LOWEST_EXPONENT + 1023) << BITS;
const BINS = OCTAVES << BITS;

/** Durations in log-linear bins (as HdrHistogram has them); the bin is read off the double's own bits. */
export class Histogram implements Stateful {
  readonly bins = new Uint32Array(BINS);
  /** Count, and sum. */
  readonly totals = new Float64Array(2);

  get count(): number {
    return this.totals[0];
  }

  /** Exact mean; NaN without samples. */
  get mean(): number {
    return this.totals[1] / this.totals[0];
  }

  add(seconds: number): void {
    this.totals[1] += seconds;
    this.addToBin(highWord(seconds));
  }

  /** Adds the time from a job's instant in `since` to now. Neither is handed over: see `Clock`. */
  addStay(clock: Clock, since: Float64Array, job: number): void {
    const stay = clock.now - since[job];
    this.totals[1] += stay;
    this.addToBin(highWord(stay));
  }

  /** The value that a share `p` (0 to 1) of the samples does not exceed, within 0.8 %; NaN without samples. */
  quantile(p: number): number {
    const rank = Math.max(1, Math.ceil(p * this.count));
    let seen = 0;
    for (let i = 0; i < BINS; i++) {
      seen += this.bins[i];
      if (seen >= rank) return middleOf(i);
    }
    return Number.NaN;
  }

  /** The bins from the first that holds a sample to the last. */
  read(): HistogramBins {
    const [first, end] = this.usedBins();
    return {
      count: this.count,
      mean: this.mean,
      edges: Float64Array.from({ length: end > first ? end - first + 1 : 0 }, (_, i) => leftOf(first + i)),
      counts: this.bins.slice(first, end),
    };
  }

  /** What is empty at both ends is not kept: a run's times lie within a few octaves. */
  save(): SavedState {
    const [first, end] = this.usedBins();
    return [Int32Array.from([first]), this.bins.slice(first, end), this.totals.slice()];
  }

  load([first, bins, totals]: SavedState): void {
    this.bins.fill(0);
    this.bins.set(bins, first[0]);
    this.totals.set(totals);
  }

  /** Takes off what an earlier `save` of the same histogram held: what is left came after it. */
  takeOff([first, bins, totals]: SavedState): void {
    for (let i = 0; i < bins.length; i++) this.bins[first[0] + i] -= bins[i];
    for (let i = 0; i < totals.length; i++) this.totals[i] -= totals[i];
  }

  private addToBin(highWordOfSeconds: number): void {
    this.bins[binOf(highWordOfSeconds)]++;
    this.totals[0]++;
  }

  private usedBins(): readonly [first: number, end: number] {
    let first = 0;
    let end = BINS;
    while (first < end && this.bins[first] === 0) first++;
    while (end > first && this.bins[end - 1] === 0) end--;
    return [first, end];
  }
}

/** The bin of a duration, by the upper half of its bits. */
export function binOf(highWordOfSeconds: number): number {
  const index = (highWordOfSeconds >>> SHIFT) - BASE;
  return index < 0 ? 0 : index < BINS ? index : BINS - 1;
}

const leftOf = (bin: number) => fromWords((bin + BASE) << SHIFT, 0);

const middleOf = (bin: number) => (leftOf(bin) + leftOf(bin + 1)) / 2;
