import { Passage } from '../compile.ts';
import { mix32 } from '../numeric/hash.ts';
import { firstLook, GOLDEN } from '../numeric/random.ts';
import { RunStopped } from '../run-stopped.ts';
import type { InOrderStations } from './in-order.ts';
import { NONE } from './job-pool.ts';
import { NEVER, type RunState } from './run-state.ts';
import { HOP } from './service-times.ts';

/** More events than this at one instant are a loop that takes no time: a network of a million clients stays below. */
const MOST_AT_ONE_INSTANT = 5_000_000;

/** Jobs in flight that a run can hold: each takes 92 bytes, so these are 1.5 GB. */
const MOST_IN_FLIGHT = 16_000_000;

/**
 * Events between two entries of the loop. A loop that is entered once and stays is compiled in its middle, for values it
 * knows little of; one that is entered again and again is compiled as a whole.
 */
const AT_A_TIME = 1024;

/** What the loop leaves to others: all but a queue of one server, and the way from one such queue to the next. */
export interface OtherEvents {
  /** The event of a station that is not a queue of one server, or a reading; `first` is its place in `next`. */
  happen(first: number): void;
  /** The event of a source: the job that is born, or NONE. */
  bear(source: number): number;
  /** A job that is born goes to the first visit that it does not skip. */
  begin(job: number, source: number): void;
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
 * The step from one queue of one server to the next is written out here, on arrays held in variables: nearly all events of
 * nearly all networks are such steps, and a call each, with every array looked up anew, takes twice the time. What it does is
 * what `InOrderStations` does for jobs that come from elsewhere; the plain reference simulator holds both to one run.
 */
export class EventLoop {
  /** Events since the clock last moved. */
  private atOneInstant = 0;

  constructor(
    private readonly run: RunState,
    private readonly inOrder: InOrderStations,
    private readonly others: OtherEvents,
  ) {}

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
    const { run, others } = this;
    const { next, net, clock, plans, times } = run;
    const { hasDetails } = others;
    const { stationPassage, stationCount, visitFixed } = net;
    const { seconds } = times;
    const {
      hop,
      seedA,
      seedB,
      visit: visitOf,
      next: following,
      enteredAt,
      startsAt,
      endsAt,
      leavesAt,
    } = run.jobs;
    const { present, maxPresent, arrivals, timeSpent, serviceGiven, freeAt } = run.meters;
    const { head, tail } = this.inOrder;
    const last = next.length - 1;

    for (let done = 0; done < budget; done++) {
      const first = earliestOf(next);
      const now = next[first];
      if (now > until) {
        clock.now = until;
        return true;
      }
      if (now > clock.now) this.atOneInstant = 0;
      else if (++this.atOneInstant > MOST_AT_ONE_INSTANT) throw timeStandsStill(now);
      clock.now = now;

      let job: number;
      let visit: number;
      if (stationPassage[first] === Passage.inOrder) {
        job = head[first];
        const behind = following[job];
        head[first] = behind;
        const left = present[first] - 1;
        present[first] = left;
        // Not one assignment of either: the two would meet as a number that may be an object, and so become one.
        if (left === 0) next[first] = NEVER;
        else next[first] = leavesAt[behind];
        timeSpent[first] += now - enteredAt[job];
        const from = visitOf[job];
        if (hasDetails) others.leaveDetails(job, from, first);
        visit = plans[from].onward;
        if (visit < 0) {
          others.goOn(job, from, visit);
          continue;
        }
      } else if (first >= stationCount && first < last) {
        job = others.bear(first - stationCount);
        if (job === NONE) continue;
        visit = net.sourceVisit[first - stationCount];
        if (visit < 0) {
          others.begin(job, first - stationCount);
          continue;
        }
      } else {
        others.happen(first);
        continue;
      }

      const plan = plans[visit];
      if (!plan.isInOrder) {
        others.enter(job, visit);
        continue;
      }
      const { station, server } = plan;
      visitOf[job] = visit;
      enteredAt[job] = now;
      arrivals[station]++;
      const before = present[station];
      if (before >= plan.capacity) {
        others.drop(job, visit, station);
        continue;
      }
      // The first look of `drawKeyedExponential`, which decides nearly all draws of a plain visit.
      let service: number;
      const key = plan.serviceKey + Math.imul(hop[job], HOP);
      const word = mix32((seedA[job] ^ key) + GOLDEN);
      const place = mix32(((seedB[job] + key) | 0) ^ word);
      const layer = 2 * (word & 255);
      const draw = ((place >>> 0) + 0.5) * firstLook[layer];
      if (plan.isPlain && draw < firstLook[layer + 1]) {
        service = visitFixed[visit] * draw;
      } else {
        times.draw(job, visit);
        service = seconds[0];
      }
      const free = freeAt[server];
      const starts = free > now ? free : now;
      const ends = starts + service;
      freeAt[server] = ends;
      serviceGiven[station] += service;
      startsAt[job] = starts;
      endsAt[job] = ends;
      leavesAt[job] = ends;
      if (before === 0) {
        head[station] = job;
        next[station] = ends;
      } else {
        following[tail[station]] = job;
      }
      tail[station] = job;
      present[station] = before + 1;
      if (before >= maxPresent[station]) maxPresent[station] = before + 1;
    }
    return false;
  }
}

/**
 * The place of the smallest; of equals, the first. Taken by fours, in knock-out rounds whose winners are computed and not
 * branched to: which of two random times is the earlier is what no processor can predict.
 */
function earliestOf(next: Float64Array): number {
  const { length } = next;
  let first = 0;
  let i = 0;
  for (; i + 3 < length; i += 4) {
    const left = i + (((next[i + 1] < next[i]) as unknown as number) | 0);
    const right = i + 2 + (((next[i + 3] < next[i + 2]) as unknown as number) | 0);
    const four = left + (right - left) * (((next[right] < next[left]) as unknown as number) | 0);
    first += (four - first) * (((next[four] < next[first]) as unknown as number) | 0);
  }
  for (; i < length; i++) if (next[i] < next[first]) first = i;
  return first;
}

function timeStandsStill(at: number): RunStopped {
  return new RunStopped(`time stands still at ${at} s: jobs go round without any of it passing`);
}

function tooManyJobs(at: number): RunStopped {
  return new RunStopped(
    `more than ${MOST_IN_FLIGHT} jobs are in flight at ${at} s: lower the load, or give the stations a capacity`,
  );
}
