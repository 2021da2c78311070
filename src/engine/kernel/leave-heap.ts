import type { SavedState, Stateful } from '../state.ts';
import type { JobPool } from './job-pool.ts';

/** Jobs that leave one station out of order: a binary heap by time of leaving, then by number, so that ties have one order. */
export class LeaveHeap implements Stateful {
  private heap = new Int32Array(16);
  private size = 0;

  constructor(private readonly jobs: JobPool) {}

  /** The first to leave's time, or Infinity. */
  get nextAt(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : this.jobs.leavesAt[this.heap[0]];
  }

  push(job: number): void {
    if (this.size === this.heap.length) {
      const larger = new Int32Array(this.size * 2);
      larger.set(this.heap);
      this.heap = larger;
    }
    let i = this.size++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.isBefore(job, this.heap[parent])) break;
      this.heap[i] = this.heap[parent];
      i = parent;
    }
    this.heap[i] = job;
  }

  pop(): number {
    const { heap } = this;
    const first = heap[0];
    const last = heap[--this.size];
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.isBefore(heap[child + 1], heap[child])) child++;
      if (!this.isBefore(heap[child], last)) break;
      heap[i] = heap[child];
      i = child;
    }
    if (this.size > 0) heap[i] = last;
    return first;
  }

  save(): SavedState {
    return [this.heap.slice(0, this.size)];
  }

  load([heap]: SavedState): void {
    if (this.heap.length < heap.length) this.heap = new Int32Array(heap.length);
    this.heap.set(heap);
    this.size = heap.length;
  }

  private isBefore(a: number, b: number): boolean {
    const { leavesAt, number } = this.jobs;
    return leavesAt[a] < leavesAt[b] || (leavesAt[a] === leavesAt[b] && number[a] < number[b]);
  }
}
