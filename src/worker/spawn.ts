import { createEngineClient, type EngineClient } from './client.ts';
import { climb } from './ladder.ts';
import { FOOTHOLD, RUNGS } from './rungs.ts';

/** Starts the engine in a worker of its own, or in whatever this page's host allows. */
export function spawnEngine(): EngineClient {
  return createEngineClient(climb(RUNGS, FOOTHOLD));
}
