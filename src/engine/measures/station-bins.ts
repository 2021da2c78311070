import type { CompiledNetwork } from '../compile.ts';
import type { StationSeries } from '../frame.ts';
import type { JobPool } from '../kernel/job-pool.ts';
import type { SavedState, Stateful } from '../state.ts';
import type { StationMeters } from './station-meters.ts';

/** Bins kept a station. A run that outgrows them has its bins merged in pairs, as the run's own series has. */
const BINS = 512;
const FIRST_BIN_WIDTH = 50e-6;
/** Kept a station and bin: share of its servers that was busy, mean number present, drops. */
const MEASURES = 3;

/**
 * Every station over the whole run: how busy, how many present, how many dropped, by bin. Its meters are read at the bins'
 * ends, which the kernel keeps as events of their own; between them it costs nothing.
 */
export class StationBins implements Stateful {
  private readonly stations: number;
  /** Bin after bin: `MEASURES` blocks of one number a station. Single precision: it is drawn, not computed with. */
  private readonly bins: Float32Array;
  /** Totals at the last bin's end: busy time, time spent present, drops, each by station. */
  private readonly before: Float64Array;
  /** The same at the instant that is read; a scratch. */
  private readonly atEnd: Float64Array;
  private readonly progress = Float64Array.from([0, FIRST_BIN_WIDTH]); // bins ended, width

  constructor(
    private readonly net: CompiledNetwork,
    private readonly meters: StationMeters,
  ) {
    this.stations = net.stationCount;
    this.bins = new Float32Array(BINS * MEASURES * this.stations);
    this.before = new Float64Array(MEASURES * this.stations);
    this.atEnd = new Float64Array(MEASURES * this.stations);
  }

  /** When the bin that fills now ends. */
  get nextEndAt(): number {
    return (this.progress[0] + 1) * this.progress[1];
  }

  endBin(jobs: JobPool): void {
    const width = this.progress[1];
    this.readTotals(jobs, this.nextEndAt);
    this.writeShares(this.bins, this.progress[0] * MEASURES * this.stations, width);
    this.before.set(this.atEnd);
    if (++this.progress[0] === BINS) this.merge();
  }

  /** All bins up to `now`, the one that fills last. */
  read(jobs: JobPool, now: number): StationSeries {
    const [ended, width] = this.progress;
    const { stations } = this;
    const span = now - ended * width;
    const count = span > 0 ? ended + 1 : ended;
    const last = new Float32Array(MEASURES * stations);
    if (span > 0) {
      this.readTotals(jobs, now);
      this.writeShares(last, 0, span);
    }
    const column = (measure: number) => {
      const values = new Float32Array(stations * count);
      for (let s = 0; s < stations; s++) {
        const at = measure * stations + s;
        for (let bin = 0; bin < ended; bin++) {
          values[s * count + bin] = this.bins[bin * MEASURES * stations + at];
        }
        if (span > 0) values[s * count + ended] = last[at];
      }
      return values;
    };
    return { binWidth: width, count, busyShare: column(0), meanPresent: column(1), drops: column(2) };
  }

  save(): SavedState {
    return [
      this.progress.slice(),
      this.before.slice(),
      this.bins.slice(0, this.progress[0] * MEASURES * this.stations),
    ];
  }

  load([progress, before, bins]: SavedState): void {
    this.progress.set(progress);
    this.before.set(before);
    this.bins.set(bins);
  }

  private readTotals(jobs: JobPool, at: number): void {
    const { stations, meters, atEnd } = this;
    meters.readBusyTimes(at, atEnd, 0);
    meters.readTimesPresent(jobs, at, atEnd, stations);
    for (let s = 0; s < stations; s++) atEnd[2 * stations + s] = meters.drops[s];
  }

  private writeShares(into: Float32Array, offset: number, span: number): void {
    const { stations, before, atEnd, net } = this;
    for (let s = 0; s < stations; s++) {
      into[offset + s] = Math.min(1, Math.max(0, (atEnd[s] - before[s]) / (span * net.servers[s])));
      const present = stations + s;
      into[offset + present] = (atEnd[present] - before[present]) / span;
      into[offset + stations + present] = atEnd[stations + present] - before[stations + present];
    }
  }

  /** Two bins into one: means of the shares, sums of the drops. */
  private merge(): void {
    const { bins, stations, progress } = this;
    const row = MEASURES * stations;
    for (let bin = 0; bin < BINS / 2; bin++) {
      for (let i = 0; i < row; i++) {
        const sum = bins[2 * bin * row + i] + bins[(2 * bin + 1) * row + i];
        bins[bin * row + i] = i < 2 * stations ? sum / 2 : sum;
      }
    }
    progress[0] = BINS / 2;
    progress[1] *= 2;
  }
}
