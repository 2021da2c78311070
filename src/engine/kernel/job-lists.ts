import { copyArrays, restoreArrays, type SavedState, type Stateful } from '../state.ts';
import { type JobPool, NONE } from './job-pool.ts';

/** Several first-in, first-out lists of jobs, linked through the pool. */
export class JobLists implements Stateful {
  readonly head: Int32Array;
  private readonly tail: Int32Array;

  constructor(
    private readonly jobs: JobPool,
    count: number,
  ) {
    this.head = new Int32Array(count).fill(NONE);
    this.tail = new Int32Array(count).fill(NONE);
  }

  append(list: number, job: number): void {
    const { head, tail, jobs } = this;
    const { next } = jobs;
    next[job] = NONE;
    if (head[list] < 0) head[list] = job;
    else next[tail[list]] = job;
    tail[list] = job;
  }

  /** Takes the first job of a list that has one. */
  shift(list: number): number {
    const job = this.head[list];
    this.head[list] = this.jobs.next[job];
    return job;
  }

  save(): SavedState {
    return copyArrays([this.head, this.tail]);
  }

  load(saved: SavedState): void {
    restoreArrays([this.head, this.tail], saved);
  }
}
