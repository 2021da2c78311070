import { ArrivalStreams } from '../kernel/arrivals.ts';
import { Fingerprint } from '../measures/fingerprint.ts';
import type { Network, Visit } from '../network.ts';
import { ReferenceClients } from './reference-clients.ts';
import { drawBranch, drawSkip } from './reference-draws.ts';
import { referenceStation } from './reference-stations.ts';
import type { ReferenceJob, ReferenceStation, World } from './reference-world.ts';

interface Event {
  readonly at: number;
  readonly place: number;
  readonly tie: number;
  readonly act: () => void;
}

/** One job's stay at one station. */
export interface Stay {
  readonly job: ReferenceJob;
  readonly station: number;
  readonly ring: string | undefined;
  readonly enteredAt: number;
  leftAt?: number;
  isDropped?: boolean;
}

/**
 * A simulator of the same networks, slow and plain: events are objects in a sorted list, a queue is an array, a server that
 * becomes free takes the next. It shares the kernel's random draws and nothing else, and remembers every stay at every
 * station, so that any figure can be worked out from what happened.
 */
export class ReferenceSimulator implements World {
  now = 0;
  offered = 0;
  carried = 0;
  dropped = 0;
  readonly jobs = new Set<ReferenceJob>();
  readonly stays: Stay[] = [];
  readonly sojournTimes: number[] = [];
  /** By station: the intervals in which a server worked, those decided but still to come included. */
  readonly shifts: { readonly from: number; readonly to: number }[][];
  /** By station: most jobs ever present. */
  readonly most: number[];
  private readonly present: number[];
  readonly clients: readonly (ReferenceClients | undefined)[];
  private readonly events: Event[] = [];
  private readonly stations: readonly ReferenceStation[];
  private readonly stayOf = new Map<ReferenceJob, Stay>();
  private readonly print = new Fingerprint();
  private readonly whenDone = new Map<ReferenceJob, (isCarried: boolean) => void>();

  constructor(
    private readonly network: Network,
    seed: number,
  ) {
    this.shifts = network.stations.map(() => []);
    this.most = network.stations.map(() => 0);
    this.present = network.stations.map(() => 0);
    this.stations = network.stations.map((station, place) => referenceStation(station, place, this));
    const streams = new ArrivalStreams(network.sources, seed);
    this.clients = network.sources.map((source, i) => {
      const place = network.stations.length + i;
      if (source.arrivals.kind !== 'closed') {
        this.arriveFrom(streams, i, place, 0);
        return undefined;
      }
      return new ReferenceClients(source, source.arrivals, seed, {
        send: (bits, whenDone) => this.birth(i, bits, whenDone),
        now: () => this.now,
        at: (instant, client, act) => this.at(instant, place, client, act),
      });
    });
  }

  /** When the next event is; Infinity when there is none. */
  get nextAt(): number {
    return this.events[0]?.at ?? Infinity;
  }

  advance(until: number): void {
    while (this.nextAt <= until) {
      const event = this.events.shift() as Event;
      this.now = event.at;
      event.act();
    }
    this.now = until;
  }

  fingerprint(): string {
    return this.print.read(this.now, this.jobs.size);
  }

  route({ jobClass }: ReferenceJob): readonly Visit[] {
    return this.network.classes[jobClass].route;
  }

  at(instant: number, place: number, tie: number, act: () => void): () => void {
    const event = { at: instant, place, tie, act };
    if (!(instant < Infinity)) return () => {};
    const isLater = (other: Event) => other.at - instant || other.place - place || other.tie - tie;
    const next = this.events.findIndex((other) => isLater(other) > 0);
    this.events.splice(next === -1 ? this.events.length : next, 0, event);
    return () => {
      const found = this.events.indexOf(event);
      if (found !== -1) this.events.splice(found, 1);
    };
  }

  work(place: number, from: number, to: number): void {
    this.shifts[place].push({ from, to });
  }

  leave(job: ReferenceJob): void {
    this.present[this.end(job, false)]--;
    const route = this.route(job);
    const { next } = route[job.visit];
    if (next === undefined) {
      this.goTo(job, job.visit + 1);
      return;
    }
    const choice = drawBranch(route, job.visit, job);
    job.hop++;
    // The last way takes what rounding leaves.
    const upTo = (way: number) =>
      next.slice(0, way + 1).reduce((sum, { probability }) => sum + probability, 0);
    const way = next.findIndex((_, i) => choice < upTo(i));
    const { to } = next[way === -1 ? next.length - 1 : way];
    this.goTo(job, to === 'out' ? route.length : to);
  }

  private arriveFrom(streams: ArrivalStreams, source: number, place: number, born: number): void {
    const { arrivals } = this.network.sources[source];
    this.at(streams.next(source), place, 0, () => {
      const bits = { seedA: streams.jobWord(source), seedB: streams.jobWord(source) };
      const recorded = arrivals.kind === 'trace' ? arrivals.jobs[born] : undefined;
      // The next arrival is known before this one's consequences are.
      this.arriveFrom(streams, source, place, born + 1);
      this.birth(source, bits, undefined, recorded);
    });
  }

  private birth(
    source: number,
    bits: { seedA: number; seedB: number },
    whenDone?: (isCarried: boolean) => void,
    recorded?: { requestBytes?: number; responseBytes?: number },
  ): void {
    const { jobClass, requestBytes, responseBytes } = this.network.sources[source];
    const job: ReferenceJob = {
      ...bits,
      number: this.offered++,
      jobClass: this.network.classes.findIndex(({ name }) => name === jobClass),
      bytes: {
        request: recorded?.requestBytes ?? requestBytes,
        response: recorded?.responseBytes ?? responseBytes,
      },
      bornAt: this.now,
      hop: 0,
      visit: 0,
      enteredAt: this.now,
      slots: 1,
    };
    if (whenDone !== undefined) this.whenDone.set(job, whenDone);
    this.jobs.add(job);
    this.print.add(1, job.number, this);
    this.goTo(job, 0);
  }

  private goTo(job: ReferenceJob, visit: number): void {
    const route = this.route(job);
    let index = visit;
    while (index < route.length && drawSkip(route, index, job) >= (route[index].probability ?? 1)) index++;
    if (index < route.length) this.enter(job, index);
    else this.depart(job, true);
  }

  private enter(job: ReferenceJob, visit: number): void {
    const { station: name, ring } = this.route(job)[visit];
    const station = this.network.stations.findIndex((s) => s.name === name);
    Object.assign(job, { visit, enteredAt: this.now, slots: 1 });
    job.startsAt = job.endsAt = job.leavesAt = undefined;
    const stay: Stay = { job, station, ring, enteredAt: this.now };
    this.stays.push(stay);
    this.stayOf.set(job, stay);
    if (this.stations[station].admit(job)) {
      this.present[station]++;
      this.most[station] = Math.max(this.most[station], this.present[station]);
    } else {
      this.end(job, true);
      this.depart(job, false);
    }
  }

  /** Ends the job's stay where it is, and says where that is. */
  private end(job: ReferenceJob, isDropped: boolean): number {
    const stay = this.stayOf.get(job);
    if (stay === undefined) throw new Error(`job ${job.number} leaves where it is not`);
    Object.assign(stay, { leftAt: this.now, isDropped });
    this.stayOf.delete(job);
    return stay.station;
  }

  private depart(job: ReferenceJob, isCarried: boolean): void {
    this.jobs.delete(job);
    if (isCarried) {
      this.carried++;
      this.sojournTimes.push(this.now - job.bornAt);
    } else {
      this.dropped++;
    }
    this.print.add(isCarried ? 2 : 3, job.number, this);
    this.whenDone.get(job)?.(isCarried);
    this.whenDone.delete(job);
  }
}
