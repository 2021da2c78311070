import type { Arrivals, RatePoint } from '../network.ts';
import type { Broken } from './station-checks.ts';

/** What breaks an assumption about arrivals; paths begin at the arrivals. */

export function kindOf({ kind }: Arrivals): Broken {
  return { path: 'kind', value: kind };
}

/** Poisson at any rate, a changing one included. */
export function notPoisson(arrivals: Arrivals): Broken[] {
  if (arrivals.kind === 'poisson' || arrivals.kind === 'steps') return [];
  if (arrivals.kind !== 'ramp') return [kindOf(arrivals)];
  return arrivals.spacing === 'poisson' ? [] : [{ path: 'spacing', value: arrivals.spacing }];
}

/** Of one rate in the long run, which the network does not change. */
export function notSteady(arrivals: Arrivals): Broken[] {
  switch (arrivals.kind) {
    case 'ramp':
    case 'steps':
      return lastChange(arrivals.points);
    case 'trace':
    case 'closed':
      return [kindOf(arrivals)];
    default:
      return [];
  }
}

/** On-off bursts are: each arrival finds its source on, and all begins anew (Kuczura 1973). */
export function notRenewal(arrivals: Arrivals): Broken[] {
  if (arrivals.kind === 'mmpp') return arrivals.rates.includes(0) ? [] : [kindOf(arrivals)];
  return notSteady(arrivals);
}

export function hasTimeOut(arrivals: Arrivals): Broken[] {
  return arrivals.kind === 'closed' && arrivals.timeOut !== undefined
    ? [{ path: 'timeOut', value: arrivals.timeOut }]
    : [];
}

function lastChange(points: readonly RatePoint[]): Broken[] {
  const last = points.findLastIndex(({ rate }, i) => i > 0 && rate !== points[i - 1].rate);
  return last === -1 ? [] : [{ path: `points[${last}].at`, value: points[last].at }];
}
