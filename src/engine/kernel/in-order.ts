import { copyArrays, restoreArrays, type SavedState, type Stateful } from '../state.ts';
import { JobLists } from './job-lists.ts';
import { NONE } from './job-pool.ts';
import { NEVER, type RunState } from './run-state.ts';

/**
 * Stations that jobs leave in the order they came: queues of one server, and links. An arrival's start, end and leaving
 * are fixed when it is admitted, so a visit costs one event.
 */
export class InOrderStations implements Stateful {
  private readonly lists: JobLists;
  /** By link: first job not known to be serialized yet, and how many there are from it on. */
  private readonly egressHead: Int32Array;
  private readonly egressCount: Int32Array;

  constructor(private readonly run: RunState) {
    const { stationCount } = run.net;
    this.lists = new JobLists(run.jobs, stationCount);
    this.egressHead = new Int32Array(stationCount).fill(NONE);
    this.egressCount = new Int32Array(stationCount);
  }

  /** False when the room is full. */
  admitToQueue(job: number, visit: number, station: number): boolean {
    const { net, jobs, meters, now } = this.run;
    if (meters.present[station] >= net.capacity[station]) return false;
    const service = this.run.times.service(job, visit);
    const server = net.serverOffset[station];
    const free = meters.freeAt[server];
    const starts = free > now ? free : now;
    const ends = starts + service;
    meters.freeAt[server] = ends;
    meters.serviceGiven[station] += service;
    jobs.server[job] = 0;
    jobs.startsAt[job] = starts;
    jobs.endsAt[job] = ends;
    this.stay(job, station, ends);
    return true;
  }

  /** False when the egress queue is full; those who only propagate are not in it. */
  admitToLink(job: number, visit: number, station: number): boolean {
    const { net, jobs, meters, now } = this.run;
    this.settleEgress(station);
    if (this.egressCount[station] >= net.capacity[station]) return false;
    const bytes = this.run.times.bytes(job, visit);
    const frames = Math.max(1, Math.ceil(bytes / net.framePayload[station]));
    const serialization = (bytes + frames * net.frameOverhead[station]) * net.secondsPerByte[station];
    const server = net.serverOffset[station];
    const free = meters.freeAt[server];
    const starts = free > now ? free : now;
    const ends = starts + serialization;
    meters.freeAt[server] = ends;
    meters.serviceGiven[station] += serialization;
    jobs.server[job] = 0;
    jobs.startsAt[job] = starts;
    jobs.endsAt[job] = ends;
    if (this.egressCount[station]++ === 0) this.egressHead[station] = job;
    this.stay(job, station, ends + net.propagation[station]);
    return true;
  }

  /** Takes the one whose time it is to leave. */
  take(station: number): number {
    // A link's job is off the egress queue at the latest when it leaves; before it is unlinked, for the queue runs on.
    if (this.egressCount[station] > 0) this.settleEgress(station);
    const job = this.lists.shift(station);
    const head = this.lists.head[station];
    this.run.next[station] = head === NONE ? NEVER : this.run.jobs.leavesAt[head];
    return job;
  }

  save(): SavedState {
    return [...this.lists.save(), ...copyArrays(this.arrays())];
  }

  load(saved: SavedState): void {
    this.lists.load(saved.slice(0, 2));
    restoreArrays(this.arrays(), saved.slice(2));
  }

  private stay(job: number, station: number, leavesAt: number): void {
    this.run.jobs.leavesAt[job] = leavesAt;
    this.run.meters.enter(station);
    this.lists.append(station, job);
    if (this.lists.head[station] === job) this.run.next[station] = leavesAt;
  }

  /** Takes those off a link's egress queue that have been serialized by now: no event of their own says so. */
  private settleEgress(station: number): void {
    const { jobs, now } = this.run;
    while (this.egressCount[station] > 0 && jobs.endsAt[this.egressHead[station]] <= now) {
      this.egressHead[station] = jobs.next[this.egressHead[station]];
      this.egressCount[station]--;
    }
  }

  private arrays() {
    return [this.egressHead, this.egressCount];
  }
}
