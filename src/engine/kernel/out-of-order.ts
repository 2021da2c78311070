import type { SavedState, Stateful } from '../state.ts';
import { LeaveHeap } from './leave-heap.ts';
import type { RunState } from './run-state.ts';

/** Stations that jobs may leave in another order than they came: queues of several servers, and delays. */
export class OutOfOrderStations implements Stateful {
  private readonly leaving: LeaveHeap[];

  constructor(private readonly run: RunState) {
    this.leaving = Array.from({ length: run.net.stationCount }, () => new LeaveHeap(run.jobs));
  }

  /** False when the room is full. First come, first served: who comes gets the first idle server, else the first free. */
  admitToQueue(job: number, visit: number, station: number): boolean {
    const { net, jobs, meters, clock, times } = this.run;
    const { now } = clock;
    if (meters.present[station] >= net.capacity[station]) return false;
    times.draw(job, visit);
    const service = times.seconds[0];
    const server = this.firstFree(station);
    const free = meters.freeAt[server];
    const starts = free > now ? free : now;
    meters.freeAt[server] = starts + service;
    meters.serviceGiven[station] += service;
    jobs.server[job] = server - net.serverOffset[station];
    jobs.startsAt[job] = starts;
    jobs.endsAt[job] = starts + service;
    this.stay(job, station);
    return true;
  }

  admitToDelay(job: number, visit: number, station: number): void {
    const { jobs, clock, times } = this.run;
    times.draw(job, visit);
    jobs.server[job] = 0;
    jobs.startsAt[job] = clock.now;
    jobs.endsAt[job] = clock.now + times.seconds[0];
    this.stay(job, station);
  }

  /** Takes the one whose time it is to leave. */
  take(station: number): number {
    const job = this.leaving[station].pop();
    this.run.jobs.server[job] = 0;
    this.run.next[station] = this.leaving[station].nextAt;
    return job;
  }

  save(): SavedState {
    return this.leaving.flatMap((heap) => heap.save());
  }

  load(saved: SavedState): void {
    for (const [i, heap] of this.leaving.entries()) heap.load([saved[i]]);
  }

  private firstFree(station: number): number {
    const { net, meters, clock } = this.run;
    const { freeAt } = meters;
    const { now } = clock;
    const first = net.serverOffset[station];
    const end = first + net.servers[station];
    let best = first;
    for (let i = first; i < end; i++) {
      if (freeAt[i] <= now) return i;
      if (freeAt[i] < freeAt[best]) best = i;
    }
    return best;
  }

  private stay(job: number, station: number): void {
    this.run.jobs.leavesAt[job] = this.run.jobs.endsAt[job];
    this.run.meters.enter(station);
    this.leaving[station].push(job);
    this.run.next[station] = this.leaving[station].nextAt;
  }
}
