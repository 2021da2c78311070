import { afterEach, describe, expect, it } from 'vitest';
import { LoadCurves, type LoadCurvesTask } from '../engine/experiments/load-curves.ts';
import { replicateOnce } from '../engine/experiments/replication.ts';
import { inLine, oneQueue } from '../engine/testing/networks.ts';
import { WorkerPool } from './pool.ts';
import { type SweepPartial, sweep } from './sweep.ts';
import { engineHere } from './testing/engine-here.ts';

const loadsOf = (capacity: number) =>
  [0.2, 0.5, 0.8, 1.1, 1.4].map((rate) => ({ rate, network: inLine([oneQueue(1, capacity)], rate) }));
const task: LoadCurvesTask = {
  curves: [
    { name: 'small room', loads: loadsOf(2) },
    { name: 'large room', loads: loadsOf(8) },
  ],
  replications: 3,
  precision: 0.05,
};

const pools: WorkerPool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

function newPool(size: number): WorkerPool {
  const pool = new WorkerPool({ size, spawn: engineHere });
  pools.push(pool);
  return pool;
}

describe('a sweep on a pool', () => {
  it('ends with what one thread comes to, however many workers there are', async () => {
    const alone = new LoadCurves(task);
    const runs = alone.first();
    for (const run of runs) runs.push(...alone.add(run, replicateOnce(run.task)));
    const ends = await Promise.all([1, 3].map((size) => sweep(newPool(size), task, () => {}).done));
    for (const { end, curves, ended, planned } of ends) {
      expect(end).toBe('done');
      expect(curves).toEqual(alone.curves);
      expect([ended, planned]).toEqual([runs.length, runs.length]);
    }
  });

  it('tells of every run, and keeps the points that nothing is new of', async () => {
    const partials: SweepPartial[] = [];
    const { ended } = await sweep(newPool(2), task, (partial) => partials.push(partial)).done;
    expect(partials.map((partial) => partial.ended)).toEqual(Array.from({ length: ended }, (_, i) => i + 1));
    const [first, second] = partials.map(({ curves }) => curves.flatMap(({ points }) => points));
    expect(first?.filter((point, i) => point !== second?.[i]).length).toBeLessThanOrEqual(1);
  });

  it('can be cancelled by the one who listens, and says what was known', async () => {
    let heard = 0;
    const run = sweep(newPool(2), task, () => {
      if (++heard === 3) run.cancel();
    });
    expect(await run.done).toMatchObject({ end: 'cancelled', ended: 3 });
    expect(heard).toBe(3);
  });

  it('goes on past a point that is refused', async () => {
    const refused = { rate: 1, network: { stations: [], classes: [], sources: [] } };
    const [curve] = task.curves as [(typeof task.curves)[number]];
    const faulty = { ...task, curves: [{ ...curve, loads: [...curve.loads.slice(0, 2), refused] }] };
    const { curves, fault, end } = await sweep(newPool(2), faulty, () => {}).done;
    expect(end).toBe('done');
    expect(fault?.kind).toBe('refused');
    expect(curves[0]?.points.map(({ stage }) => stage)).toEqual(['done', 'done', 'done']);
    expect(curves[0]?.points[2]).toMatchObject({ isPrecise: false, estimate: { replications: 0 } });
  });

  it('says why where no worker can be started', async () => {
    const pool = new WorkerPool({
      size: 2,
      spawn: () => {
        throw new Error('workers are forbidden here');
      },
    });
    const { end, fault } = await sweep(pool, task, () => {}).done;
    expect(end).toBe('done');
    expect(fault?.details).toEqual(['workers are forbidden here']);
  });
});
