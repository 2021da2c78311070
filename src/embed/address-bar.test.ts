import { describe, expect, it } from 'vitest';
import { createLab } from '../app/create-lab.ts';
import { createFakeEngine, createFakeScheduler, settle } from '../stores/testing/fake-engine.ts';
import { followWithAddress } from './address-bar.ts';
import { readLaunch } from './read-launch.ts';

async function following(query: string) {
  const engine = createFakeEngine();
  const scheduler = createFakeScheduler();
  const { launch, problems } = readLaunch(query);
  const lab = createLab(launch, problems, { createClient: engine.createClient, scheduler });
  const written: string[] = [];
  const pushed: string[] = [];
  let travel: (query: string) => void = () => {};
  followWithAddress(lab, launch, {
    replace: (text) => written.push(text),
    push: (text) => pushed.push(text),
    onTravel(travelled) {
      travel = travelled;
      return () => {};
    },
  });
  lab.controller.start(launch.time);
  await settle();
  await engine.answer();
  return { engine, scheduler, lab, written, pushed, travel: (query: string) => travel(query) };
}

describe('The address bar', () => {
  it('is left alone until something changes', async () => {
    const { written } = await following('?part=B&t=0.05&paused=1&seed=7');
    expect(written).toEqual([]);
  });

  it('follows a change of the settings, and keeps the instant of a pause', async () => {
    const { engine, lab, written } = await following('?part=B&t=0.05&paused=1&seed=7');
    lab.settings.getState().change({ rate: 50_000 });
    await settle();
    await engine.answer();
    expect(written.at(-1)).toBe('?part=B&rate=50000&seed=7&t=0.05&paused=1');
  });

  it('is not written with every frame, and names the instant when the lab is paused', async () => {
    const { engine, scheduler, lab, written } = await following('?speed=1/1000');
    for (let frame = 0; frame < 3; frame++) {
      scheduler.tick(16);
      await engine.answer();
    }
    expect(written).toEqual([]);
    lab.playback.getState().pause();
    expect(written).toEqual(['?part=A&t=0.000032&paused=1&speed=1/1000']);
    lab.playback.getState().play();
    expect(written.at(-1)).toBe('?part=A&speed=1/1000');
  });

  it('gives what is read in the lab’s place an entry of its own, which the way back and forward leads to', async () => {
    const { lab, written, pushed, travel } = await following('?part=B&t=0.05&paused=1');
    const { view, settings } = lab;
    view.getState().setPage('pattern');
    view.getState().setPage('model-card');
    const [pattern, card] = pushed;
    expect(pushed).toEqual([
      '?part=B&t=0.05&paused=1&view=pattern',
      '?part=B&t=0.05&paused=1&view=model-card',
    ]);
    travel(pattern ?? '');
    expect(view.getState().page).toBe('pattern');
    travel('?part=B&t=0.05&paused=1');
    expect(view.getState().page).toBe('lab');
    travel(card ?? '');
    expect(view.getState().page).toBe('model-card');
    expect(pushed).toHaveLength(2);
    expect(written).toEqual([]);

    // The lab is not what it was when the entry was written: then the entry is.
    settings.getState().change({ rate: 50_000 });
    travel('?part=B&t=0.05&paused=1');
    expect(view.getState().page).toBe('lab');
    expect(written.at(-1)).toContain('rate=50000');
    expect(written.at(-1)).not.toContain('view=');
  });
});
