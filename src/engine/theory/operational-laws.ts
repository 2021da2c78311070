import type { PerSecond, Seconds } from '../units.ts';
import type { Formula } from './formula.ts';

/**
 * Laws that hold for any measured period in which as many jobs come as go, whatever the distributions (Denning and Buzen
 * 1978). They tie measured figures together: a simulation that breaks one is wrong.
 */

export const UTILIZATION_LAW: Formula = {
  id: 'utilization-law',
  scope: 'network',
  truth: 'exact',
  // The demands leave a poller's cost per poll out, so they give the busy time only where there is none.
  assumptions: [{ id: 'no-cost-a-poll' }],
  source: 'Lazowska, Zahorjan, Graham and Sevcik 1984, 3.2',
};

/** Busy share of each of a station's servers: what is carried a second, times what each asks, over the servers. */
export function utilizationOf(throughput: PerSecond, demand: Seconds, servers = 1): number {
  return (throughput * demand) / servers;
}

export const LITTLES_LAW: Formula = {
  id: 'littles-law',
  scope: 'network',
  truth: 'exact',
  assumptions: [{ id: 'stable' }],
  source: 'Little 1961; Lazowska, Zahorjan, Graham and Sevcik 1984, 3.3',
};

/** Mean number present, of jobs that come at `throughput` and stay `meanSojournTime`. */
export function numberPresent(throughput: PerSecond, meanSojournTime: Seconds): number {
  return throughput * meanSojournTime;
}

/**
 * Mean time to an answer of `clients` that think between their requests: clients / X - Z, which is Little's law over the
 * whole circle (Lazowska et al. 1984, 3.4).
 */
export function interactiveResponseTime(clients: number, throughput: PerSecond, thinkTime: Seconds): Seconds {
  return clients / throughput - thinkTime;
}
