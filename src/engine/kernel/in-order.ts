import { copyArrays, restoreArrays, type SavedState, type Stateful } from '../state.ts';
import { NONE } from './job-pool.ts';
import { NEVER, type RunState } from './run-state.ts';
import type { VisitPlan } from './visit-plan.ts';

/** Fields of `InOrderStations.ends`, of a number a station each. */
export const EndWord = { head: 0, tail: 1, Count: 2 } as const;

/**
 * Stations that jobs leave in the order they came: queues of one server, and links. An arrival's start, end and leaving
 * are fixed when it is admitted, so a visit costs one event.
 */
export class InOrderStations implements Stateful {
  /** By station: the first job to leave, then, of all of them, the last. The event loop has its hands in it too. */
  readonly ends: Int32Array;
  private readonly head: Int32Array;
  private readonly tail: Int32Array;
  /** By link: first job not known to be serialized yet, and how many there are from it on. */
  private readonly egressHead: Int32Array;
  private readonly egressCount: Int32Array;

  constructor(private readonly run: RunState) {
    const { stationCount } = run.net;
    this.ends = new Int32Array(EndWord.Count * stationCount).fill(NONE);
    this.head = this.ends.subarray(0, stationCount);
    this.tail = this.ends.subarray(stationCount);
    this.egressHead = new Int32Array(stationCount).fill(NONE);
    this.egressCount = new Int32Array(stationCount);
  }

  /**
   * False when the room is full. It repeats what `serve` says for links, rather than to call it: nearly all events of
   * nearly all networks come through here, and the compiler takes in only so many calls.
   */
  admitToQueue(job: number, visit: number, plan: VisitPlan): boolean {
    const { jobs, meters, times, clock, next } = this.run;
    const { station, server } = plan;
    const present = meters.present[station];
    if (present >= plan.capacity) return false;
    if (plan.isPlain) times.drawPlain(job, visit, plan.serviceKey);
    else times.draw(job, visit);
    const service = times.seconds[0];
    const { now } = clock;
    const free = meters.freeAt[server];
    const starts = free > now ? free : now;
    const ends = starts + service;
    meters.freeAt[server] = ends;
    meters.serviceGiven[station] += service;
    jobs.startsAt[job] = starts;
    jobs.endsAt[job] = ends;
    jobs.leavesAt[job] = ends;
    if (present === 0) {
      this.head[station] = job;
      next[station] = ends;
    } else {
      jobs.next[this.tail[station]] = job;
    }
    this.tail[station] = job;
    meters.present[station] = present + 1;
    if (present >= meters.maxPresent[station]) meters.maxPresent[station] = present + 1;
    return true;
  }

  /** False when the egress queue is full; those who only propagate are not in it. */
  admitToLink(job: number, visit: number, station: number): boolean {
    const { net, times } = this.run;
    this.settleEgress(station);
    if (this.egressCount[station] >= net.capacity[station]) return false;
    const bytes = times.bytes(job, visit);
    const frames = Math.max(1, Math.ceil(bytes / net.framePayload[station]));
    times.seconds[0] = (bytes + frames * net.frameOverhead[station]) * net.secondsPerByte[station];
    if (this.egressCount[station]++ === 0) this.egressHead[station] = job;
    this.serve(job, station);
    return true;
  }

  /** As `take`, of a link. */
  takeFromLink(station: number): number {
    // Its job is off the egress queue at the latest when it leaves; before it is unlinked, for the queue runs on.
    this.settleEgress(station);
    return this.take(station);
  }

  /** Takes the one whose time it is to leave. */
  take(station: number): number {
    const { jobs, meters, next } = this.run;
    const { head } = this;
    const job = head[station];
    const following = jobs.next[job];
    head[station] = following;
    // Not one assignment of either: the two would meet as a number that may be an object, and so become one.
    if (meters.present[station] === 1) next[station] = NEVER;
    else next[station] = jobs.leavesAt[following];
    return job;
  }

  save(): SavedState {
    return copyArrays(this.arrays());
  }

  load(saved: SavedState): void {
    restoreArrays(this.arrays(), saved);
  }

  /** Serves a job for the seconds last drawn, after all who are there. */
  private serve(job: number, station: number): void {
    const { net, jobs, meters, clock, next, times } = this.run;
    const service = times.seconds[0];
    const server = net.serverOffset[station];
    const free = meters.freeAt[server];
    const starts = free > clock.now ? free : clock.now;
    const ends = starts + service;
    const leaves = ends + net.propagation[station];
    meters.freeAt[server] = ends;
    meters.serviceGiven[station] += service;
    jobs.startsAt[job] = starts;
    jobs.endsAt[job] = ends;
    jobs.leavesAt[job] = leaves;
    if (meters.present[station] === 0) {
      this.head[station] = job;
      next[station] = leaves;
    } else {
      jobs.next[this.tail[station]] = job;
    }
    this.tail[station] = job;
    meters.enter(station);
  }

  /** Takes those off a link's egress queue that have been serialized by now: no event of their own says so. */
  private settleEgress(station: number): void {
    const { jobs, clock } = this.run;
    while (this.egressCount[station] > 0 && jobs.endsAt[this.egressHead[station]] <= clock.now) {
      this.egressHead[station] = jobs.next[this.egressHead[station]];
      this.egressCount[station]--;
    }
  }

  private arrays() {
    return [this.head, this.tail, this.egressHead, this.egressCount];
  }
}
