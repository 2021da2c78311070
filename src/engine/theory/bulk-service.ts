import type { PerSecond, Seconds } from '../units.ts';
import type { Formula } from './formula.ts';

export const BULK_SERVICE: Formula = {
  id: 'bulk-service',
  scope: 'station',
  truth: 'exact',
  assumptions: [
    { id: 'poisson-arrivals' },
    { id: 'steady-arrivals' },
    { id: 'service-distribution', is: 'exponential' },
    { id: 'room', is: 'unlimited' },
    { id: 'batches' },
    { id: 'no-wake-up' },
    { id: 'one-station' },
    { id: 'one-queue' },
    { id: 'no-propagation' },
    { id: 'no-time-outs' },
    { id: 'stable' },
  ],
  source: 'Gross, Shortle, Thompson and Harris 2008, 3.2.1; Medhi 2003, 4.4 (a = 1)',
};

export interface BulkServiceResult {
  /** Busy share of the server. */
  readonly utilization: number;
  readonly meanWaiting: number;
  readonly meanWaitingTime: Seconds;
  readonly meanSojournTime: Seconds;
  readonly meanBatch: number;
}

/**
 * M/M^[1,B]/1: a free server takes all that wait, at most `batch`, for one exponential time with the rate `serviceRate`,
 * however many they are; who comes meanwhile waits for the next batch. All figures are infinite at an arrival rate of batch x
 * serviceRate or more.
 *
 * While the server is busy the number waiting is geometric, with the root in (0, 1) of
 * mu r^(B + 1) - (lambda + mu) r + lambda = 0 as its ratio.
 */
export function bulkService(
  arrivalRate: PerSecond,
  serviceRate: PerSecond,
  batch: number,
): BulkServiceResult {
  const load = arrivalRate / serviceRate;
  if (load >= batch) {
    const never = { meanWaiting: Infinity, meanWaitingTime: Infinity, meanSojournTime: Infinity };
    return { ...never, utilization: 1, meanBatch: batch };
  }
  const ratio = rootOf(load, batch);
  // Idle x lambda = (busy, none waiting) x mu, and the waiting of a busy server is geometric.
  const busyToIdle = load / (1 - ratio);
  const utilization = busyToIdle / (1 + busyToIdle);
  const meanWaiting = (utilization * ratio) / (1 - ratio);
  const meanWaitingTime = meanWaiting / arrivalRate;
  return {
    utilization,
    meanWaiting,
    meanWaitingTime,
    meanSojournTime: meanWaitingTime + 1 / serviceRate,
    meanBatch: load / utilization,
  };
}

/** Divided by its other root 1 the equation is r + r^2 + ... + r^B = load, whose left side rises. */
function rootOf(load: number, batch: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    let sum = 0;
    for (let k = 0; k < batch; k++) sum = middle * (1 + sum);
    if (sum < load) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
