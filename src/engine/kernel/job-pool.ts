import type { SavedState, StateArray, Stateful } from '../state.ts';

/** No job. */
export const NONE = -1;

/** A job's doubles, and its whole numbers of 32 bits, in the order in which the pool holds them. */
export const JobDouble = {
  requestBytes: 0,
  responseBytes: 1,
  bornAt: 2,
  enteredAt: 3,
  startsAt: 4,
  endsAt: 5,
  leavesAt: 6,
  Count: 7,
} as const;
export const JobWord = {
  number: 0,
  seedA: 1,
  seedB: 2,
  hop: 3,
  client: 4,
  visit: 5,
  server: 6,
  slots: 7,
  next: 8,
  Count: 9,
} as const;

/**
 * The jobs in flight, a field an array. A job is a place in the arrays, given out and taken back; the arrays double when
 * places become few, so nothing is allocated an event.
 */
export class JobPool implements Stateful {
  /** All of the fields below, one after another, as many places each: see `EventLoop`. */
  doubles = new Float64Array(0);
  words = new Int32Array(0);

  /** Order of arrival in the run, from 0; 2^32 jobs at most. */
  number = new Uint32Array(0);
  seedA = new Int32Array(0);
  seedB = new Int32Array(0);
  /** Times it has gone on from a visit by chance: what sets the draws of one round of a loop apart from the next. */
  hop = new Int32Array(0);
  /** The client that waits for it, counted over all closed sources; NONE for a job of an open one. */
  client = new Int32Array(0);
  requestBytes = new Float64Array(0);
  responseBytes = new Float64Array(0);
  bornAt = new Float64Array(0);
  /** Index among all classes' visits; NONE in a place that is free. */
  visit = new Int32Array(0);
  enteredAt = new Float64Array(0);
  startsAt = new Float64Array(0);
  endsAt = new Float64Array(0);
  leavesAt = new Float64Array(0);
  /** Which of the station's servers serves it. */
  server = new Int32Array(0);
  /** Slots it takes in a ring. */
  slots = new Int32Array(0);
  /** The next in the same list; among free places, the next free one. */
  next = new Int32Array(0);

  private readonly counts = Int32Array.from([0, NONE, 0]); // in flight, first free place, places ever used

  get inFlight(): number {
    return this.counts[0];
  }

  /** Places that have ever been used: the bound for whoever walks over all jobs. */
  get used(): number {
    return this.counts[2];
  }

  /** Whether the job of this number is in flight. Looks through all of them. */
  has(number: number): boolean {
    for (let job = 0; job < this.used; job++) {
      if (this.number[job] === number && this.visit[job] !== NONE) return true;
    }
    return false;
  }

  /** Makes sure that so many jobs more than there are find a place. */
  makeRoom(jobs: number): void {
    const needed = this.counts[0] + jobs;
    if (needed > this.next.length) this.grow(Math.max(needed, this.next.length * 2));
  }

  /** A place for a job; room must have been made for it. */
  take(): number {
    let job = this.counts[1];
    if (job === NONE) {
      job = this.counts[2]++;
    } else {
      this.counts[1] = this.next[job];
    }
    this.counts[0]++;
    return job;
  }

  giveBack(job: number): void {
    this.visit[job] = NONE;
    this.next[job] = this.counts[1];
    this.counts[1] = job;
    this.counts[0]--;
  }

  save(): SavedState {
    return [this.counts.slice(), ...this.fields().map((field) => field.slice(0, this.used))];
  }

  load(saved: SavedState): void {
    const [counts, ...fields] = saved;
    const used = counts[2];
    if (this.next.length < used) this.grow(used);
    this.counts.set(counts);
    for (const [i, field] of this.fields().entries()) field.set(fields[i]);
  }

  private fields(): StateArray[] {
    return [
      this.number,
      this.seedA,
      this.seedB,
      this.hop,
      this.client,
      this.requestBytes,
      this.responseBytes,
      this.bornAt,
      this.visit,
      this.enteredAt,
      this.startsAt,
      this.endsAt,
      this.leavesAt,
      this.server,
      this.slots,
      this.next,
    ];
  }

  private grow(size: number): void {
    const before = this.fields();
    this.doubles = new Float64Array(JobDouble.Count * size);
    this.words = new Int32Array(JobWord.Count * size);
    const double = (field: number) => this.doubles.subarray(field * size, (field + 1) * size);
    const word = (field: number) => this.words.subarray(field * size, (field + 1) * size);
    this.number = new Uint32Array(this.words.buffer, JobWord.number * size * 4, size);
    this.seedA = word(JobWord.seedA);
    this.seedB = word(JobWord.seedB);
    this.hop = word(JobWord.hop);
    this.client = word(JobWord.client);
    this.requestBytes = double(JobDouble.requestBytes);
    this.responseBytes = double(JobDouble.responseBytes);
    this.bornAt = double(JobDouble.bornAt);
    this.visit = word(JobWord.visit);
    this.enteredAt = double(JobDouble.enteredAt);
    this.startsAt = double(JobDouble.startsAt);
    this.endsAt = double(JobDouble.endsAt);
    this.leavesAt = double(JobDouble.leavesAt);
    this.server = word(JobWord.server);
    this.slots = word(JobWord.slots);
    this.next = word(JobWord.next);
    for (const [i, field] of this.fields().entries()) field.set(before[i]);
  }
}
