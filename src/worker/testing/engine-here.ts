import { listen } from '../listen.ts';
import { type SameThreadWorker, sameThreadWorker } from '../same-thread-worker.ts';

/** An engine in the test's own thread. */
export const engineHere = (): SameThreadWorker => sameThreadWorker(listen);
