import type { WorkerLike } from './client.ts';
import EngineWorker from './entry.ts?worker';
import type { Foothold, Rung } from './ladder.ts';
import { fromSource } from './rungs-from-source.ts';

/**
 * Ways to start an engine, best first: a file of its own; the same text as a blob, for pages without an origin; as a data
 * address; and in this thread, where no worker is allowed at all. What only a few hosts need is loaded only there.
 */
export const RUNGS: readonly Rung[] = [() => new EngineWorker() as WorkerLike, ...fromSource];

export const FOOTHOLD: Foothold = { rung: 0 };
