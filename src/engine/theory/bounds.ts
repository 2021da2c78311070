import type { PerSecond, Seconds } from '../units.ts';
import type { ServiceDemand } from './demands.ts';
import { type Formula, PRODUCT_FORM } from './formula.ts';

/** A range that the truth does not leave. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** What can be said of a network from its demands alone. */
export interface Bounds {
  readonly throughput: Range;
  /** Mean time from request to answer, think time left out. */
  readonly responseTime: Range;
}

const SOURCE = 'Lazowska, Zahorjan, Graham and Sevcik 1984, table 5.2';

export const ASYMPTOTIC_BOUNDS_CLOSED: Formula = {
  id: 'asymptotic-bounds-closed',
  scope: 'network',
  truth: 'bound',
  assumptions: [
    { id: 'closed-population' },
    { id: 'one-source' },
    { id: 'room', is: 'unlimited' },
    { id: 'no-cost-a-poll' },
    { id: 'no-wake-up' },
    { id: 'no-propagation' },
    { id: 'no-time-outs' },
  ],
  source: SOURCE,
};

/** Total demand, that on queues alone, and that on the bottleneck, each server counted. */
function demandsOf(demands: readonly ServiceDemand[]) {
  const queues = demands.filter(({ capacity }) => capacity < Infinity);
  const total = demands.reduce((sum, { demand }) => sum + demand, 0);
  const queued = queues.reduce((sum, { demand }) => sum + demand, 0);
  const longest = queues.reduce((most, { capacity }) => Math.max(most, 1 / capacity), 0);
  return { queues: queues.length, total, queued, longest };
}

/**
 * Asymptotic bounds of `clients` with a think time, for any distributions (Muntz and Wong 1974): no faster than alone, nor
 * than the bottleneck; no slower than if each job waited for all the others everywhere.
 */
export function asymptoticBoundsClosed(
  demands: readonly ServiceDemand[],
  clients: number,
  thinkTime: Seconds,
): Bounds {
  const { total, queued, longest } = demandsOf(demands);
  const most = total + (clients - 1) * queued;
  return {
    throughput: {
      least: clients / (thinkTime + most),
      most: Math.min(1 / longest, clients / (total + thinkTime)),
    },
    responseTime: { least: Math.max(total, clients * longest - thinkTime), most },
  };
}

export const BALANCED_BOUNDS_CLOSED: Formula = {
  id: 'balanced-bounds-closed',
  scope: 'network',
  truth: 'bound',
  assumptions: [{ id: 'closed-population' }, { id: 'one-source' }, { id: 'servers', is: 1 }, ...PRODUCT_FORM],
  source: `${SOURCE}; Zahorjan, Sevcik, Eager and Galler 1982`,
};

/**
 * Balanced job bounds: tighter than the asymptotic ones, by comparing with networks whose stations all have the mean or
 * the largest demand. One server a station. The time in delays counts as thinking.
 */
export function balancedBoundsClosed(
  demands: readonly ServiceDemand[],
  clients: number,
  thinkTime: Seconds,
): Bounds {
  const { queues, total, queued, longest } = demandsOf(demands);
  const elsewhere = thinkTime + total - queued;
  if (queued === 0) return asymptoticBoundsClosed(demands, clients, thinkTime);
  const others = clients - 1;
  const fastest = queued + (others * (queued / queues)) / (1 + elsewhere / queued);
  const slowest = queued + (others * longest) / (1 + elsewhere / (clients * queued));
  const least = Math.max(fastest, clients * longest - elsewhere);
  return {
    throughput: { least: clients / (elsewhere + slowest), most: clients / (elsewhere + least) },
    responseTime: { least: total - queued + least, most: total - queued + slowest },
  };
}

export const ASYMPTOTIC_BOUNDS_OPEN: Formula = {
  id: 'asymptotic-bounds-open',
  scope: 'network',
  truth: 'bound',
  assumptions: [
    { id: 'steady-arrivals' },
    { id: 'one-source' },
    { id: 'room', is: 'unlimited' },
    { id: 'no-time-outs' },
  ],
  source: SOURCE,
};

/** The bounds of open arrivals, for any distributions: how long a job takes at most, nothing but its demands can say. */
export function asymptoticBoundsOpen(demands: readonly ServiceDemand[], arrivalRate: PerSecond): Bounds {
  const { total, longest } = demandsOf(demands);
  const carried = Math.min(arrivalRate, 1 / longest);
  const isOverloaded = arrivalRate * longest >= 1;
  return {
    throughput: { least: carried, most: carried },
    responseTime: { least: isOverloaded ? Infinity : total, most: Infinity },
  };
}

export const BALANCED_BOUNDS_OPEN: Formula = {
  id: 'balanced-bounds-open',
  scope: 'network',
  truth: 'bound',
  assumptions: [
    { id: 'poisson-arrivals' },
    { id: 'steady-arrivals' },
    { id: 'one-source' },
    { id: 'servers', is: 1 },
    { id: 'stable' },
    ...PRODUCT_FORM,
  ],
  source: SOURCE,
};

/** As `balancedBoundsClosed`, for open arrivals. */
export function balancedBoundsOpen(demands: readonly ServiceDemand[], arrivalRate: PerSecond): Bounds {
  const { queues, total, queued, longest } = demandsOf(demands);
  const loose = asymptoticBoundsOpen(demands, arrivalRate);
  if (queued === 0 || arrivalRate * longest >= 1) return loose;
  const delays = total - queued;
  return {
    throughput: loose.throughput,
    responseTime: {
      least: delays + queued / (1 - (arrivalRate * queued) / queues),
      most: delays + queued / (1 - arrivalRate * longest),
    },
  };
}
