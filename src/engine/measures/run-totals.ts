import { copyArrays, restoreArrays, type SavedState, type Stateful } from '../state.ts';

/** What a whole run has come to: jobs offered, carried and dropped, and the response bytes of the first two. */
export class RunTotals implements Stateful {
  /** offered, carried, dropped, offered bytes, carried bytes */
  readonly counts = new Float64Array(5);

  get offered(): number {
    return this.counts[0];
  }
  get carried(): number {
    return this.counts[1];
  }
  get dropped(): number {
    return this.counts[2];
  }
  get offeredBytes(): number {
    return this.counts[3];
  }
  get carriedBytes(): number {
    return this.counts[4];
  }

  addOffered(bytes: number): void {
    this.counts[0]++;
    this.counts[3] += bytes;
  }

  addCarried(bytes: number): void {
    this.counts[1]++;
    this.counts[4] += bytes;
  }

  addDropped(): void {
    this.counts[2]++;
  }

  save(): SavedState {
    return copyArrays([this.counts]);
  }

  load(saved: SavedState): void {
    restoreArrays([this.counts], saved);
  }
}
