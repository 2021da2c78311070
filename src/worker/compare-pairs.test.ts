import { afterEach, describe, expect, it } from 'vitest';
import { comparePaired } from '../engine/experiments/compare-paired.ts';
import { inLine, oneQueue } from '../engine/testing/networks.ts';
import { comparePairs } from './compare-pairs.ts';
import { WorkerPool } from './pool.ts';
import { engineHere } from './testing/engine-here.ts';

type Known = Parameters<Parameters<typeof comparePairs>[2]>[0];

const small = inLine([oneQueue(1, 2)], 0.9);
const large = inLine([oneQueue(1, 8)], 0.9);
const task = { a: small, b: large, seconds: 300, warmUp: 100, seeds: [1, 2, 3, 4] };

const pools: WorkerPool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

function newPool(size: number): WorkerPool {
  const pool = new WorkerPool({ size, spawn: engineHere });
  pools.push(pool);
  return pool;
}

const whole = (size: number, asked = task) =>
  new Promise<Known[]>((resolve) => {
    const heard: Known[] = [];
    comparePairs(newPool(size), asked, (known) => {
      heard.push(known);
      if (known.isDone) resolve(heard);
    });
  });

describe('pairs of runs on a pool', () => {
  it.each([1, 3])('come to what one thread comes to, with %d workers', async (size) => {
    const last = (await whole(size)).at(-1);
    const { a, b, differences } = comparePaired(small, large, task);
    expect(last).toEqual({ pairs: 4, planned: 4, a, b, differences, isDone: true });
  });

  it('are told of as they come, and counted when both runs of a pair are there', async () => {
    const heard = await whole(1);
    expect(heard.map(({ pairs }) => pairs)).toEqual([0, 1, 1, 2, 2, 3, 3, 4]);
    expect(heard.map(({ isDone }) => isDone).lastIndexOf(false)).toBe(6);
  });

  it('end without pairs where a network is refused, and say why', async () => {
    const last = (await whole(2, { ...task, b: inLine([oneQueue(-1, 8)], 0.9) })).at(-1);
    expect(last).toMatchObject({ pairs: 0, isDone: true });
    expect(last?.fault).not.toBe('');
    expect(last?.fault).toBeDefined();
  });

  it('are not told of any more once they were taken back', async () => {
    let heard = 0;
    const pool = newPool(1);
    await new Promise<void>((resolve) => {
      const cancel = comparePairs(pool, task, () => {
        heard++;
        cancel();
        // The pool answers the next experiment after whatever it still had of this one.
        comparePairs(pool, { ...task, seeds: [9] }, ({ isDone }) => (isDone ? resolve() : undefined));
      });
    });
    expect(heard).toBe(1);
  });
});
