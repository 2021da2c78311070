import { describe, expect, it } from 'vitest';
import { inLine, oneQueue } from '../engine/testing/networks.ts';
import { createEngineClient, type WorkerLike } from './client.ts';
import { climb, type Foothold, type Rung } from './ladder.ts';
import type { SameThreadWorker } from './same-thread-worker.ts';
import { engineHere } from './testing/engine-here.ts';

const network = inLine([oneQueue(1, 4)], 0.5);
const refused: Rung = () => {
  throw new DOMException('Script cannot be accessed from origin null', 'SecurityError');
};
/** A policy lets the worker be made, and kills it afterwards. */
const killedLater: Rung = () => {
  const worker: WorkerLike = {
    postMessage: () => queueMicrotask(() => worker.onerror?.({ message: 'blocked' } as ErrorEvent)),
    terminate: () => {},
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };
  return worker;
};

async function fingerprintBy(rungs: readonly Rung[], foothold?: Foothold): Promise<string> {
  const client = createEngineClient(climb(rungs, foothold));
  await client.open({ network, seed: 7, recentSpan: 1 });
  const { fingerprint } = await client.advance({ until: 50, maxMarks: 0 });
  client.close();
  return fingerprint;
}

describe('the ladder of ways to start an engine', () => {
  it('comes to the same run on whichever rung it stands', async () => {
    const first = await fingerprintBy([engineHere]);
    expect(await fingerprintBy([refused, killedLater, async () => engineHere()])).toBe(first);
  });

  it('starts where it got to before', async () => {
    const foothold = { rung: 0 };
    await fingerprintBy([refused, killedLater, engineHere], foothold);
    expect(foothold.rung).toBe(2);
    let tries = 0;
    const counted: Rung = () => {
      tries += 1;
      return refused();
    };
    await fingerprintBy([counted, counted, engineHere], foothold);
    expect(tries).toBe(0);
  });

  it('tells the last reason when no way works', async () => {
    await expect(fingerprintBy([refused, killedLater])).rejects.toThrow('blocked');
  });

  it('does not climb on after a worker that has answered dies: that is a fault to tell', async () => {
    let alive: SameThreadWorker | null = null;
    const first: Rung = () => {
      alive = engineHere();
      return alive;
    };
    const client = createEngineClient(climb([first, engineHere]));
    await client.open({ network, seed: 7, recentSpan: 1 });
    const next = client.advance({ until: 1e9, maxMarks: 0 });
    (alive as SameThreadWorker | null)?.onerror?.({ message: 'out of memory' } as ErrorEvent);
    await expect(next).rejects.toThrow('out of memory');
    client.close();
  });

  it('is not started any more when it was ended while it climbed', async () => {
    let isTerminated = false;
    const slow: Rung = async () => {
      const worker = engineHere();
      return {
        ...worker,
        terminate() {
          isTerminated = true;
          worker.terminate();
        },
      };
    };
    const worker = climb([slow]);
    worker.terminate();
    await new Promise((resolve) => setImmediate(resolve));
    expect(isTerminated).toBe(true);
  });
});
