import { DropColumn } from '../frame.ts';
import type { Clock } from '../kernel/clock.ts';
import { copyArrays, restoreArrays, type SavedState, type Stateful } from '../state.ts';

/** Drops remembered, for drawing. Counts of drops are kept elsewhere and whole. */
const KEPT = 256;

/** The latest drops: who, where, when. */
export class DropLog implements Stateful {
  private readonly rows = new Float64Array(KEPT * DropColumn.Count);
  private readonly seen = new Float64Array(1);

  add(job: number, jobClass: number, visit: number, clock: Clock): void {
    const row = (this.seen[0]++ & (KEPT - 1)) * DropColumn.Count;
    this.rows[row + DropColumn.Job] = job;
    this.rows[row + DropColumn.JobClass] = jobClass;
    this.rows[row + DropColumn.Visit] = visit;
    this.rows[row + DropColumn.At] = clock.now;
  }

  /** Rows of `DropColumn.Count`, oldest first. */
  read(): Float64Array {
    const count = Math.min(this.seen[0], KEPT);
    const rows = new Float64Array(count * DropColumn.Count);
    for (let i = 0; i < count; i++) {
      const row = ((this.seen[0] - count + i) % KEPT) * DropColumn.Count;
      rows.set(this.rows.subarray(row, row + DropColumn.Count), i * DropColumn.Count);
    }
    return rows;
  }

  save(): SavedState {
    return copyArrays([this.rows, this.seen]);
  }

  load(saved: SavedState): void {
    restoreArrays([this.rows, this.seen], saved);
  }
}
