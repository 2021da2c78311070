import type { WorkerLike } from './client.ts';
import type { Rung } from './ladder.ts';

/** The rungs that need the engine's text or code in the page; all of them are loaded only when they are reached. */
export const fromSource: readonly Rung[] = [
  async () =>
    new Worker(URL.createObjectURL(new Blob([await script()], { type: 'text/javascript' }))) as WorkerLike,
  async () =>
    new Worker(`data:text/javascript;charset=utf-8,${encodeURIComponent(await script())}`) as WorkerLike,
  async () => {
    const [{ wholeEngine }, { sameThreadWorker }] = await Promise.all([
      import('./whole-engine.ts'),
      import('./same-thread-worker.ts'),
    ]);
    return sameThreadWorker(wholeEngine().listen);
  },
];

/** A worker's script, from the very function that runs in the page. */
async function script(): Promise<string> {
  const { wholeEngine } = await import('./whole-engine.ts');
  return `(${wholeEngine})().listen(self)`;
}
