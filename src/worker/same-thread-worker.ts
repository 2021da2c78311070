import type { WorkerLike } from './client.ts';
import type { Answer, Cancel, Request } from './protocol.ts';
import { EngineSession } from './session.ts';

/**
 * A worker that is none: the engine in this very thread, in slices between which the page stays alive. Messages are cloned
 * and delivered later, as between threads. For places that allow no worker at all, and for tests.
 */
export interface SameThreadWorker extends WorkerLike {
  readonly received: (Request | Cancel)[];
  isTerminated: boolean;
}

export function sameThreadWorker(): SameThreadWorker {
  const channel = new MessageChannel();
  const turn = new MessageChannel();
  const worker: SameThreadWorker = {
    received: [],
    isTerminated: false,
    postMessage(message) {
      worker.received.push(message);
      channel.port1.postMessage(message);
    },
    terminate() {
      worker.isTerminated = true;
      for (const port of [channel.port1, channel.port2, turn.port1, turn.port2]) port.close();
    },
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };
  channel.port1.onmessage = ({ data }: MessageEvent<Answer>) =>
    worker.onmessage?.({ data } as MessageEvent<Answer>);
  const session = new EngineSession({
    post: (answer, transfer) => channel.port2.postMessage(answer, transfer),
    pause: () =>
      new Promise((resolve) => {
        turn.port1.onmessage = () => resolve();
        turn.port2.postMessage(null);
      }),
  });
  channel.port2.onmessage = ({ data }: MessageEvent<Request | Cancel>) => session.receive(data);
  return worker;
}
