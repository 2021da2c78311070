import type {
  CoalescerStation,
  LinkStation,
  PollerStation,
  QueueStation,
  Station,
  Visit,
} from '../network.ts';
import { type Bits, drawService } from './reference-draws.ts';

/** A job as an object. What is not known yet is undefined: when a job in a queue will start, nobody knows. */
export interface ReferenceJob extends Bits {
  readonly number: number;
  readonly jobClass: number;
  readonly bytes: { readonly request: number; readonly response: number };
  readonly bornAt: number;
  hop: number;
  /** Its visit's index on the route, and what has become of it there. */
  visit: number;
  enteredAt: number;
  startsAt?: number | undefined;
  endsAt?: number | undefined;
  leavesAt?: number | undefined;
  slots: number;
}

/** What a station may ask of the simulator. */
export interface World {
  readonly now: number;
  route(job: ReferenceJob): readonly Visit[];
  /**
   * Runs `act` at an instant. Of what happens at the same instant, ends of service come first, then the stations in the
   * network's order, then the sources; at one of them the smaller `tie` first, and then what was asked for first.
   */
  at(instant: number, place: number, tie: number, act: () => void): () => void;
  /** The job is done here and goes on. */
  leave(job: ReferenceJob): void;
}

/** Before all stations: who has been served is out of the server's way before anybody looks. */
const END_OF_SERVICE = -1;

export interface ReferenceStation {
  /** False when the job finds no room. */
  admit(job: ReferenceJob): boolean;
}

export function referenceStation(station: Station, place: number, world: World): ReferenceStation {
  switch (station.kind) {
    case 'queue':
      return queue(station, place, world);
    case 'link':
      return link(station, place, world);
    case 'delay':
      return delay(place, world);
    case 'poller':
      return poller(station, place, world);
    case 'coalescer':
      return coalescer(station, place, world);
  }
}

function bytesOf(job: ReferenceJob, world: World): number {
  return job.bytes[world.route(job)[job.visit].size];
}

function serviceOf(job: ReferenceJob, world: World): number {
  return drawService(world.route(job), job.visit, job, bytesOf(job, world));
}

function remove<T>(list: T[], item: T): void {
  list.splice(list.indexOf(item), 1);
}

function queue({ servers, capacity }: QueueStation, place: number, world: World): ReferenceStation {
  const waiting: ReferenceJob[] = [];
  const inService: ReferenceJob[] = [];
  const present: ReferenceJob[] = [];
  const serve = () => {
    while (inService.length < servers && waiting.length > 0) {
      const job = waiting.shift() as ReferenceJob;
      inService.push(job);
      job.startsAt = world.now;
      job.endsAt = job.leavesAt = world.now + serviceOf(job, world);
      world.at(job.endsAt, END_OF_SERVICE, 0, () => {
        remove(inService, job);
        // One server lets them go in order; of several that end at once, the oldest job goes first.
        world.at(world.now, place, servers === 1 ? 0 : job.number, () => {
          remove(present, job);
          world.leave(job);
        });
        serve();
      });
    }
  };
  return {
    admit(job) {
      if (present.length >= (capacity ?? Infinity)) return false;
      present.push(job);
      waiting.push(job);
      serve();
      return true;
    },
  };
}

function link(station: LinkStation, place: number, world: World): ReferenceStation {
  /** Waiting and, first of all, being serialized. */
  const egress: ReferenceJob[] = [];
  const serialize = () => {
    const job = egress[0];
    if (job === undefined || job.startsAt !== undefined) return;
    const bytes = bytesOf(job, world);
    const frames = Math.max(1, Math.ceil(bytes / station.framePayload));
    job.startsAt = world.now;
    job.endsAt = world.now + (bytes + frames * station.frameOverhead) * (8 / station.rate);
    job.leavesAt = job.endsAt + station.propagation;
    world.at(job.endsAt, END_OF_SERVICE, 0, () => {
      egress.shift();
      world.at(job.leavesAt as number, place, 0, () => world.leave(job));
      serialize();
    });
  };
  return {
    admit(job) {
      if (egress.length >= (station.capacity ?? Infinity)) return false;
      egress.push(job);
      serialize();
      return true;
    },
  };
}

function delay(place: number, world: World): ReferenceStation {
  return {
    admit(job) {
      job.startsAt = world.now;
      job.endsAt = job.leavesAt = world.now + serviceOf(job, world);
      world.at(job.endsAt, place, job.number, () => world.leave(job));
      return true;
    },
  };
}

function poller(station: PollerStation, place: number, world: World): ReferenceStation {
  const rings = station.rings.map((ring) => ({ ...ring, waiting: [] as ReferenceJob[], occupied: 0 }));
  let isIdle = true;
  let last = -1;
  const poll = () => {
    const first = station.discipline === 'priority' ? 0 : last + 1;
    const order = rings.map((_, i) => (first + i) % rings.length);
    const chosen = order.find((i) => rings[i].waiting.length > 0);
    isIdle = chosen === undefined;
    if (chosen === undefined) return;
    last = chosen;
    const ring = rings[chosen];
    const batch: ReferenceJob[] = [];
    let slots = 0;
    let clock = world.now + station.perPoll;
    for (;;) {
      const job = ring.waiting[0];
      if (job === undefined || (batch.length > 0 && slots + job.slots > station.batchSlots)) break;
      ring.waiting.shift();
      batch.push(job);
      slots += job.slots;
      job.startsAt = clock;
      clock += serviceOf(job, world);
      job.endsAt = clock;
    }
    for (const job of batch) job.leavesAt = clock;
    world.at(clock, place, 0, () => {
      for (const job of batch) {
        ring.occupied -= job.slots;
        world.leave(job);
      }
      poll();
    });
  };
  return {
    admit(job) {
      const ring = rings.find(({ name }) => name === world.route(job)[job.visit].ring);
      if (ring === undefined) throw new Error(`job ${job.number} asks for a ring that is not there`);
      const wanted = ring.slotBytes === undefined ? 1 : Math.ceil(bytesOf(job, world) / ring.slotBytes);
      job.slots = Math.min(Math.max(1, wanted), ring.slots);
      if (ring.occupied + job.slots > ring.slots) return false;
      ring.occupied += job.slots;
      ring.waiting.push(job);
      if (isIdle) {
        isIdle = false;
        world.at(world.now + station.wakeUp, place, 0, poll);
      }
      return true;
    },
  };
}

function coalescer(station: CoalescerStation, place: number, world: World): ReferenceStation {
  const { maxJobs, maxDelay, adaptive } = station;
  const least = adaptive?.minDelay ?? maxDelay;
  let wait = least;
  let held: ReferenceJob[] = [];
  let cancel = () => {};
  const release = () => {
    const released = held;
    held = [];
    wait = released.length * 2 >= maxJobs ? Math.min(wait * 2, maxDelay) : Math.max(wait / 2, least);
    for (const job of released) world.leave(job);
  };
  return {
    admit(job) {
      held.push(job);
      if (held.length !== 1 && held.length !== maxJobs) return true;
      cancel();
      cancel = world.at(held.length === maxJobs ? world.now : world.now + wait, place, 0, release);
      return true;
    },
  };
}
