import { type CompiledNetwork, Onward, Passage } from '../compile.ts';
import type { Histogram } from '../measures/histogram.ts';
import type { LifeLines } from '../measures/life-lines.ts';
import { type MeasureOptions, RunMeasures } from '../measures/run-measures.ts';
import type { SavedState, Stateful } from '../state.ts';
import { Clock } from './clock.ts';
import { Coalescers } from './coalescers.ts';
import { EventLoop, type OtherEvents } from './event-loop.ts';
import { InOrderStations } from './in-order.ts';
import { NONE } from './job-pool.ts';
import { OutOfOrderStations } from './out-of-order.ts';
import { PlainBirths } from './plain-births.ts';
import { Pollers } from './pollers.ts';
import { RunState } from './run-state.ts';
import { Sources } from './sources.ts';

export interface KernelState {
  readonly now: number;
  readonly parts: readonly SavedState[];
}

/**
 * A run. Every station and every source has one next-event time in one array, and the event loop takes the smallest.
 * What a station does with a job is its own part's business; here jobs are born, sent from visit to visit, dropped and carried.
 */
export class Kernel implements OtherEvents {
  readonly measures: RunMeasures;
  readonly pollers: Pollers;
  private readonly run: RunState;
  private readonly sources: Sources;
  private readonly inOrder: InOrderStations;
  private readonly outOfOrder: OutOfOrderStations;
  private readonly coalescers: Coalescers;
  private readonly stationSojourns: readonly Histogram[];
  private readonly lifeLines: LifeLines | null;
  private readonly loop: EventLoop;
  readonly hasDetails: boolean;

  constructor(
    readonly net: CompiledNetwork,
    seed: number,
    options: MeasureOptions,
  ) {
    const clock = new Clock();
    this.measures = new RunMeasures(net, clock, options);
    this.stationSojourns = this.measures.stationSojourns;
    this.lifeLines = this.measures.lifeLines;
    this.hasDetails = this.lifeLines !== null || this.stationSojourns.length > 0;
    this.run = new RunState(net, clock, this.measures.stations);
    this.inOrder = new InOrderStations(this.run);
    this.outOfOrder = new OutOfOrderStations(this.run);
    this.pollers = new Pollers(this.run);
    this.coalescers = new Coalescers(this.run);
    this.sources = new Sources(this.run, this.measures.totals, seed);
    this.run.next[this.run.readingPlace] = this.measures.nextReadingAt;
    const births = new PlainBirths(this.run, this.sources, this.measures);
    this.loop = new EventLoop(this.run, this.inOrder, births, this);
  }

  get now(): number {
    return this.run.clock.now;
  }

  get jobs() {
    return this.run.jobs;
  }

  /** When the next job is born, or leaves a station, or a core looks up; Infinity when nothing more will happen. */
  get nextEventAt(): number {
    // What comes from there on is the next reading of the meters, which changes nothing of the run.
    return this.run.next
      .subarray(0, this.run.readingPlace)
      .reduce((soonest, at) => Math.min(soonest, at), Number.POSITIVE_INFINITY);
  }

  /** What a closed source's clients have come to; undefined for an open one. */
  clientCounts(source: number): Float64Array | undefined {
    return this.sources.clientCounts(source);
  }

  /**
   * Runs every event up to and including `until`, at most `budget` of them. True when `until` is reached; false when
   * the budget ran out first, and then `now` is the last event's time.
   */
  advance(until: number, budget: number): boolean {
    return this.loop.advance(until, budget);
  }

  /** See `OtherEvents`. */
  happen(first: number): void {
    const { stationCount } = this.net;
    if (first < stationCount) this.stationEvent(first);
    else if (first < this.run.readingPlace) this.sourceEvent(first - stationCount);
    else this.reading();
  }

  private sourceEvent(source: number): void {
    const job = this.sources.event(source);
    if (job === NONE) return;
    const { net } = this;
    const jobClass = net.sourceClass[source];
    const visit = net.classOffset[jobClass];
    // A job that skips every visit has been on none: its class is told by the first one all the same.
    this.run.jobs.visit[job] = visit;
    this.measures.born(this.run.jobs, job);
    this.proceed(job, visit, jobClass);
  }

  save(): KernelState {
    return {
      now: this.run.clock.now,
      parts: [[this.run.next.slice()], ...this.parts().map((part) => part.save())],
    };
  }

  load({ now, parts: [next, ...parts] }: KernelState): void {
    this.run.clock.now = now;
    this.run.next.set(next[0]);
    for (const [i, saved] of parts.entries()) this.parts()[i].load(saved);
  }

  private parts(): Stateful[] {
    const { run, sources, inOrder, outOfOrder, pollers, coalescers, measures } = this;
    return [run.jobs, sources, inOrder, outOfOrder, pollers, coalescers, ...measures.parts()];
  }

  private reading(): void {
    this.measures.takeReading(this.run.jobs);
    this.run.next[this.run.readingPlace] = this.measures.nextReadingAt;
  }

  /** Sends a job to `visit`, past the visits it skips, or out of the network after its class's last. */
  private proceed(job: number, visit: number, jobClass: number): void {
    const { net, run } = this;
    const end = net.classOffset[jobClass + 1];
    let v = visit;
    while (v < end && net.visitProbability[v] < 1 && !run.times.happens(job, v)) v++;
    if (v < end) this.enter(job, v);
    else this.carry(job);
  }

  enter(job: number, visit: number): void {
    const { run } = this;
    const plan = run.plans[visit];
    const { station } = plan;
    run.jobs.visit[job] = visit;
    run.meters.arrivals[station]++;
    run.jobs.enteredAt[job] = run.clock.now;
    const isAdmitted = plan.isInOrder
      ? this.inOrder.admitToQueue(job, visit, plan)
      : this.isAdmittedElsewhere(job, visit, station);
    if (!isAdmitted) this.drop(job, visit, station);
  }

  private isAdmittedElsewhere(job: number, visit: number, station: number): boolean {
    switch (this.net.stationPassage[station]) {
      case Passage.outOfOrder:
        return this.outOfOrder.admitToQueue(job, visit, station);
      case Passage.link:
        return this.inOrder.admitToLink(job, visit, station);
      case Passage.poller:
        return this.pollers.admit(job, visit, station);
      case Passage.delay:
        this.outOfOrder.admitToDelay(job, visit, station);
        return true;
      default:
        this.coalescers.admit(job, station);
        return true;
    }
  }

  /** See `OtherEvents`, as for those that follow. */
  drop(job: number, visit: number, station: number): void {
    const { net } = this;
    const { jobs, meters } = this.run;
    const jobClass = net.visitClass[visit];
    meters.drops[station]++;
    if (this.lifeLines !== null) this.follow(this.lifeLines, job, visit, true);
    this.measures.dropped(jobs, job, jobClass, visit - net.classOffset[jobClass]);
    if (jobs.client[job] !== NONE) this.sources.dropped(job);
    jobs.giveBack(job);
  }

  carry(job: number): void {
    const { jobs } = this.run;
    this.measures.carried(jobs, job);
    if (jobs.client[job] !== NONE) this.sources.carried(job);
    jobs.giveBack(job);
  }

  private stationEvent(station: number): void {
    switch (this.net.stationPassage[station]) {
      case Passage.link:
        this.leave(this.inOrder.takeFromLink(station), station);
        break;
      case Passage.poller:
        for (let job = this.pollers.takeDone(station); job !== NONE; job = this.pollers.takeDone(station)) {
          this.leave(job, station);
        }
        this.pollers.poll(station);
        break;
      case Passage.coalescer:
        for (let left = this.coalescers.release(station); left > 0; left--) {
          this.leave(this.coalescers.take(station), station);
        }
        break;
      default:
        this.leave(this.outOfOrder.take(station), station);
    }
  }

  private leave(job: number, station: number): void {
    const { run } = this;
    const visit = run.jobs.visit[job];
    const stay = run.clock.now - run.jobs.enteredAt[job];
    run.meters.leave(station, stay);
    if (this.hasDetails) this.leaveDetails(job, visit, station);
    this.goOn(job, visit, run.plans[visit].onward);
  }

  goOn(job: number, visit: number, onward: number): void {
    if (onward >= 0) this.enter(job, onward);
    else if (onward === Onward.out) this.carry(job);
    else this.goByChance(job, visit);
  }

  leaveDetails(job: number, visit: number, station: number): void {
    const { jobs, clock } = this.run;
    if (this.stationSojourns.length > 0) this.stationSojourns[station].addStay(clock, jobs.enteredAt, job);
    if (this.lifeLines !== null) this.follow(this.lifeLines, job, visit, false);
  }

  private follow(lines: LifeLines, job: number, visit: number, isDropped: boolean): void {
    const { jobs, clock } = this.run;
    if (!lines.follows(jobs.number[job])) return;
    const jobClass = this.net.visitClass[visit];
    lines.add(jobs, job, jobClass, visit - this.net.classOffset[jobClass], clock.now, isDropped);
  }

  /** To one of a visit's branches; without any, to the next visit that the job does not skip. */
  private goByChance(job: number, visit: number): void {
    const { net, run } = this;
    const jobClass = net.visitClass[visit];
    let way = net.branchOffset[visit];
    if (way === net.branchOffset[visit + 1]) {
      this.proceed(job, visit + 1, jobClass);
      return;
    }
    const choice = run.times.branch(job, visit);
    while (choice >= net.branchUpTo[way]) way++;
    run.jobs.hop[job]++;
    const to = net.branchTo[way];
    if (to === NONE) this.carry(job);
    else this.proceed(job, to, jobClass);
  }
}
