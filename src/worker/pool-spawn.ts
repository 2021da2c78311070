import type { WorkerLike } from './client.ts';
import EngineWorker from './entry.ts?worker';
import { poolSize, WorkerPool } from './pool.ts';

/** A pool of engines in workers of their own, as many as the machine has room for. None starts before there is work. */
export function spawnPool(): WorkerPool {
  return new WorkerPool({
    spawn: () => new EngineWorker() as WorkerLike,
    size: poolSize(navigator.hardwareConcurrency),
  });
}
