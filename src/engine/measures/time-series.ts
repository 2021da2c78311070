import type { Series } from '../frame.ts';
import type { Clock } from '../kernel/clock.ts';
import type { JobPool } from '../kernel/job-pool.ts';
import { copyArrays, restoreArrays, type SavedState, type Stateful } from '../state.ts';

/** Bins kept. A run that outgrows them has its bins merged in pairs: the whole run stays in view, at half the grain. */
const BINS = 1024;
const FIRST_BIN_WIDTH = 50e-6;

/** What was offered, carried and dropped when, over the whole run. */
export class TimeSeries implements Stateful {
  private readonly offeredBytes = new Float64Array(BINS);
  readonly carriedBytes = new Float64Array(BINS);
  private readonly dropped = new Float64Array(BINS);
  private readonly width = Float64Array.from([FIRST_BIN_WIDTH]);

  constructor(private readonly clock: Clock) {}

  addOffered({ responseBytes }: JobPool, job: number): void {
    this.offeredBytes[this.binNow()] += responseBytes[job];
  }

  addDropped(): void {
    this.dropped[this.binNow()]++;
  }

  read(): Series {
    const count = this.binNow() + 1;
    return {
      binWidth: this.width[0],
      count,
      offeredBytes: this.offeredBytes.slice(0, count),
      carriedBytes: this.carriedBytes.slice(0, count),
      dropped: this.dropped.slice(0, count),
    };
  }

  save(): SavedState {
    return copyArrays(this.arrays());
  }

  load(saved: SavedState): void {
    restoreArrays(this.arrays(), saved);
  }

  /** The bin of this instant. */
  binNow(): number {
    const { clock, width } = this;
    if (clock.now >= width[0] * BINS) this.merge();
    return (clock.now / width[0]) | 0;
  }

  /** Merges until this instant has a bin. Whether that has happened depends on the latest instant alone. */
  private merge(): void {
    while (this.clock.now >= this.width[0] * BINS) {
      for (const values of [this.offeredBytes, this.carriedBytes, this.dropped]) {
        for (let i = 0; i < BINS / 2; i++) values[i] = values[2 * i] + values[2 * i + 1];
        values.fill(0, BINS / 2);
      }
      this.width[0] *= 2;
    }
  }

  private arrays() {
    return [this.offeredBytes, this.carriedBytes, this.dropped, this.width];
  }
}
