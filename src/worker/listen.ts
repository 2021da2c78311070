import type { Answer, Cancel, Request } from './protocol.ts';
import { EngineSession } from './session.ts';

/** Where messages come from and go to: a worker's global scope, or the end of a channel in the page itself. */
export interface EngineScope {
  postMessage(message: Answer, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Request | Cancel>) => void): void;
}

/** Lets an engine answer what is sent to `scope`. Returns how to stop. */
export function listen(scope: EngineScope): () => void {
  // A message to oneself comes after those that are waiting, and unlike a timer it is not delayed.
  const turn = new MessageChannel();
  const pause = () =>
    new Promise<void>((resolve) => {
      turn.port1.onmessage = () => resolve();
      turn.port2.postMessage(null);
    });
  const session = new EngineSession({
    post: (answer, transfer) => scope.postMessage(answer, transfer),
    pause,
  });
  scope.addEventListener('message', ({ data }) => session.receive(data));
  return () => {
    turn.port1.close();
    turn.port2.close();
  };
}
