import type { PerSecond, Seconds } from '../units.ts';
import { bottleneckOf, type ServiceDemand } from './demands.ts';

/** The most jobs a second that any network with these demands can carry; infinite where nothing limits it. */
export function capacityOf(demands: readonly ServiceDemand[]): PerSecond {
  return bottleneckOf(demands)?.capacity ?? Infinity;
}

/**
 * N*, the clients at which the two asymptotes of a closed network's throughput meet: with fewer, most of them wait for no
 * other; with more, the bottleneck makes each wait. (D + Z) x capacity (Kleinrock 1976, vol. 2, 4.12; Lazowska et al.
 * 1984, 5.2.)
 */
export function kneeOfClients(demands: readonly ServiceDemand[], thinkTime: Seconds): number {
  const total = demands.reduce((sum, { demand }) => sum + demand, 0);
  return (total + thinkTime) * capacityOf(demands);
}

/**
 * The utilization at which an M/G/1's response time is `factor` times that of an idle one, from Pollaczek and Khinchine:
 * for a doubling 1/2 when service is exponential, 2/3 when it is constant.
 */
export function kneeUtilization(squaredCv: number, factor = 2): number {
  const wait = 2 * (factor - 1);
  return wait / (1 + squaredCv + wait);
}

/**
 * The arrival rate at which the response time of anything open is `factor` times what it is without load: by bisection of a
 * rising `responseTime` between 0 and `capacity`.
 */
export function kneeRate(
  responseTime: (arrivalRate: PerSecond) => Seconds,
  capacity: PerSecond,
  factor = 2,
): PerSecond {
  const limit = factor * responseTime(0);
  let low = 0;
  let high = capacity;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (responseTime(middle) < limit) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
