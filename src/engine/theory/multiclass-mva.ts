import type { PerSecond, Seconds } from '../units.ts';
import { type Formula, PRODUCT_FORM } from './formula.ts';

export const MULTICLASS_MVA: Formula = {
  id: 'multiclass-mva',
  scope: 'network',
  truth: 'exact',
  assumptions: [
    { id: 'closed-population' },
    { id: 'servers', is: 1 },
    { id: 'no-propagation' },
    ...PRODUCT_FORM,
  ],
  source: 'Reiser and Lavenberg 1980; Lazowska, Zahorjan, Graham and Sevcik 1984, 7.4',
};

/** Clients of one kind. */
export interface ClosedClass {
  readonly clients: number;
  readonly thinkTime: Seconds;
  /** By station, what one job asks in one round, over all its visits. */
  readonly demands: readonly Seconds[];
}

export interface ClosedClassResult {
  readonly throughput: PerSecond;
  readonly responseTime: Seconds;
  readonly meanNumbers: readonly number[];
  readonly residenceTimes: readonly Seconds[];
}

/**
 * Exact mean value analysis of several classes at stations of one server, or none (`isDelay`). A station that serves first
 * come, first served must treat the classes alike; one that shares its server need not. Work and memory grow as the product
 * of the classes' clients + 1.
 */
export function multiclassMva(
  classes: readonly ClosedClass[],
  isDelay: readonly boolean[],
): ClosedClassResult[] {
  // Populations are numbered so that one client more of class c is `stride[c]` further; all that are smaller come before.
  const stride: number[] = [];
  let populations = 1;
  for (const { clients } of classes) {
    stride.push(populations);
    populations *= clients + 1;
  }
  const count = isDelay.length;
  const present = new Float64Array(populations * count);
  let results: ClosedClassResult[] = [];
  for (let p = 0; p < populations; p++) {
    results = classes.map((jobClass, c) => {
      const clients = Math.floor(p / stride[c]) % (jobClass.clients + 1);
      return oneClass(jobClass, clients, isDelay, present, (p - stride[c]) * count);
    });
    for (const { meanNumbers } of results) {
      for (let k = 0; k < count; k++) present[p * count + k] += meanNumbers[k];
    }
  }
  return results;
}

/** One class's share of a network, of which the one with one client less is known: `present` from `before` on. */
function oneClass(
  { demands, thinkTime }: ClosedClass,
  clients: number,
  isDelay: readonly boolean[],
  present: Float64Array,
  before: number,
): ClosedClassResult {
  if (clients === 0) {
    const nothing = demands.map(() => 0);
    return { throughput: 0, responseTime: 0, meanNumbers: nothing, residenceTimes: nothing };
  }
  const residenceTimes = demands.map((demand, k) => demand * (isDelay[k] ? 1 : 1 + present[before + k]));
  const responseTime = residenceTimes.reduce((sum, time) => sum + time, 0);
  const throughput = clients / (responseTime + thinkTime);
  const meanNumbers = residenceTimes.map((time) => throughput * time);
  return { throughput, responseTime, meanNumbers, residenceTimes };
}
