import type { JobPool } from '../kernel/job-pool.ts';
import { copyArrays, restoreArrays, type SavedState, type Stateful } from '../state.ts';

/** A station's part in the life of one followed job. */
export interface LifeLineVisit {
  readonly job: number;
  readonly jobClass: number;
  /** Index on the class's route. */
  readonly visit: number;
  readonly enteredAt: number;
  /** NaN where the job was dropped on arrival, or where a station has no service of its own. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly leftAt: number;
  readonly isDropped: boolean;
}

const COLUMNS = 8;

/** Whose visits are kept, and how many of them at most. */
export type FollowedJobs = { readonly mostVisits: number } & (
  | { readonly every: number }
  | { readonly only: number }
);

/** Some jobs' way through the network, visit by visit, up to a number of visits; the first ones are kept. */
export class LifeLines implements Stateful {
  private readonly rows: Float64Array;
  private readonly used = new Int32Array(1);

  private readonly every: number;
  private readonly only: number;

  constructor(followed: FollowedJobs) {
    this.every = 'every' in followed ? followed.every : 1;
    this.only = 'only' in followed ? followed.only : -1;
    this.rows = new Float64Array(followed.mostVisits * COLUMNS);
  }

  follows(job: number): boolean {
    const isFollowed = this.only < 0 ? job % this.every === 0 : job === this.only;
    return isFollowed && this.used[0] + COLUMNS <= this.rows.length;
  }

  add(jobs: JobPool, job: number, jobClass: number, visit: number, now: number, isDropped: boolean): void {
    const { rows } = this;
    const row = this.used[0];
    this.used[0] += COLUMNS;
    rows[row] = jobs.number[job];
    rows[row + 1] = jobClass;
    rows[row + 2] = visit;
    rows[row + 3] = jobs.enteredAt[job];
    rows[row + 4] = isDropped ? Number.NaN : jobs.startsAt[job];
    rows[row + 5] = isDropped ? Number.NaN : jobs.endsAt[job];
    rows[row + 6] = now;
    rows[row + 7] = isDropped ? 1 : 0;
  }

  /** In the order in which the visits ended. */
  read(): LifeLineVisit[] {
    return Array.from({ length: this.used[0] / COLUMNS }, (_, i) => {
      const [job, jobClass, visit, enteredAt, startedAt, endedAt, leftAt, dropped] = this.rows.subarray(
        i * COLUMNS,
        (i + 1) * COLUMNS,
      );
      return { job, jobClass, visit, enteredAt, startedAt, endedAt, leftAt, isDropped: dropped === 1 };
    });
  }

  save(): SavedState {
    return copyArrays([this.rows, this.used]);
  }

  load(saved: SavedState): void {
    restoreArrays([this.rows, this.used], saved);
  }
}
