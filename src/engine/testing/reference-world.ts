import type { Visit } from '../network.ts';
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
  /** A server of the station at `place` works from one instant to another. */
  work(place: number, from: number, to: number): void;
}

export interface ReferenceStation {
  /** False when the job finds no room. */
  admit(job: ReferenceJob): boolean;
}

export function bytesOf(job: ReferenceJob, world: World): number {
  return job.bytes[world.route(job)[job.visit].size];
}

export function serviceOf(job: ReferenceJob, world: World): number {
  return drawService(world.route(job), job.visit, job, bytesOf(job, world));
}
