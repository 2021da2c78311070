import type { WorkerLike } from './client.ts';
import type { Rung } from './ladder.ts';

/** The rungs that need the engine's text or code in the page; all of them are loaded only when they are reached. */
export const fromSource: readonly Rung[] = [
  async () => {
    const { engineSource } = await import('./engine-source.ts');
    const address = URL.createObjectURL(new Blob([engineSource], { type: 'text/javascript' }));
    return new Worker(address) as WorkerLike;
  },
  async () => {
    const { engineSource } = await import('./engine-source.ts');
    return new Worker(`data:text/javascript;charset=utf-8,${encodeURIComponent(engineSource)}`) as WorkerLike;
  },
  async () => {
    const { sameThreadWorker } = await import('./same-thread-worker.ts');
    return sameThreadWorker();
  },
];
