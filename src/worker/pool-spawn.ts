import { climb } from './ladder.ts';
import { poolSize, WorkerPool } from './pool.ts';
import { FOOTHOLD, RUNGS } from './rungs.ts';

/** A pool of engines in workers of their own, as many as the machine has room for. None starts before there is work. */
export function spawnPool(): WorkerPool {
  return new WorkerPool({
    spawn: () => climb(RUNGS, FOOTHOLD),
    size: poolSize(navigator.hardwareConcurrency),
  });
}
