import type { LinkStation, QueueStation, Station } from '../network.ts';
import { coalescer, poller } from './reference-cores.ts';
import {
  bytesOf,
  type ReferenceJob,
  type ReferenceStation,
  serviceOf,
  type World,
} from './reference-world.ts';

/** Before all stations: who has been served is out of the server's way before anybody looks. */
const END_OF_SERVICE = -1;

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
      world.work(place, job.startsAt, job.endsAt);
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
    world.work(place, job.startsAt, job.endsAt);
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
