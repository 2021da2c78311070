import type { WorkerLike } from './client.ts';
import type { EngineScope, listen } from './listen.ts';
import type { Answer, Cancel, Request } from './protocol.ts';

/**
 * A worker that is none: the engine in this very thread, in slices between which the page stays alive. Messages are cloned
 * and delivered later, as between threads. For places that allow no worker at all, and for tests.
 */
export interface SameThreadWorker extends WorkerLike {
  readonly received: (Request | Cancel)[];
  isTerminated: boolean;
}

/** @param start The engine's way to listen: given, because the bundler has it in one place for this and for workers. */
export function sameThreadWorker(start: typeof listen): SameThreadWorker {
  const { port1: outside, port2: inside } = new MessageChannel();
  const worker: SameThreadWorker = {
    received: [],
    isTerminated: false,
    postMessage(message) {
      worker.received.push(message);
      outside.postMessage(message);
    },
    terminate() {
      worker.isTerminated = true;
      outside.close();
      inside.close();
      stop();
    },
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };
  const scope: EngineScope = {
    postMessage: (answer, transfer) => inside.postMessage(answer, transfer),
    addEventListener(_, listener) {
      inside.onmessage = listener;
    },
  };
  outside.onmessage = ({ data }: MessageEvent<Answer>) =>
    worker.onmessage?.({ data } as MessageEvent<Answer>);
  const stop = start(scope);
  return worker;
}
