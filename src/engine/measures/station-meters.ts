import type { CompiledNetwork } from '../compile.ts';
import { type JobPool, NONE } from '../kernel/job-pool.ts';
import { copyArrays, restoreArrays, type SavedState, type Stateful } from '../state.ts';

/** Fields of `StationMeters.doubles`, a number a station each; the last has one a server. */
export const MeterDouble = { arrivals: 0, timeSpent: 1, serviceGiven: 2, freeAt: 3 } as const;
/** Fields of `StationMeters.words`. */
export const MeterWord = { present: 0, maxPresent: 1, Count: 2 } as const;

/** Counters and integrals by station and by ring. They listen: nothing in the kernel's course reads them, but `present`. */
export class StationMeters implements Stateful {
  /** The arrays that change at every event, one after another: see `EventLoop`. */
  readonly doubles: Float64Array;
  readonly words: Int32Array;
  readonly arrivals: Float64Array;
  readonly drops: Float64Array;
  readonly present: Int32Array;
  readonly maxPresent: Int32Array;
  readonly ringDrops: Float64Array;
  readonly ringPresent: Int32Array;
  readonly ringOccupied: Int32Array;
  /** Service given out, that still to come included. */
  readonly serviceGiven: Float64Array;
  /** When each server is free again, and so how much of the service given out is still to come. */
  readonly freeAt: Float64Array;
  /** By ring: when a job first left too little room for another of its size; Infinity before that. */
  readonly ringFullAt: Float64Array;
  /** By station: when the first job was dropped; Infinity before that. */
  readonly firstDropAt: Float64Array;
  /** Time spent at the station by those who have left it. */
  readonly timeSpent: Float64Array;

  constructor(private readonly net: CompiledNetwork) {
    const { stationCount, ringCount, serverCount } = net;
    this.doubles = new Float64Array(MeterDouble.freeAt * stationCount + serverCount);
    this.words = new Int32Array(MeterWord.Count * stationCount);
    const double = (field: number) => this.doubles.subarray(field * stationCount, (field + 1) * stationCount);
    this.arrivals = double(MeterDouble.arrivals);
    this.timeSpent = double(MeterDouble.timeSpent);
    this.serviceGiven = double(MeterDouble.serviceGiven);
    this.freeAt = this.doubles.subarray(MeterDouble.freeAt * stationCount);
    this.drops = new Float64Array(stationCount);
    this.present = this.words.subarray(0, stationCount);
    this.maxPresent = this.words.subarray(stationCount);
    this.ringDrops = new Float64Array(ringCount);
    this.ringPresent = new Int32Array(ringCount);
    this.ringOccupied = new Int32Array(ringCount);
    this.ringFullAt = new Float64Array(ringCount).fill(Number.POSITIVE_INFINITY);
    this.firstDropAt = new Float64Array(stationCount).fill(Number.POSITIVE_INFINITY);
  }

  enter(station: number): void {
    const present = ++this.present[station];
    if (present > this.maxPresent[station]) this.maxPresent[station] = present;
  }

  leave(station: number, stay: number): void {
    this.timeSpent[station] += stay;
    this.present[station]--;
  }

  departures(station: number): number {
    return this.arrivals[station] - this.drops[station] - this.present[station];
  }

  /** As `busyTime`, of every station, into `row` from `offset` on. One call: a number returned may have to be allocated. */
  readBusyTimes(now: number, row: Float64Array, offset: number): void {
    const { serverOffset, servers, stationCount } = this.net;
    for (let s = 0; s < stationCount; s++) {
      let toCome = 0;
      const first = serverOffset[s];
      for (let i = first; i < first + servers[s]; i++) toCome += Math.max(0, this.freeAt[i] - now);
      row[offset + s] = worked(this.serviceGiven[s], toCome, servers[s] * now);
    }
  }

  /** Server-seconds of service up to `now`. */
  busyTime(station: number, now: number): number {
    let toCome = 0;
    const first = this.net.serverOffset[station];
    for (let i = first; i < first + this.net.servers[station]; i++)
      toCome += Math.max(0, this.freeAt[i] - now);
    return worked(this.serviceGiven[station], toCome, this.net.servers[station] * now);
  }

  /** Time average of the number present at every station: time spent there, by those still there too, over time. */
  meanPresent(jobs: JobPool, now: number): Float64Array {
    if (now === 0) return Float64Array.from(this.present);
    const spent = new Float64Array(this.timeSpent.length);
    this.readTimesPresent(jobs, now, spent, 0);
    return spent.map((time) => time / now);
  }

  /** Time spent at every station up to `now`, by those still there too, into `row` from `offset` on. */
  readTimesPresent(jobs: JobPool, now: number, row: Float64Array, offset: number): void {
    row.set(this.timeSpent, offset);
    for (let job = 0; job < jobs.used; job++) {
      const visit = jobs.visit[job];
      if (visit !== NONE) row[offset + this.net.visitStation[visit]] += now - jobs.enteredAt[job];
    }
  }

  save(): SavedState {
    return copyArrays(this.arrays());
  }

  load(saved: SavedState): void {
    restoreArrays(this.arrays(), saved);
  }

  private arrays() {
    return [
      this.arrivals,
      this.drops,
      this.present,
      this.maxPresent,
      this.ringDrops,
      this.ringPresent,
      this.ringOccupied,
      this.serviceGiven,
      this.freeAt,
      this.timeSpent,
      this.ringFullAt,
      this.firstDropAt,
    ];
  }
}

/** Of services of years that have hardly begun, the difference is off by more than the time that there has been. */
function worked(given: number, toCome: number, most: number): number {
  const done = given - toCome;
  return done < 0 ? 0 : done > most ? most : done;
}
