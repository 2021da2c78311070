import type { ComparePairs } from '../stores/comparisons.ts';
import { comparePairs } from '../worker/compare-pairs.ts';
import { spawnPool } from '../worker/pool-spawn.ts';

/** Comparisons on a pool of workers of their own, which lives as long as the page. */
export function pairsOnPool(): ComparePairs {
  const pool = spawnPool();
  return (task, onKnown) => comparePairs(pool, task, onKnown);
}
