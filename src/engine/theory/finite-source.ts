import type { PerSecond, Seconds } from '../units.ts';
import { type Formula, JOB_BY_JOB } from './formula.ts';

export const FINITE_SOURCE: Formula = {
  id: 'finite-source',
  scope: 'station',
  truth: 'exact',
  assumptions: [
    { id: 'closed-population' },
    { id: 'one-source' },
    { id: 'service-distribution', is: 'exponential' },
    { id: 'one-service-distribution' },
    { id: 'room', is: 'unlimited' },
    ...JOB_BY_JOB,
  ],
  source: 'Kleinrock 1975, vol. 1, 3.8; Gross, Shortle, Thompson and Harris 2008, 2.8',
};

export interface FiniteSourceResult {
  readonly utilization: number;
  readonly throughput: PerSecond;
  /** Mean number waiting and in service. */
  readonly meanNumber: number;
  readonly meanSojournTime: Seconds;
  /** Share of the requests that have to wait: less than the time all servers are busy, for no client meets itself. */
  readonly waitProbability: number;
}

/**
 * M/M/c//N, the machine repairman: each of `clients` clients thinks for `thinkTime` (more than 0) on average, by any
 * distribution, then asks for an exponential service and waits for its end.
 */
export function finiteSource(
  clients: number,
  thinkTime: Seconds,
  serviceRate: PerSecond,
  servers = 1,
): FiniteSourceResult {
  // Weights of 0 to N present, each relative to the largest so far, lest many clients overflow.
  let weight = 1;
  let sum = 1;
  let weighted = 0;
  let arrivals = clients;
  let waits = 0;
  for (let n = 1; n <= clients; n++) {
    weight *= (clients - n + 1) / (thinkTime * Math.min(n, servers) * serviceRate);
    if (weight > 1) {
      sum /= weight;
      weighted /= weight;
      arrivals /= weight;
      waits /= weight;
      weight = 1;
    }
    sum += weight;
    weighted += n * weight;
    arrivals += (clients - n) * weight;
    if (n >= servers) waits += (clients - n) * weight;
  }
  const throughput = arrivals / sum / thinkTime;
  const meanNumber = weighted / sum;
  return {
    utilization: throughput / (servers * serviceRate),
    throughput,
    meanNumber,
    meanSojournTime: meanNumber / throughput,
    waitProbability: waits / arrivals,
  };
}
