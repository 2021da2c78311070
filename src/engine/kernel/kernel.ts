import { type CompiledNetwork, StationKind } from '../compile.ts';
import { RunMeasures } from '../measures/run-measures.ts';
import type { StationMeters } from '../measures/station-meters.ts';
import { KeyedWords, keyedExponential } from '../numeric/random.ts';
import { copyArrays, restoreArrays, type SavedState } from '../state.ts';
import { drawVariation, VariationCode } from '../variation.ts';
import { ArrivalStreams } from './arrivals.ts';
import { JobLists } from './job-lists.ts';
import { JobPool, NONE } from './job-pool.ts';
import { LeaveHeap } from './leave-heap.ts';

const NEVER = Number.POSITIVE_INFINITY;
const UNIT = 1 / 4294967296;

const PollerState = { idle: 0, waking: 1, busy: 2 } as const;

export interface KernelState {
  readonly now: number;
  readonly parts: readonly SavedState[];
}

/**
 * The event loop. Every station and every source has one next-event time in one array; the loop takes the smallest
 * (the first of equals), and so nothing is scheduled, sorted or allocated an event.
 *
 * Where a station serves first come, first served, an arrival's start, end and leaving are fixed when it is admitted, so
 * a visit costs one event. Only a poller decides later, because its cores choose between rings.
 */
export class Kernel {
  now = 0;
  readonly jobs = new JobPool();
  readonly measures: RunMeasures;
  /** Jobs that leave a one-server station or a link in order; one list a station. */
  readonly inOrder: JobLists;
  /** Jobs waiting in rings; one list a ring. */
  readonly waiting: JobLists;
  /** Jobs of a poller's batch in service; one list a station. */
  readonly batch: JobLists;

  private readonly next: Float64Array;
  private readonly arrivals: ArrivalStreams;
  private readonly leaving: LeaveHeap[];
  private readonly usesHeap: Uint8Array;
  private readonly pollerState: Uint8Array;
  private readonly lastRing: Int32Array;
  /** By link: first job not known to be serialized yet, and how many there are from it on. */
  private readonly egressHead: Int32Array;
  private readonly egressCount: Int32Array;
  private readonly words = new KeyedWords();
  // The meters' arrays and the compiled network's, at hand: the loop below reads them several times an event.
  private readonly meters: StationMeters;
  private readonly freeAt: Float64Array;
  private readonly serviceGiven: Float64Array;
  private readonly present: Int32Array;

  constructor(
    readonly net: CompiledNetwork,
    seed: number,
    recentSpan: number,
  ) {
    const { stationCount, ringCount } = net;
    const { sources } = net.network;
    this.measures = new RunMeasures(net, recentSpan);
    this.meters = this.measures.stations;
    this.freeAt = this.meters.freeAt;
    this.serviceGiven = this.meters.serviceGiven;
    this.present = this.meters.present;
    this.inOrder = new JobLists(this.jobs, stationCount);
    this.waiting = new JobLists(this.jobs, ringCount);
    this.batch = new JobLists(this.jobs, stationCount);
    this.arrivals = new ArrivalStreams(sources, seed);
    this.leaving = Array.from({ length: stationCount }, () => new LeaveHeap(this.jobs));
    this.usesHeap = Uint8Array.from(net.stationKind, (kind, s) =>
      kind === StationKind.delay || (kind === StationKind.queue && net.servers[s] > 1) ? 1 : 0,
    );
    this.pollerState = new Uint8Array(stationCount);
    this.lastRing = new Int32Array(stationCount).fill(-1);
    this.egressHead = new Int32Array(stationCount).fill(NONE);
    this.egressCount = new Int32Array(stationCount);
    this.next = new Float64Array(stationCount + sources.length + 1).fill(NEVER);
    for (let i = 0; i < sources.length; i++) this.next[stationCount + i] = this.arrivals.next(i);
    this.next[this.next.length - 1] = this.measures.recent.nextReadingAt;
  }

  /**
   * Runs every event up to and including `until`, at most `budget` of them. True when `until` is reached; false when
   * the budget ran out first, and then `now` is the last event's time.
   */
  advance(until: number, budget: number): boolean {
    const { next } = this;
    const { stationCount } = this.net;
    const last = next.length - 1;
    for (let left = budget; left > 0; left--) {
      let first = 0;
      let at = next[0];
      for (let i = 1; i <= last; i++) {
        if (next[i] < at) {
          at = next[i];
          first = i;
        }
      }
      if (at > until) {
        this.now = until;
        return true;
      }
      this.now = at;
      if (first < stationCount) this.stationEvent(first);
      else if (first < last) this.birth(first - stationCount);
      else this.reading();
    }
    return false;
  }

  save(): KernelState {
    return {
      now: this.now,
      parts: [...this.parts().map((part) => part.save()), copyArrays(this.arrays()), ...this.measures.save()],
    };
  }

  load({ now, parts }: KernelState): void {
    const own = this.parts();
    this.now = now;
    for (const [i, part] of own.entries()) part.load(parts[i]);
    restoreArrays(this.arrays(), parts[own.length]);
    this.measures.load(parts.slice(own.length + 1));
  }

  private parts() {
    return [this.jobs, this.inOrder, this.waiting, this.batch, this.arrivals, ...this.leaving];
  }

  private arrays() {
    return [this.next, this.pollerState, this.lastRing, this.egressHead, this.egressCount];
  }

  private reading(): void {
    const { recent } = this.measures;
    recent.takeReading();
    this.next[this.next.length - 1] = recent.nextReadingAt;
  }

  private birth(source: number): void {
    const { jobs, net, now } = this;
    const { requestBytes, responseBytes } = net.network.sources[source];
    const job = jobs.take();
    jobs.number[job] = this.measures.totals.offered;
    jobs.seedA[job] = this.arrivals.jobWord(source);
    jobs.seedB[job] = this.arrivals.jobWord(source);
    jobs.requestBytes[job] = requestBytes;
    jobs.responseBytes[job] = responseBytes;
    jobs.bornAt[job] = now;
    this.measures.born(jobs.number[job], responseBytes, now);
    this.next[net.stationCount + source] = this.arrivals.next(source);
    this.proceed(job, net.classOffset[net.sourceClass[source]], net.sourceClass[source]);
  }

  /** Sends a job to `visit`, past the visits it skips, or out of the network after its class's last. */
  private proceed(job: number, visit: number, jobClass: number): void {
    const { net, jobs } = this;
    const end = net.classOffset[jobClass + 1];
    let v = visit;
    while (v < end && net.visitProbability[v] < 1 && !this.happens(job, v)) v++;
    if (v < end) {
      jobs.visit[job] = v;
      this.admit(job, v);
    } else {
      this.measures.carried(jobs.number[job], jobs.responseBytes[job], jobs.bornAt[job], this.now);
      jobs.giveBack(job);
    }
  }

  private happens(job: number, visit: number): boolean {
    const key = this.net.visitChoiceKey[visit];
    const word = this.words.restart(this.jobs.seedA[job] ^ key, this.jobs.seedB[job] + key).next();
    return (word + 0.5) * UNIT < this.net.visitProbability[visit];
  }

  private admit(job: number, visit: number): void {
    const { net, jobs, now } = this;
    const station = net.visitStation[visit];
    this.meters.arrivals[station]++;
    jobs.enteredAt[job] = now;
    switch (net.stationKind[station]) {
      case StationKind.queue:
        this.admitToQueue(job, visit, station);
        break;
      case StationKind.link:
        this.admitToLink(job, visit, station);
        break;
      case StationKind.poller:
        this.admitToRing(job, visit, station);
        break;
      default:
        this.admitToDelay(job, visit, station);
    }
  }

  private drop(job: number, visit: number, station: number): void {
    const { jobs, measures } = this;
    this.meters.drops[station]++;
    measures.dropped(
      jobs.number[job],
      this.net.visitClass[visit],
      visit - this.net.classOffset[this.net.visitClass[visit]],
      this.now,
    );
    jobs.giveBack(job);
  }

  private admitToQueue(job: number, visit: number, station: number): void {
    const { net, jobs, now } = this;
    if (this.present[station] >= net.capacity[station]) {
      this.drop(job, visit, station);
      return;
    }
    const server = this.firstFree(station);
    const starts = Math.max(now, this.freeAt[server]);
    const service = this.serviceTime(job, visit);
    const ends = starts + service;
    this.freeAt[server] = ends;
    this.serviceGiven[station] += service;
    jobs.server[job] = server - net.serverOffset[station];
    jobs.startsAt[job] = starts;
    jobs.endsAt[job] = ends;
    this.stay(job, station, ends);
  }

  /** The server a first-come, first-served arrival gets: the first idle one, else the first to be free. */
  private firstFree(station: number): number {
    const { freeAt } = this;
    const first = this.net.serverOffset[station];
    const end = first + this.net.servers[station];
    let best = first;
    for (let i = first; i < end; i++) {
      if (freeAt[i] <= this.now) return i;
      if (freeAt[i] < freeAt[best]) best = i;
    }
    return best;
  }

  private admitToDelay(job: number, visit: number, station: number): void {
    const { jobs, now } = this;
    jobs.startsAt[job] = now;
    jobs.endsAt[job] = now + this.serviceTime(job, visit);
    this.stay(job, station, jobs.endsAt[job]);
  }

  private admitToLink(job: number, visit: number, station: number): void {
    const { net, jobs, now } = this;
    this.settleEgress(station);
    if (this.egressCount[station] >= net.capacity[station]) {
      this.drop(job, visit, station);
      return;
    }
    const bytes = this.bytesOf(job, visit);
    const frames = Math.max(1, Math.ceil(bytes / net.framePayload[station]));
    const serialization = (bytes + frames * net.frameOverhead[station]) * net.secondsPerByte[station];
    const server = net.serverOffset[station];
    const starts = Math.max(now, this.freeAt[server]);
    this.freeAt[server] = starts + serialization;
    this.serviceGiven[station] += serialization;
    jobs.startsAt[job] = starts;
    jobs.endsAt[job] = starts + serialization;
    if (this.egressCount[station]++ === 0) this.egressHead[station] = job;
    this.stay(job, station, jobs.endsAt[job] + net.propagation[station]);
  }

  /** Takes those off a link's egress queue that have been serialized by now: no event of their own says so. */
  private settleEgress(station: number): void {
    while (this.egressCount[station] > 0 && this.jobs.endsAt[this.egressHead[station]] <= this.now)
      this.shiftEgress(station);
  }

  private shiftEgress(station: number): void {
    this.egressHead[station] = this.jobs.next[this.egressHead[station]];
    this.egressCount[station]--;
  }

  private stay(job: number, station: number, leavesAt: number): void {
    this.jobs.leavesAt[job] = leavesAt;
    this.meters.enter(station);
    if (this.usesHeap[station] === 1) {
      this.leaving[station].push(job);
      this.next[station] = this.leaving[station].nextAt;
    } else {
      this.inOrder.append(station, job);
      if (this.inOrder.head[station] === job) this.next[station] = leavesAt;
    }
  }

  private admitToRing(job: number, visit: number, station: number): void {
    const { net, jobs, now } = this;
    const ring = net.visitRing[visit];
    const slotBytes = net.ringSlotBytes[ring];
    const slots = slotBytes === 0 ? 1 : Math.max(1, Math.ceil(this.bytesOf(job, visit) / slotBytes));
    const taken = Math.min(slots, net.ringSlots[ring]);
    if (this.meters.ringOccupied[ring] + taken > net.ringSlots[ring]) {
      this.meters.ringDrops[ring]++;
      this.drop(job, visit, station);
      return;
    }
    jobs.slots[job] = taken;
    jobs.startsAt[job] = Number.NaN;
    jobs.endsAt[job] = Number.NaN;
    jobs.leavesAt[job] = Number.NaN;
    this.meters.ringOccupied[ring] += taken;
    this.meters.ringPresent[ring]++;
    this.meters.enter(station);
    this.waiting.append(ring, job);
    if (this.pollerState[station] === PollerState.idle) {
      this.pollerState[station] = PollerState.waking;
      this.next[station] = now + net.wakeUp[station];
    }
  }

  private stationEvent(station: number): void {
    if (this.net.stationKind[station] === StationKind.poller) {
      if (this.pollerState[station] === PollerState.busy) this.releaseBatch(station);
      this.poll(station);
    } else if (this.usesHeap[station] === 1) {
      const job = this.leaving[station].pop();
      this.next[station] = this.leaving[station].nextAt;
      this.leave(job, station);
    } else {
      // A link's job is off the egress queue at the latest when it leaves; before it is unlinked, for the queue runs on.
      if (this.net.stationKind[station] === StationKind.link) this.settleEgress(station);
      const job = this.inOrder.shift(station);
      const head = this.inOrder.head[station];
      this.next[station] = head === NONE ? NEVER : this.jobs.leavesAt[head];
      this.leave(job, station);
    }
  }

  private leave(job: number, station: number): void {
    const visit = this.jobs.visit[job];
    this.meters.leave(station, this.now - this.jobs.enteredAt[job]);
    this.proceed(job, visit + 1, this.net.visitClass[visit]);
  }

  private releaseBatch(station: number): void {
    const { jobs, net } = this;
    while (this.batch.head[station] !== NONE) {
      const job = this.batch.shift(station);
      const ring = net.visitRing[jobs.visit[job]];
      this.meters.ringOccupied[ring] -= jobs.slots[job];
      this.meters.ringPresent[ring]--;
      this.leave(job, station);
    }
  }

  private poll(station: number): void {
    const { jobs, net, now } = this;
    const ring = this.chooseRing(station);
    if (ring === NONE) {
      this.pollerState[station] = PollerState.idle;
      this.next[station] = NEVER;
      return;
    }
    this.lastRing[station] = ring;
    let clock = now + net.perPoll[station];
    let slots = 0;
    let job = this.waiting.head[ring];
    do {
      slots += jobs.slots[job];
      this.waiting.shift(ring);
      this.batch.append(station, job);
      jobs.startsAt[job] = clock;
      clock += this.serviceTime(job, jobs.visit[job]);
      jobs.endsAt[job] = clock;
      job = this.waiting.head[ring];
    } while (job !== NONE && slots + jobs.slots[job] <= net.batchSlots[station]);
    for (let member = this.batch.head[station]; member !== NONE; member = jobs.next[member])
      jobs.leavesAt[member] = clock;
    this.serviceGiven[station] += clock - now;
    this.freeAt[net.serverOffset[station]] = clock;
    this.pollerState[station] = PollerState.busy;
    this.next[station] = clock;
  }

  private chooseRing(station: number): number {
    const { net } = this;
    const first = net.ringOffset[station];
    const count = net.ringsOf[station];
    const isPriority = net.isPriority[station] === 1;
    const start = isPriority || this.lastRing[station] === NONE ? 0 : this.lastRing[station] - first + 1;
    for (let i = 0; i < count; i++) {
      const ring = first + ((start + i) % count);
      if (this.waiting.head[ring] !== NONE) return ring;
    }
    return NONE;
  }

  private bytesOf(job: number, visit: number): number {
    return this.net.visitIsResponse[visit] === 1 ? this.jobs.responseBytes[job] : this.jobs.requestBytes[job];
  }

  private serviceTime(job: number, visit: number): number {
    const { net, jobs } = this;
    const bytes = this.bytesOf(job, visit);
    const bulkFrom = net.visitBulkFrom[visit];
    let seconds = net.visitFixed[visit] + net.visitPerByte[visit] * (bytes < bulkFrom ? bytes : bulkFrom);
    if (bytes > bulkFrom) seconds += net.visitPerBulkByte[visit] * (bytes - bulkFrom);
    const variation = net.visitVariation[visit];
    if (variation === VariationCode.constant) return seconds;
    const key = net.visitServiceKey[visit];
    const keyA = jobs.seedA[job] ^ key;
    const keyB = (jobs.seedB[job] + key) | 0;
    if (variation === VariationCode.exponential) return seconds * keyedExponential(keyA, keyB, this.words);
    return seconds * drawVariation(variation, net.visitParameter[visit], this.words.restart(keyA, keyB));
  }
}
