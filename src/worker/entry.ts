import type { Cancel, Request } from './protocol.ts';
import { EngineSession } from './session.ts';

/** The part of a worker's global scope that is used here: the page's DOM library has other types for these names. */
interface WorkerScope {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Request | Cancel>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

/** A message to oneself comes after those that are waiting, and unlike a timer it is not delayed. */
const turn = new MessageChannel();
const pause = () =>
  new Promise<void>((resolve) => {
    turn.port1.onmessage = () => resolve();
    turn.port2.postMessage(null);
  });

const session = new EngineSession({ post: (answer, transfer) => scope.postMessage(answer, transfer), pause });
scope.addEventListener('message', ({ data }) => session.receive(data));
