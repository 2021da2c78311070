import { Onward, Passage } from '../compile.ts';
import { MeterDouble, MeterWord } from '../measures/station-meters.ts';
import { mix32 } from '../numeric/hash.ts';
import { firstLook, GOLDEN } from '../numeric/random.ts';
import { RunStopped } from '../run-stopped.ts';
import { earliestOf } from './earliest.ts';
import { EndWord, type InOrderStations } from './in-order.ts';
import { JobDouble, JobWord } from './job-pool.ts';
import type { PlainBirths } from './plain-births.ts';
import { NEVER, type RunState } from './run-state.ts';
import { HOP } from './service-times.ts';
import { PlanWord, packPlans } from './visit-plan.ts';

/** More events than this at one instant are a loop that takes no time: a network of a million clients stays below. */
const MOST_AT_ONE_INSTANT = 5_000_000;

/** Jobs in flight that a run can hold: each takes 92 bytes, so these are 1.5 GB. */
const MOST_IN_FLIGHT = 16_000_000;

/**
 * Events between two entries of the loop. A loop that is entered once and stays is compiled in its middle, for values it
 * knows little of; one that is entered again and again is compiled as a whole.
 */
const AT_A_TIME = 1024;

/** What an event is to the loop. */
const EventKind = { queue: 0, plainBirth: 1, other: 2 } as const;

/** What the loop leaves to others: all but plain births, queues of one server, and the way from one such queue to the next. */
export interface OtherEvents {
  /** An event that is neither the departure from a queue of one server nor a plain birth; `first` is its place in `next`. */
  happen(first: number): void;
  /** A job has made its last visit. */
  carry(job: number): void;
  enter(job: number, visit: number): void;
  /** A job has left a queue, and goes where it takes more than a look at its plan to know. */
  goOn(job: number, visit: number, onward: number): void;
  /** A job has found a queue full. */
  drop(job: number, visit: number, station: number): void;
  /** What is kept of single visits, if any is. */
  readonly hasDetails: boolean;
  leaveDetails(job: number, visit: number, station: number): void;
}

/**
 * Takes the earliest of all next events, again and again; of equals, the first in the array. Nothing is scheduled, sorted or
 * allocated an event.
 *
 * The step from one queue of one server to the next is written out here, on a few arrays held in variables: nearly all events
 * of nearly all networks are such steps, and a call each, with every array looked up anew, takes twice the time. Few, because
 * a processor has sixteen registers, and every array wants two of them. What it does is
 * what `InOrderStations` does for jobs that come from elsewhere; the plain reference simulator holds both to one run.
 */
export class EventLoop {
  /** Events since the clock last moved. */
  private readonly atOneInstant = new Int32Array(1);
  private readonly plans: Int32Array;
  /** By place in `next`. */
  private readonly eventKind: Uint8Array;

  constructor(
    private readonly run: RunState,
    private readonly inOrder: InOrderStations,
    private readonly births: PlainBirths,
    private readonly others: OtherEvents,
  ) {
    const { stationPassage, stationCount } = run.net;
    this.plans = packPlans(run.plans);
    this.eventKind = Uint8Array.from(run.next, (_, place) => {
      if (place >= stationCount)
        return births.arePlain(place - stationCount) ? EventKind.plainBirth : EventKind.other;
      return stationPassage[place] === Passage.inOrder ? EventKind.queue : EventKind.other;
    });
  }

  /** Runs every event up to and including `until`, at most `budget` of them. True when `until` is reached. */
  advance(until: number, budget: number): boolean {
    for (let left = budget; left > 0; left -= AT_A_TIME) {
      // The loop has hold of the jobs' arrays, so they must not grow in it. An event bears one job at most.
      if (this.run.jobs.inFlight > MOST_IN_FLIGHT) throw tooManyJobs(this.run.clock.now);
      this.run.jobs.makeRoom(AT_A_TIME);
      if (this.advanceSome(until, Math.min(left, AT_A_TIME))) return true;
    }
    return false;
  }

  private advanceSome(until: number, budget: number): boolean {
    const { run, births, others, plans, eventKind, atOneInstant } = this;
    const { next, net, times } = run;
    const { hasDetails } = others;
    const { stationCount, sourceVisit, visitFixed } = net;
    const { seconds } = run.clock;
    // Of the jobs, the stations and the queues' ends the loop has an array or two each, and of every field where it begins.
    const { doubles: jobDoubles, words: jobWords } = run.jobs;
    const places = run.jobs.next.length;
    const enteredAt = places * JobDouble.enteredAt;
    const startsAt = places * JobDouble.startsAt;
    const endsAt = places * JobDouble.endsAt;
    const leavesAt = places * JobDouble.leavesAt;
    const seedA = places * JobWord.seedA;
    const seedB = places * JobWord.seedB;
    const hop = places * JobWord.hop;
    const visitOf = places * JobWord.visit;
    const following = places * JobWord.next;
    const { doubles: meterDoubles, words: meterWords } = run.meters;
    const arrivals = stationCount * MeterDouble.arrivals;
    const timeSpent = stationCount * MeterDouble.timeSpent;
    const serviceGiven = stationCount * MeterDouble.serviceGiven;
    const freeAt = stationCount * MeterDouble.freeAt;
    const present = stationCount * MeterWord.present;
    const maxPresent = stationCount * MeterWord.maxPresent;
    const { ends } = this.inOrder;
    const head = stationCount * EndWord.head;
    const tail = stationCount * EndWord.tail;

    let before = seconds[0];
    for (let done = 0; done < budget; done++) {
      const first = earliestOf(next);
      const now = next[first];
      if (now > until) {
        seconds[0] = until;
        return true;
      }
      if (now > before) atOneInstant[0] = 0;
      else if (++atOneInstant[0] > MOST_AT_ONE_INSTANT) throw timeStandsStill(now);
      before = now;
      seconds[0] = now;

      let job: number;
      let visit: number;
      const kind = eventKind[first];
      if (kind === EventKind.queue) {
        job = ends[(head + first) | 0];
        const behind = jobWords[(following + job) | 0];
        ends[(head + first) | 0] = behind;
        const left = (meterWords[(present + first) | 0] - 1) | 0;
        meterWords[(present + first) | 0] = left;
        // Not one assignment of either: the two would meet as a number that may be an object, and so become one.
        if (left === 0) next[first] = NEVER;
        else next[first] = jobDoubles[(leavesAt + behind) | 0];
        meterDoubles[(timeSpent + first) | 0] += now - jobDoubles[(enteredAt + job) | 0];
        const from = jobWords[(visitOf + job) | 0];
        if (hasDetails) others.leaveDetails(job, from, first);
        visit = plans[Math.imul(from, PlanWord.Count) | PlanWord.onward];
        if (visit < 0) {
          if (visit === Onward.out) others.carry(job);
          else others.goOn(job, from, visit);
          continue;
        }
      } else if (kind === EventKind.plainBirth) {
        const source = (first - stationCount) | 0;
        job = births.bear(source);
        visit = sourceVisit[source];
      } else {
        others.happen(first);
        continue;
      }

      const plan = Math.imul(visit, PlanWord.Count);
      if (plans[plan | PlanWord.isInOrder] === 0) {
        others.enter(job, visit);
        continue;
      }
      const station = plans[plan | PlanWord.station];
      jobWords[(visitOf + job) | 0] = visit;
      jobDoubles[(enteredAt + job) | 0] = now;
      meterDoubles[(arrivals + station) | 0]++;
      const there = meterWords[(present + station) | 0];
      if (there >= plans[plan | PlanWord.capacity]) {
        others.drop(job, visit, station);
        continue;
      }
      // The first look of `drawKeyedExponential`, which decides nearly all draws of a plain visit.
      let service: number;
      const key = (plans[plan | PlanWord.serviceKey] + Math.imul(jobWords[(hop + job) | 0], HOP)) | 0;
      const word = mix32(((jobWords[(seedA + job) | 0] ^ key) + GOLDEN) | 0);
      const place = mix32(((jobWords[(seedB + job) | 0] + key) | 0) ^ word);
      const layer = (word & 255) << 1;
      const draw = ((place >>> 0) + 0.5) * firstLook[layer];
      if (plans[plan | PlanWord.isPlain] === 1 && draw < firstLook[layer | 1]) {
        service = visitFixed[visit] * draw;
      } else {
        times.draw(job, visit);
        service = times.seconds[0];
      }
      const server = (freeAt + plans[plan | PlanWord.server]) | 0;
      const free = meterDoubles[server];
      const starts = free > now ? free : now;
      const endsHere = starts + service;
      meterDoubles[server] = endsHere;
      meterDoubles[(serviceGiven + station) | 0] += service;
      jobDoubles[(startsAt + job) | 0] = starts;
      jobDoubles[(endsAt + job) | 0] = endsHere;
      jobDoubles[(leavesAt + job) | 0] = endsHere;
      if (there === 0) {
        ends[(head + station) | 0] = job;
        next[station] = endsHere;
      } else {
        jobWords[(following + ends[(tail + station) | 0]) | 0] = job;
      }
      ends[(tail + station) | 0] = job;
      meterWords[(present + station) | 0] = (there + 1) | 0;
      if (there >= meterWords[(maxPresent + station) | 0])
        meterWords[(maxPresent + station) | 0] = (there + 1) | 0;
    }
    return false;
  }
}

function timeStandsStill(at: number): RunStopped {
  return new RunStopped(`time stands still at ${at} s: jobs go round without any of it passing`);
}

function tooManyJobs(at: number): RunStopped {
  return new RunStopped(
    `more than ${MOST_IN_FLIGHT} jobs are in flight at ${at} s: lower the load, or give the stations a capacity`,
  );
}
