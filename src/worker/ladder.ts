import type { WorkerLike } from './client.ts';
import type { Answer, Cancel, Request } from './protocol.ts';

/** One way to start an engine. May throw, reject, or give a worker that dies before its first answer. */
export type Rung = () => WorkerLike | Promise<WorkerLike>;

/** Remembers how far up the ladder this page got, so that a second worker need not fall again where the first one fell. */
export interface Foothold {
  rung: number;
}

/**
 * A worker by the first way that works here. Hosts differ in what they allow (docs/embedding.md), and some refuse only after
 * the worker was made; so what was asked is kept until the first answer, and asked again on the next rung.
 */
export function climb(rungs: readonly Rung[], foothold: Foothold = { rung: 0 }): WorkerLike {
  let worker: WorkerLike | null = null;
  let isTerminated = false;
  /** Everything that was sent before the first answer; null from then on. */
  let unanswered: (Request | Cancel)[] | null = [];

  const ladder: WorkerLike = {
    postMessage(message) {
      unanswered?.push(message);
      worker?.postMessage(message);
    },
    terminate() {
      isTerminated = true;
      worker?.terminate();
    },
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };

  async function step(rung: number): Promise<void> {
    const start = rungs[rung];
    if (start === undefined) return;
    try {
      const started = await start();
      if (isTerminated) started.terminate();
      else standOn(started, rung);
    } catch (error) {
      fall(rung, error instanceof Error ? error.message : String(error));
    }
  }

  function standOn(started: WorkerLike, rung: number): void {
    worker = started;
    started.onmessage = (event: MessageEvent<Answer>) => {
      foothold.rung = Math.max(foothold.rung, rung);
      unanswered = null;
      ladder.onmessage?.(event);
    };
    started.onmessageerror = (event) => ladder.onmessageerror?.(event);
    started.onerror = (event) => {
      // Once it has answered it was allowed to live: then this is a fault to tell, not a place to leave.
      if (unanswered === null) ladder.onerror?.(event);
      else {
        started.terminate();
        fall(rung, event.message);
      }
    };
    for (const message of unanswered ?? []) started.postMessage(message);
  }

  function fall(rung: number, message: string): void {
    if (isTerminated) return;
    worker = null;
    if (rung + 1 < rungs.length) void step(rung + 1);
    else ladder.onerror?.({ message } as ErrorEvent);
  }

  void step(foothold.rung);
  return ladder;
}
