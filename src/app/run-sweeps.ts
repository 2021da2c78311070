import type { SweepRunner } from '../stores/sweep-store.ts';
import { spawnPool } from '../worker/pool-spawn.ts';
import { sweep } from '../worker/sweep.ts';

/** Sweeps on a pool of workers, which load ahead of their first task. The pool lives as long as the page. */
export function poolRunner(): SweepRunner {
  const pool = spawnPool();
  pool.prepare();
  return { run: (task, onPartial) => sweep(pool, task, onPartial) };
}
