import type { BitsPerSecond, Bytes, PerSecond, Seconds } from './units.ts';

/**
 * A queueing network as plain data. This is what the pattern compiles to, what travels to the worker, and what a file
 * can hold: no functions, no classes. `validateNetwork` says whether one can be run.
 */
export interface Network {
  readonly stations: readonly Station[];
  readonly classes: readonly JobClass[];
  readonly sources: readonly Source[];
}

export type Station = QueueStation | PollerStation | LinkStation | DelayStation | CoalescerStation;

interface NamedStation {
  /** Unique in the network; random streams are keyed by it, so renaming a station changes its draws and no others. */
  readonly name: string;
}

/** `servers` parallel servers fed first come, first served from one waiting room. */
export interface QueueStation extends NamedStation {
  readonly kind: 'queue';
  readonly servers: number;
  /** Room for jobs, those in service included; null is unlimited. An arrival that does not fit is dropped. */
  readonly capacity: number | null;
}

/**
 * One core that serves several finite rings in batches. A poll takes the next non-empty ring, pays `perPoll` and the
 * cost of each job, and the batch leaves together. An idle core must first be woken, unless `wakeUp` is 0 (it spins).
 */
export interface PollerStation extends NamedStation {
  readonly kind: 'poller';
  readonly rings: readonly Ring[];
  /** Most slots taken from one ring in one poll; at least one job is always taken. */
  readonly batchSlots: number;
  readonly perPoll: Seconds;
  /** Delay between a first arrival at an idle core and the poll that answers it. It delays; it is not busy time. */
  readonly wakeUp: Seconds;
  /** `round-robin` starts after the ring served last; `priority` always starts with the first ring. */
  readonly discipline: 'round-robin' | 'priority';
}

/** A ring of descriptors. A job occupies ceil(bytes / slotBytes) slots (one, without `slotBytes`) until its batch leaves. */
export interface Ring {
  readonly name: string;
  /** Slots in the ring. A job that does not fit in the free slots is dropped. A job larger than an empty ring fits alone. */
  readonly slots: number;
  readonly slotBytes?: Bytes;
  /** With the `priority` discipline: rings of the same level take turns, a lower level goes first. Without it, the ring's place. */
  readonly level?: number;
}

/** A wire: frames are serialized one after another from a finite egress queue, then propagate. */
export interface LinkStation extends NamedStation {
  readonly kind: 'link';
  readonly rate: BitsPerSecond;
  /** Payload bytes that one frame carries at most; a larger job is cut into frames. */
  readonly framePayload: Bytes;
  /** Bytes that every frame adds on the wire: headers, checksum, preamble and gap. */
  readonly frameOverhead: Bytes;
  readonly propagation: Seconds;
  /** Room for jobs waiting or being serialized; null is unlimited. */
  readonly capacity: number | null;
}

/** An infinite server: every job stays for its own service time and meets no other. */
export interface DelayStation extends NamedStation {
  readonly kind: 'delay';
}

/**
 * Moderation: holds jobs back and lets them go together, when `maxJobs` are there or `maxDelay` has passed since the
 * first came. With `adaptive` the delay starts at `minDelay`; it doubles after a release of half of `maxJobs` or more, and
 * halves after a smaller one, between `minDelay` and `maxDelay`. It has no work of its own: a visit's cost is ignored.
 */
export interface CoalescerStation extends NamedStation {
  readonly kind: 'coalescer';
  readonly maxJobs: number;
  readonly maxDelay: Seconds;
  readonly adaptive?: { readonly minDelay: Seconds };
}

/** A distribution of mean 1, by which a visit's mean service time is multiplied. */
export type Variation =
  | { readonly kind: 'constant' }
  | { readonly kind: 'exponential' }
  | { readonly kind: 'erlang'; readonly phases: number }
  /** Two balanced-means branches with the given squared coefficient of variation (at least 1). */
  | { readonly kind: 'hyperexponential'; readonly squaredCv: number }
  | { readonly kind: 'lognormal'; readonly squaredCv: number };

/**
 * What a visit asks of its station, in seconds of service:
 * (fixed + perByte x min(bytes, bulkFrom) + perBulkByte x max(0, bytes - bulkFrom)) x variation.
 * A `link` ignores it: there the rate and the frames decide.
 */
export interface ServiceCost {
  readonly fixed: Seconds;
  readonly perByte?: Seconds;
  /** Bytes from which on `perBulkByte` replaces `perByte`; without it `perByte` holds throughout. */
  readonly bulkFrom?: Bytes;
  readonly perBulkByte?: Seconds;
  readonly variation?: Variation;
}

/** One step of a class's way through the network. */
export interface Visit {
  /** A station's name. */
  readonly station: string;
  /** The ring's name, for a poller. */
  readonly ring?: string;
  /** Which of the job's two sizes counts here. */
  readonly size: 'request' | 'response';
  readonly cost: ServiceCost;
  /** Probability that the visit happens; a job that skips it goes on to the next. 1 when absent. */
  readonly probability?: number;
  /** Where a job goes from here, by chance; probabilities add up to 1. Without it, to the next visit of the route. */
  readonly next?: readonly Branch[];
}

/** One way on from a visit: to the visit of that index on the same route, or out of the network, carried. */
export interface Branch {
  readonly to: number | 'out';
  readonly probability: number;
}

/** A kind of job and its route, visited in order; past the last visit the job is carried. */
export interface JobClass {
  readonly name: string;
  readonly route: readonly Visit[];
  /**
   * Load that is there for its effect on others: its jobs count in what is offered, carried, dropped and in flight, and
   * in stations' figures, but not in recent figures, series and response times.
   */
  readonly isBackground?: boolean;
}

/** A stream of jobs of one class: open, or of clients who wait for their answers. */
export interface Source {
  /** Unique in the network; the stream of random numbers is keyed by it, unless `stream` says otherwise. */
  readonly name: string;
  /**
   * Key of the random numbers. Two sources of one key and alike in their arrivals draw the same jobs at the same instants:
   * with spans that meet they are one source, whose jobs go another way from an instant on.
   */
  readonly stream?: string;
  /** Jobs are born from this instant on, 0 without it. What an open source would have sent before is drawn and left out. */
  readonly from?: Seconds;
  /** Jobs are born before this instant; without it, always. Clients who would send later have gone. */
  readonly until?: Seconds;
  readonly jobClass: string;
  readonly requestBytes: Bytes;
  readonly responseBytes: Bytes;
  readonly arrivals: Arrivals;
}

export type Arrivals =
  | { readonly kind: 'poisson'; readonly rate: PerSecond }
  | { readonly kind: 'constant'; readonly rate: PerSecond }
  /**
   * A rate that follows straight lines between the points and stays at the last one's value after it. `spacing` tells
   * whether arrivals are Poisson or evenly spaced in operational time. Times rise strictly and start at 0.
   */
  | { readonly kind: 'ramp'; readonly spacing: 'poisson' | 'constant'; readonly points: readonly RatePoint[] }
  /** Poisson at a rate that jumps at each point and stays until the next. Times rise strictly and start at 0. */
  | { readonly kind: 'steps'; readonly points: readonly RatePoint[] }
  /**
   * Bursts: Poisson at the rate of one of two phases, which take turns for exponential times of the given means. With
   * a rate of 0 in one phase it is on-off. The phase at time 0 is drawn as it would be found at any instant.
   */
  | {
      readonly kind: 'mmpp';
      readonly rates: readonly [PerSecond, PerSecond];
      readonly meanStays: readonly [Seconds, Seconds];
    }
  /** Recorded jobs; a size that is absent is the source's. Times do not fall. */
  | { readonly kind: 'trace'; readonly jobs: readonly TraceJob[] }
  | ClosedArrivals;

export interface RatePoint {
  readonly at: Seconds;
  readonly rate: PerSecond;
}

export interface TraceJob {
  readonly at: Seconds;
  readonly requestBytes?: Bytes;
  readonly responseBytes?: Bytes;
}

/**
 * Clients that think, send and wait. Without a time-out a client whose request is dropped learns it at once and has
 * failed; with one, only the time-out tells it. `retries` sends again after firstPause, firstPause x factor, ...
 */
export interface ClosedArrivals {
  readonly kind: 'closed';
  readonly clients: number;
  readonly thinkTime: Seconds;
  readonly thinkVariation?: Variation;
  readonly timeOut?: Seconds;
  readonly retries?: { readonly limit: number; readonly firstPause: Seconds; readonly factor: number };
}
