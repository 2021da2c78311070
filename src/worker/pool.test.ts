import { afterEach, describe, expect, it } from 'vitest';
import { consecutiveSeeds, type SweepPlan, sweepOrder, sweepTask } from '../engine/experiments/load-sweep.ts';
import {
  type ReplicationResult,
  type ReplicationTask,
  replicateOnce,
} from '../engine/experiments/replication.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import { defaultSettings } from '../pattern/settings.ts';
import { poolSize, WorkerPool } from './pool.ts';
import type { WorkerFault } from './protocol.ts';
import type { SameThreadWorker } from './same-thread-worker.ts';
import { engineHere } from './testing/engine-here.ts';

const plan: SweepPlan = {
  points: [20_000, 60_000, 100_000].map((rate) => ({
    network: compileLab({ ...defaultSettings('A'), rate }).network,
    seeds: consecutiveSeeds(5, 3),
    seconds: 0.004,
    warmUp: 'auto',
  })),
};
const tasks = sweepOrder(plan).map((place) => sweepTask(plan, place));
const endless: ReplicationTask = { ...tasks[0], seconds: 1e6 };
const refused: ReplicationTask = { ...tasks[0], network: { stations: [], classes: [], sources: [] } };

const pools: WorkerPool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

/** A pool of workers in this thread; `atBirth` may doom one. */
function newPool(size: number, atBirth: (worker: SameThreadWorker, birth: number) => void = () => {}) {
  const workers: SameThreadWorker[] = [];
  const pool = new WorkerPool({
    size,
    spawn: () => {
      const worker = engineHere();
      atBirth(worker, workers.push(worker));
      return worker;
    },
  });
  pools.push(pool);
  return { pool, workers };
}

/** Lets a worker die as soon as it has a task that `isDeadly`. */
function dieOn(worker: SameThreadWorker, isDeadly: (task: ReplicationTask) => boolean): void {
  const { postMessage } = worker;
  worker.postMessage = (message) => {
    postMessage(message);
    if ('name' in message && message.name === 'replicate' && isDeadly(message.parameters)) {
      queueMicrotask(() => worker.onerror?.({ message: 'out of memory' } as ErrorEvent));
    }
  };
}

function notes() {
  const results = new Map<number, ReplicationResult>();
  const faults = new Map<number, WorkerFault>();
  const listener = {
    onResult: (task: number, result: ReplicationResult) => void results.set(task, result),
    onFault: (task: number, fault: WorkerFault) => void faults.set(task, fault),
  };
  return { results, faults, listener };
}

const seedsOf = ({ received }: SameThreadWorker) =>
  received.flatMap((message) =>
    'name' in message && message.name === 'replicate' ? [message.parameters.seed] : [],
  );

describe('a pool of workers', () => {
  it('gives the results that the engine itself gives, spread over its workers', async () => {
    const { pool, workers } = newPool(3);
    const { results, faults, listener } = notes();
    expect(await pool.start(tasks, listener).finished).toBe('done');
    expect(faults.size).toBe(0);
    expect([...results].sort(([a], [b]) => a - b)).toEqual(tasks.map((task, i) => [i, replicateOnce(task)]));
    expect(workers).toHaveLength(3);
    for (const worker of workers) expect(seedsOf(worker).length).toBeGreaterThan(0);
  });

  it('starts no more workers than there is work for, and keeps them', async () => {
    const { pool, workers } = newPool(4);
    expect(workers).toHaveLength(0);
    await pool.start(tasks.slice(0, 2), notes().listener).finished;
    await pool.start(tasks.slice(0, 2), notes().listener).finished;
    expect(workers).toHaveLength(2);
    expect(await pool.start([], notes().listener).finished).toBe('done');
  });

  it('can have its workers ready before there is work', async () => {
    const { pool, workers } = newPool(3);
    pool.prepare();
    expect(workers).toHaveLength(3);
    workers[1].onerror?.({ message: 'not loaded' } as ErrorEvent);
    const { results, listener } = notes();
    await pool.start(tasks, listener).finished;
    expect(results.size).toBe(tasks.length);
    expect(workers).toHaveLength(4);
  });

  it('reports a refused network with its faults, and runs the rest', async () => {
    const { pool } = newPool(2);
    const { results, faults, listener } = notes();
    await pool.start([tasks[0], refused, tasks[1]], listener).finished;
    expect([...results.keys()].sort()).toEqual([0, 2]);
    expect(faults.get(1)).toMatchObject({
      kind: 'refused',
      details: expect.arrayContaining([expect.any(String)]),
    });
  });

  it('can be cancelled as a whole in the middle, and used again at once', async () => {
    const { pool, workers } = newPool(2);
    const first = notes();
    const run = pool.start([endless, endless, tasks[0]], first.listener);
    run.cancel();
    expect(await run.finished).toBe('cancelled');
    const second = notes();
    expect(await pool.start(tasks, second.listener).finished).toBe('done');
    expect(second.results.size).toBe(tasks.length);
    expect(first.results.size + first.faults.size).toBe(0);
    expect(workers).toHaveLength(2);
    run.cancel();
  });

  it('gives way to a new experiment', async () => {
    const { pool } = newPool(1);
    const first = pool.start([endless], notes().listener);
    const second = pool.start([tasks[0]], notes().listener);
    expect(await first.finished).toBe('cancelled');
    expect(await second.finished).toBe('done');
  });

  it('takes more tasks from the one who listens, even as the last one ends', async () => {
    const { pool } = newPool(2);
    const { results, listener } = notes();
    const run = pool.start([tasks[0]], {
      ...listener,
      onResult: (place, result) => {
        listener.onResult(place, result);
        if (place < 2) run.add([tasks[place + 1]]);
      },
    });
    expect(await run.finished).toBe('done');
    expect([...results]).toEqual([0, 1, 2].map((place) => [place, replicateOnce(tasks[place])]));
    run.add([tasks[0]]);
    expect(results.size).toBe(3);
  });

  it('ends its workers when it is closed', async () => {
    const { pool, workers } = newPool(2);
    const run = pool.start([endless, endless], notes().listener);
    pool.close();
    expect(await run.finished).toBe('cancelled');
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });

  it('may be cancelled by the one who listens', async () => {
    const { pool } = newPool(2);
    let heard = 0;
    const run = pool.start(tasks, {
      onResult: () => {
        heard++;
        pool.cancel();
      },
      onFault: () => heard++,
    });
    expect(await run.finished).toBe('cancelled');
    expect(heard).toBe(1);
  });
});

describe('a worker that dies', () => {
  it('is replaced, and its task is run again', async () => {
    const { pool, workers } = newPool(2, (worker, birth) => {
      if (birth === 1) dieOn(worker, () => true);
    });
    const { results, faults, listener } = notes();
    expect(await pool.start(tasks, listener).finished).toBe('done');
    expect(faults.size).toBe(0);
    expect(results.size).toBe(tasks.length);
    expect(workers[0].isTerminated).toBe(true);
    expect(workers).toHaveLength(3);
  });

  it('of the same task again and again is reported, and the rest goes on', async () => {
    const { pool } = newPool(2, (worker) => dieOn(worker, ({ seconds }) => seconds === 1e6));
    const { results, faults, listener } = notes();
    expect(await pool.start([endless, ...tasks], listener).finished).toBe('done');
    expect([...faults]).toEqual([[0, { kind: 'failed', details: ['out of memory'] }]]);
    expect(results.size).toBe(tasks.length);
  });

  it('every time lets the pool give up, with a reason for every task', async () => {
    const { pool, workers } = newPool(2, (worker) => dieOn(worker, () => true));
    const { results, faults, listener } = notes();
    const many = Array.from({ length: 100 }, () => tasks[0]);
    expect(await pool.start(many, listener).finished).toBe('done');
    expect(results.size).toBe(0);
    expect(faults.size).toBe(100);
    expect(workers.length).toBeLessThan(10);
  });

  it('at birth is reported for every task, unless others live', async () => {
    const dead = new WorkerPool({
      size: 2,
      spawn: () => {
        throw new Error('workers are forbidden here');
      },
    });
    const { faults, listener } = notes();
    dead.prepare();
    expect(await dead.start([tasks[0], tasks[1]], listener).finished).toBe('done');
    expect(faults.get(1)).toEqual({ kind: 'failed', details: ['workers are forbidden here'] });

    const { pool } = newPool(2, (_, birth) => {
      if (birth > 1) throw new Error('no second one');
    });
    const alive = notes();
    await pool.start(tasks, alive.listener).finished;
    expect(alive.results.size).toBe(tasks.length);
  });
});

describe('the size of a pool', () => {
  it.each([
    [undefined, 1],
    [0, 1],
    [1, 1],
    [2, 2],
    [4, 4],
    [64, 4],
  ])('for %s processors is %d', (processors, size) => expect(poolSize(processors)).toBe(size));
});
