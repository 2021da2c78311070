import { createEngineClient, type EngineClient, type WorkerLike } from './client.ts';
import EngineWorker from './entry.ts?worker';

/** Starts the engine in a worker of its own. */
export function spawnEngine(): EngineClient {
  return createEngineClient(new EngineWorker() as WorkerLike);
}
