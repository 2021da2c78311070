/**
 * Something that a formula takes for granted, as data: screens put it into words. `assumptionsBroken` says which do not
 * hold for a network, and where.
 */
export type Assumption =
  /** Arrivals are Poisson: at the sources and, for one station of many, by what the stations before it let through. */
  | { readonly id: 'poisson-arrivals' }
  /**
   * The arrival rate changes neither with time nor with what becomes of the jobs. Where a rate settles, what stands at the
   * path is the instant from which on it holds.
   */
  | { readonly id: 'steady-arrivals' }
  /** Times between arrivals are independent of each other and, once the rate has settled, all alike. */
  | { readonly id: 'renewal-arrivals' }
  /** All jobs come from one source. */
  | { readonly id: 'one-source' }
  /** A fixed number of clients, each of which thinks, asks and waits for its answer. */
  | { readonly id: 'closed-population' }
  /** How service times are distributed. A delay may have any distribution in every formula. */
  | { readonly id: 'service-distribution'; readonly is: 'exponential' | 'constant' }
  /** All jobs at a station have one service distribution, whatever their class or size. */
  | { readonly id: 'one-service-distribution' }
  | { readonly id: 'servers'; readonly is: number }
  /** Room for jobs: any number; some number; or exactly the servers, with nowhere to wait. */
  | { readonly id: 'room'; readonly is: 'unlimited' | 'limited' | 'servers' }
  /** A job takes one place of the room, whatever its size. */
  | { readonly id: 'one-place-a-job' }
  /** The station serves one queue, in order of arrival. */
  | { readonly id: 'one-queue' }
  /** Jobs are begun and let go one at a time. */
  | { readonly id: 'no-batches' }
  /** Up to a number of jobs are served together, in a time that does not depend on how many they are. */
  | { readonly id: 'batches' }
  /** No work but the jobs' own. */
  | { readonly id: 'no-cost-a-poll' }
  /** An idle server begins at once. */
  | { readonly id: 'no-wake-up' }
  /** A job is gone when its service ends. */
  | { readonly id: 'no-propagation' }
  /** Clients wait for their answers however long it takes. */
  | { readonly id: 'no-time-outs' }
  /** All jobs visit one station and no other; or the formula is asked of one station by name. */
  | { readonly id: 'one-station' }
  /** Utilization below 1. */
  | { readonly id: 'stable' };

/** A closed form, an algorithm or a bound, and what has to hold for it to hold. */
export interface Formula {
  readonly id: FormulaId;
  /** Whether it speaks of one station or of a whole network. */
  readonly scope: 'station' | 'network';
  /** `exact` in steady state; `bound` is never crossed; `approximation` is neither. */
  readonly truth: 'exact' | 'bound' | 'approximation';
  readonly assumptions: readonly Assumption[];
  /** Textbook or paper, with its section. */
  readonly source: string;
}

export type FormulaId =
  | 'utilization-law'
  | 'littles-law'
  | 'bottleneck-law'
  | 'asymptotic-bounds-closed'
  | 'balanced-bounds-closed'
  | 'asymptotic-bounds-open'
  | 'balanced-bounds-open'
  | 'mm1'
  | 'mm1k'
  | 'mmc'
  | 'mmck'
  | 'erlang-b'
  | 'md1'
  | 'mg1'
  | 'ggc'
  | 'finite-source'
  | 'bulk-service'
  | 'jackson'
  | 'mva'
  | 'multiclass-mva';

/** What every formula of a station with one queue served job by job takes for granted. */
export const JOB_BY_JOB: readonly Assumption[] = [
  { id: 'one-station' },
  { id: 'one-queue' },
  { id: 'no-batches' },
  { id: 'no-cost-a-poll' },
  { id: 'no-wake-up' },
  { id: 'no-propagation' },
  { id: 'no-time-outs' },
];

/** What a network's product form takes for granted at its stations (Baskett, Chandy, Muntz and Palacios 1975). */
export const PRODUCT_FORM: readonly Assumption[] = [
  { id: 'service-distribution', is: 'exponential' },
  { id: 'one-service-distribution' },
  { id: 'room', is: 'unlimited' },
  { id: 'one-queue' },
  { id: 'no-batches' },
  { id: 'no-cost-a-poll' },
  { id: 'no-wake-up' },
  { id: 'no-time-outs' },
];
