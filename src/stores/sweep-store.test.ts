import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KnownCurve, LoadCurvesTask } from '../engine/experiments/load-curves.ts';
import { createSweeps, type SweepRunner, type SweepState } from './sweep-store.ts';
import { settle } from './testing/fake-engine.ts';

type Known = Pick<SweepState, 'curves' | 'ended' | 'planned'>;
type End = Awaited<ReturnType<SweepRunner['run']>['done']>;

const task = (name: string) => () => ({ name }) as unknown as LoadCurvesTask;
const known = (ended: number): Known => ({
  curves: [{ ended } as unknown as KnownCurve],
  ended,
  planned: 10,
});

/** A pool that runs what it is asked for, and says how far it is when the test says so. */
function fakePool() {
  const runs: {
    readonly task: unknown;
    readonly tell: (partial: Known) => void;
    readonly end: (end: End) => Promise<void>;
    readonly cancel: () => void;
  }[] = [];
  const run: SweepRunner['run'] = (asked, onPartial) => {
    let finish: (end: End) => void = () => {};
    const done = new Promise<End>((resolve) => {
      finish = resolve;
    });
    const cancel = vi.fn(() => finish({ ...known(0), end: 'cancelled' }));
    const end = async (result: End) => {
      finish(result);
      await settle();
    };
    runs.push({ task: asked, tell: onPartial, end, cancel });
    return { done, cancel };
  };
  return { runs, run };
}

let draws: (() => void)[] = [];
const scheduler = { request: (draw: (now: number) => void) => draws.push(() => draw(0)) };
const nextPicture = () => {
  const due = draws;
  draws = [];
  for (const draw of due) draw();
};
beforeEach(() => {
  draws = [];
});

function sweepsOf(load?: () => Promise<SweepRunner>) {
  const pool = fakePool();
  const loadRunner = vi.fn(load ?? (() => Promise.resolve({ run: pool.run })));
  const sweeps = createSweeps(loadRunner, scheduler);
  const show = async (key: string) => {
    sweeps.show(key, task(key));
    await settle();
  };
  return { ...pool, sweeps, show, loadRunner, state: () => sweeps.store.getState() };
}

describe('A sweep', () => {
  it('loads nothing before somebody looks', async () => {
    const { loadRunner, show, runs, state } = sweepsOf();
    expect(state()).toMatchObject({ key: null, curves: [] });
    expect(loadRunner).not.toHaveBeenCalled();
    await show('a');
    await show('b');
    expect(loadRunner).toHaveBeenCalledTimes(1);
    expect(runs.map((run) => run.task)).toEqual([{ name: 'a' }, { name: 'b' }]);
  });

  it('is told as it grows, once a picture and with the newest that is known', async () => {
    const { show, runs, state } = sweepsOf();
    await show('a');
    for (const ended of [1, 2, 3]) runs[0]?.tell(known(ended));
    expect(state()).toMatchObject({ key: 'a', status: 'running', ended: 0 });
    expect(draws).toHaveLength(1);
    nextPicture();
    expect(state()).toMatchObject({ key: 'a', status: 'running', ...known(3) });
    runs[0]?.tell(known(4));
    nextPicture();
    expect(state().ended).toBe(4);
  });

  it('that is done is shown from memory, whatever was looked at in between', async () => {
    const { show, runs, state } = sweepsOf();
    await show('a');
    await runs[0]?.end({ ...known(10), end: 'done' });
    expect(state()).toMatchObject({ key: 'a', status: 'done', ended: 10 });
    await show('b');
    expect(state()).toMatchObject({ key: 'b', status: 'running', curves: [] });
    await show('a');
    expect(state()).toMatchObject({ key: 'a', status: 'done', ended: 10 });
    expect(runs).toHaveLength(2);
    expect(runs[1]?.cancel).toHaveBeenCalledTimes(1);
  });

  it('that is left is cancelled, and tells no more', async () => {
    const { show, runs, state } = sweepsOf();
    await show('a');
    runs[0]?.tell(known(2));
    await show('b');
    nextPicture();
    runs[0]?.tell(known(3));
    nextPicture();
    expect(runs[0]?.cancel).toHaveBeenCalledTimes(1);
    expect(state()).toMatchObject({ key: 'b', ended: 0 });
    await runs[1]?.end({ ...known(10), end: 'done' });
    expect(state()).toMatchObject({ key: 'b', status: 'done' });
  });

  it('is not begun twice for those who look at the same', async () => {
    const { show, runs } = sweepsOf();
    await show('a');
    await show('a');
    expect(runs).toHaveLength(1);
    expect(runs[0]?.cancel).not.toHaveBeenCalled();
  });

  it('that nobody looks at any more rests, and begins anew when somebody does', async () => {
    const { sweeps, show, runs, state } = sweepsOf();
    await show('a');
    sweeps.rest();
    await settle();
    expect(runs[0]?.cancel).toHaveBeenCalledTimes(1);
    expect(state().key).toBeNull();
    await show('a');
    expect(runs).toHaveLength(2);
  });

  it('is not begun for somebody who left while the code for it came', async () => {
    const { sweeps, runs } = sweepsOf();
    sweeps.show('a', task('a'));
    sweeps.rest();
    await settle();
    expect(runs).toEqual([]);
  });

  it('whose runs fail is shown as far as it came, and tried again when it is asked for again', async () => {
    const { show, runs, state } = sweepsOf();
    await show('a');
    await runs[0]?.end({ ...known(6), end: 'done', fault: { details: ['no memory'] } });
    expect(state()).toMatchObject({ key: 'a', status: 'failed', ended: 6 });
    await show('a');
    expect(runs).toHaveLength(2);
    expect(state().status).toBe('running');
  });

  it('whose code cannot be loaded has failed, and the next look tries again', async () => {
    const pool = fakePool();
    const load = vi
      .fn<() => Promise<SweepRunner>>()
      .mockRejectedValueOnce(new Error('offline'))
      .mockResolvedValue({ run: pool.run });
    const { show, state } = sweepsOf(load);
    await show('a');
    expect(state()).toMatchObject({ key: 'a', status: 'failed' });
    await show('a');
    expect(pool.runs).toHaveLength(1);
    expect(state()).toMatchObject({ key: 'a', status: 'running' });
  });

  it('is forgotten only after sixteen others', async () => {
    const { show, runs } = sweepsOf();
    for (let nth = 0; nth <= 16; nth++) {
      await show(`sweep ${nth}`);
      await runs.at(-1)?.end({ ...known(10), end: 'done' });
    }
    await show('sweep 1');
    expect(runs).toHaveLength(17);
    await show('sweep 0');
    expect(runs).toHaveLength(18);
  });
});
