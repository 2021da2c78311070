import { copyArrays, restoreArrays, type SavedState, type Stateful } from '../state.ts';
import { JobLists } from './job-lists.ts';
import { NONE } from './job-pool.ts';
import { NEVER, type RunState } from './run-state.ts';

const PollerState = { idle: 0, waking: 1, busy: 2 } as const;

/** Cores that serve several finite rings in batches. Which ring comes next is decided when a batch is done, not before. */
export class Pollers implements Stateful {
  /** Jobs waiting in rings; one list a ring. */
  readonly waiting: JobLists;
  /** Jobs of the batch in service; one list a station. */
  readonly batch: JobLists;
  private readonly state: Uint8Array;
  private readonly lastRing: Int32Array;

  constructor(private readonly run: RunState) {
    const { stationCount, ringCount } = run.net;
    this.waiting = new JobLists(run.jobs, ringCount);
    this.batch = new JobLists(run.jobs, stationCount);
    this.state = new Uint8Array(stationCount);
    this.lastRing = new Int32Array(stationCount).fill(NONE);
  }

  /** False when too few slots of the ring are free. */
  admit(job: number, visit: number, station: number): boolean {
    const { net, jobs, meters, clock, next } = this.run;
    const ring = net.visitRing[visit];
    const slots = this.slotsOf(job, visit, ring);
    if (meters.ringOccupied[ring] + slots > net.ringSlots[ring]) {
      meters.ringDrops[ring]++;
      return false;
    }
    jobs.slots[job] = slots;
    jobs.startsAt[job] = Number.NaN;
    jobs.endsAt[job] = Number.NaN;
    jobs.leavesAt[job] = Number.NaN;
    meters.ringOccupied[ring] += slots;
    const isFull = meters.ringOccupied[ring] + slots > net.ringSlots[ring];
    if (isFull && meters.ringFullAt[ring] === NEVER) meters.ringFullAt[ring] = clock.now;
    meters.ringPresent[ring]++;
    meters.enter(station);
    this.waiting.append(ring, job);
    if (this.state[station] === PollerState.idle) {
      this.state[station] = PollerState.waking;
      next[station] = clock.now + net.wakeUp[station];
    }
    return true;
  }

  /** Takes one of the batch that is done; NONE when all of it is gone, or the core has only just been woken. */
  takeDone(station: number): number {
    if (this.state[station] !== PollerState.busy || this.batch.head[station] === NONE) return NONE;
    const { net, jobs, meters } = this.run;
    const job = this.batch.shift(station);
    const ring = net.visitRing[jobs.visit[job]];
    meters.ringOccupied[ring] -= jobs.slots[job];
    meters.ringPresent[ring]--;
    return job;
  }

  /** Starts the next batch, or goes idle. */
  poll(station: number): void {
    const { net, jobs, meters, clock, next, times } = this.run;
    const ring = this.chooseRing(station);
    if (ring === NONE) {
      this.state[station] = PollerState.idle;
      next[station] = NEVER;
      return;
    }
    this.lastRing[station] = ring;
    let at = clock.now + net.perPoll[station];
    let slots = 0;
    let job = this.waiting.head[ring];
    do {
      slots += jobs.slots[job];
      this.waiting.shift(ring);
      this.batch.append(station, job);
      jobs.startsAt[job] = at;
      times.draw(job, jobs.visit[job]);
      at += times.seconds[0];
      jobs.endsAt[job] = at;
      job = this.waiting.head[ring];
    } while (job !== NONE && slots + jobs.slots[job] <= net.batchSlots[station]);
    for (let member = this.batch.head[station]; member !== NONE; member = jobs.next[member]) {
      jobs.leavesAt[member] = at;
    }
    meters.serviceGiven[station] += at - clock.now;
    meters.freeAt[net.serverOffset[station]] = at;
    this.state[station] = PollerState.busy;
    next[station] = at;
  }

  save(): SavedState {
    return [...this.waiting.save(), ...this.batch.save(), ...copyArrays(this.arrays())];
  }

  load(saved: SavedState): void {
    this.waiting.load(saved.slice(0, 2));
    this.batch.load(saved.slice(2, 4));
    restoreArrays(this.arrays(), saved.slice(4));
  }

  private slotsOf(job: number, visit: number, ring: number): number {
    const slotBytes = this.run.net.ringSlotBytes[ring];
    if (slotBytes === 0) return 1;
    const slots = Math.max(1, Math.ceil(this.run.times.bytes(job, visit) / slotBytes));
    return Math.min(slots, this.run.net.ringSlots[ring]);
  }

  private chooseRing(station: number): number {
    const { net } = this.run;
    const first = net.ringOffset[station];
    const count = net.ringsOf[station];
    const isPriority = net.isPriority[station] === 1;
    const start = this.lastRing[station] === NONE ? 0 : this.lastRing[station] - first + 1;
    let chosen = NONE;
    for (let i = 0; i < count; i++) {
      const ring = first + ((start + i) % count);
      if (this.waiting.head[ring] === NONE) continue;
      if (!isPriority) return ring;
      if (chosen === NONE || net.ringLevel[ring] < net.ringLevel[chosen]) chosen = ring;
    }
    return chosen;
  }

  private arrays() {
    return [this.state, this.lastRing];
  }
}
