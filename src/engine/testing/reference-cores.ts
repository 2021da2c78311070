import type { CoalescerStation, PollerStation } from '../network.ts';
import {
  bytesOf,
  type ReferenceJob,
  type ReferenceStation,
  serviceOf,
  type World,
} from './reference-world.ts';

/** A core that serves its rings in batches. */
export function poller(station: PollerStation, place: number, world: World): ReferenceStation {
  const rings = station.rings.map((ring) => ({ ...ring, waiting: [] as ReferenceJob[], occupied: 0 }));
  let isIdle = true;
  let last = -1;
  const poll = () => {
    const order = rings
      .map((_, i) => (last + 1 + i) % rings.length)
      .filter((i) => rings[i].waiting.length > 0);
    const levelOf = (i: number) => rings[i].level ?? i;
    const chosen =
      station.discipline === 'priority' ? order.sort((a, b) => levelOf(a) - levelOf(b))[0] : order[0];
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
    world.work(place, world.now, clock);
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

/** Moderation: jobs that wait for each other. */
export function coalescer(station: CoalescerStation, place: number, world: World): ReferenceStation {
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
