import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLaunch } from '../embed/read-launch.ts';
import { createFakeEngine, createFakeScheduler, settle } from '../stores/testing/fake-engine.ts';
import { createLab } from './create-lab.ts';
import { describeOnRoot } from './root-attributes.ts';

/** A page whose stage and typeface come when the test says so, beside a lab on a made-up engine. */
async function page(query = '?part=B&t=0.012&paused=1') {
  const engine = createFakeEngine();
  const { launch, problems } = readLaunch(query);
  const lab = createLab(launch, problems, {
    createClient: engine.createClient,
    scheduler: createFakeScheduler(),
  });
  const root = document.createElement('div');
  let dress = () => {};
  const isDressed = new Promise<void>((resolve) => {
    dress = resolve;
  });
  const stop = describeOnRoot(root, lab, isDressed);
  lab.controller.start(launch.time);
  await settle();
  const answer = async () => {
    await settle();
    await engine.answer();
  };
  const waiter = document.createElement('p');
  waiter.dataset.waiting = 'runs';
  return { root, lab, answer, stop, waiter, dress };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] }));
afterEach(() => void vi.useRealTimers());

const pictures = async (count: number) => {
  for (let nth = 0; nth < count; nth++) {
    await settle();
    vi.advanceTimersToNextFrame();
  }
};

describe('The page’s root', () => {
  it('says which part, which instant and which state is on the screen', async () => {
    const { root, answer } = await page();
    expect(root.dataset).toMatchObject({ ready: 'false' });
    await answer();
    expect(root.dataset).toMatchObject({ part: 'B', simTime: '0.012', fingerprint: '00000000000000ff' });
  });

  it('is ready two pictures after frame, stage and typeface are there, and not before', async () => {
    const { root, answer, dress } = await page();
    await answer();
    await pictures(5);
    expect(root.dataset.ready).toBe('false');
    dress();
    await pictures(1);
    expect(root.dataset.ready).toBe('false');
    await pictures(1);
    expect(root.dataset.ready).toBe('true');
  });

  it('waits for whoever on the page says that it waits', async () => {
    const { root, answer, dress, waiter } = await page();
    root.append(waiter);
    dress();
    await answer();
    await pictures(20);
    expect(root.dataset.ready).toBe('false');
    waiter.removeAttribute('data-waiting');
    await pictures(2);
    expect(root.dataset.ready).toBe('true');
  });

  it('is ready no more once a setting changes, until the picture is the new run’s', async () => {
    const { root, lab, answer, dress } = await page();
    dress();
    await answer();
    await pictures(3);
    expect(root.dataset.ready).toBe('true');
    lab.settings.getState().change({ rate: 50_000 });
    expect(root.dataset.ready).toBe('false');
    await pictures(5);
    expect(root.dataset.ready).toBe('false');
    await answer();
    await pictures(3);
    expect(root.dataset.ready).toBe('true');
  });

  it('is left alone once nobody is to be told', async () => {
    const { root, answer, dress, stop } = await page();
    stop();
    dress();
    await answer();
    await pictures(5);
    expect(root.dataset.ready).toBe('false');
    expect(root.dataset.simTime).toBeUndefined();
  });
});
