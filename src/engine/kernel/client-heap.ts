import type { SavedState, Stateful } from '../state.ts';

/** When each of n clients acts next: a heap that a client's time can be changed in. Ties go to the lower number. */
export class ClientHeap implements Stateful {
  private readonly heap: Int32Array;
  private readonly place: Int32Array;
  private readonly at: Float64Array;

  constructor(size: number) {
    this.heap = Int32Array.from({ length: size }, (_, i) => i);
    this.place = this.heap.slice();
    this.at = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  }

  /** Who acts next. */
  get first(): number {
    return this.heap[0];
  }

  /** When; Infinity when nobody will. */
  get nextAt(): number {
    return this.at[this.heap[0]];
  }

  set(client: number, at: number): void {
    const isEarlier = at < this.at[client];
    this.at[client] = at;
    if (isEarlier) this.rise(this.place[client]);
    else this.sink(this.place[client]);
  }

  save(): SavedState {
    return [this.heap.slice(), this.place.slice(), this.at.slice()];
  }

  load([heap, place, at]: SavedState): void {
    this.heap.set(heap);
    this.place.set(place);
    this.at.set(at);
  }

  private rise(from: number): void {
    let i = from;
    const client = this.heap[i];
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.isBefore(client, this.heap[parent])) break;
      this.put(i, this.heap[parent]);
      i = parent;
    }
    this.put(i, client);
  }

  private sink(from: number): void {
    let i = from;
    const client = this.heap[i];
    for (;;) {
      let child = 2 * i + 1;
      if (child >= this.heap.length) break;
      if (child + 1 < this.heap.length && this.isBefore(this.heap[child + 1], this.heap[child])) child++;
      if (!this.isBefore(this.heap[child], client)) break;
      this.put(i, this.heap[child]);
      i = child;
    }
    this.put(i, client);
  }

  private put(i: number, client: number): void {
    this.heap[i] = client;
    this.place[client] = i;
  }

  private isBefore(a: number, b: number): boolean {
    return this.at[a] < this.at[b] || (this.at[a] === this.at[b] && a < b);
  }
}
