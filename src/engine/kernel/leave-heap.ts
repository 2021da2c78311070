import type { SavedState, Stateful } from '../state.ts';
import type { JobPool } from './job-pool.ts';

/**
 * Jobs that leave one station out of order: a binary heap by time of leaving, then by number, so that ties have one order.
 * The times stand beside the jobs, so that a comparison need not look them up.
 */
export class LeaveHeap implements Stateful {
  private heap = new Int32Array(16);
  /** By place in the heap. The first place of an empty heap says never. */
  private at = new Float64Array(16).fill(Number.POSITIVE_INFINITY);
  private size = 0;

  constructor(private readonly jobs: JobPool) {}

  /** The first to leave's time, or Infinity. */
  get nextAt(): number {
    return this.at[0];
  }

  push(job: number): void {
    if (this.size === this.heap.length) this.grow(this.size * 2);
    const { heap, at, jobs } = this;
    const leavesAt = jobs.leavesAt[job];
    let i = this.size++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (at[parent] < leavesAt || (at[parent] === leavesAt && jobs.number[heap[parent]] < jobs.number[job]))
        break;
      heap[i] = heap[parent];
      at[i] = at[parent];
      i = parent;
    }
    heap[i] = job;
    at[i] = leavesAt;
  }

  pop(): number {
    const { heap, at, jobs } = this;
    const first = heap[0];
    const size = --this.size;
    if (size === 0) {
      at[0] = Number.POSITIVE_INFINITY;
      return first;
    }
    const last = heap[size];
    const lastAt = at[size];
    let i = 0;
    for (let child = 1; child < size; child = 2 * i + 1) {
      if (child + 1 < size && this.isBefore(child + 1, child)) child++;
      if (lastAt < at[child] || (lastAt === at[child] && jobs.number[last] < jobs.number[heap[child]])) break;
      heap[i] = heap[child];
      at[i] = at[child];
      i = child;
    }
    heap[i] = last;
    at[i] = lastAt;
    return first;
  }

  save(): SavedState {
    return [this.heap.slice(0, this.size)];
  }

  /** To be called when the jobs themselves are back. */
  load([heap]: SavedState): void {
    if (this.heap.length < heap.length) this.grow(heap.length);
    this.heap.set(heap);
    this.size = heap.length;
    this.at[0] = Number.POSITIVE_INFINITY;
    for (let i = 0; i < this.size; i++) this.at[i] = this.jobs.leavesAt[heap[i]];
  }

  private isBefore(a: number, b: number): boolean {
    const { heap, at, jobs } = this;
    return at[a] < at[b] || (at[a] === at[b] && jobs.number[heap[a]] < jobs.number[heap[b]]);
  }

  private grow(size: number): void {
    const heap = new Int32Array(size);
    const at = new Float64Array(size);
    heap.set(this.heap);
    at.set(this.at);
    this.heap = heap;
    this.at = at;
  }
}
