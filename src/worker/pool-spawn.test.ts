import { afterEach, expect, it, vi } from 'vitest';
import { replicateOnce } from '../engine/experiments/replication.ts';
import { inLine, oneQueue } from '../engine/testing/networks.ts';
import { spawnPool } from './pool-spawn.ts';
import type { SameThreadWorker } from './same-thread-worker.ts';
import { engineHere } from './testing/engine-here.ts';

const workers: SameThreadWorker[] = [];

// Node has no workers of this kind: the bundler's import becomes one in this thread.
vi.mock('./entry.ts?worker', () => ({
  default: class {
    constructor() {
      const worker = engineHere();
      workers.push(worker);
      // biome-ignore lint/correctness/noConstructorReturn: stands in for the platform's own class
      return worker;
    }
  },
}));

afterEach(() => void vi.unstubAllGlobals());

it('runs on as many workers as the machine has processors, and on none before there is work', async () => {
  vi.stubGlobal('navigator', { hardwareConcurrency: 3 });
  const pool = spawnPool();
  expect(workers).toHaveLength(0);
  const network = inLine([oneQueue(1, 4)], 0.5);
  const tasks = [1, 2, 3, 4, 5].map((seed) => ({ network, seed, seconds: 100, warmUp: 10 }));
  const results = new Map<number, unknown>();
  const onResult = (task: number, result: unknown) => void results.set(task, result);
  await pool.start(tasks, { onResult, onFault: () => {} }).finished;
  pool.close();
  expect(workers).toHaveLength(3);
  expect(tasks.map((_, i) => results.get(i))).toEqual(tasks.map(replicateOnce));
});
