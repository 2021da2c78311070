import type { BackgroundCounts } from '../frame.ts';
import type { JobPool } from '../kernel/job-pool.ts';
import { copyArrays, restoreArrays, type SavedState, type Stateful } from '../state.ts';

/** Places in `RunTotals.counts` of what a completed job goes into. */
export const TotalsColumn = { carried: 1, carriedBytes: 4 } as const;

/**
 * What a whole run has come to: jobs offered, carried and dropped, and the response bytes of the first two. Jobs of
 * background classes are counted apart: they are in the balance and in nothing else.
 */
export class RunTotals implements Stateful {
  /** offered, carried, dropped, offered bytes, carried bytes; then background offered, carried, dropped */
  readonly counts = new Float64Array(8);

  get offered(): number {
    return this.counts[0] + this.counts[5];
  }
  get carried(): number {
    return this.counts[1] + this.counts[6];
  }
  get dropped(): number {
    return this.counts[2] + this.counts[7];
  }
  get offeredBytes(): number {
    return this.counts[3];
  }
  get carriedBytes(): number {
    return this.counts[4];
  }

  get background(): BackgroundCounts {
    return { offered: this.counts[5], carried: this.counts[6], dropped: this.counts[7] };
  }

  addOffered({ responseBytes }: JobPool, job: number): void {
    this.counts[0]++;
    this.counts[3] += responseBytes[job];
  }

  addDropped(): void {
    this.counts[2]++;
  }

  addBackgroundOffered(): void {
    this.counts[5]++;
  }

  addBackgroundCarried(): void {
    this.counts[6]++;
  }

  addBackgroundDropped(): void {
    this.counts[7]++;
  }

  save(): SavedState {
    return copyArrays([this.counts]);
  }

  load(saved: SavedState): void {
    restoreArrays([this.counts], saved);
  }
}
