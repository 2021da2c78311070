import { describe, expect, it } from 'vitest';
import type { LabNetwork } from '../pattern/lab-network.ts';
import { planOf, type SettingsChange, segmentsOf } from '../pattern/lab-plan.ts';
import { LAST_INSTANT, SLOW, STORY_END } from '../pattern/pace.ts';
import { defaultSettings, type PartId } from '../pattern/settings.ts';
import { createFrameFeed } from './frame-feed.ts';
import { createHistory } from './history-store.ts';
import { createPlanStore } from './plan-store.ts';
import { createPlaybackStore, type Speed } from './playback-store.ts';
import { createRival } from './rival-store.ts';
import { createRunController, type RunController, type RunControllerOptions } from './run-controller.ts';
import { RECENT_SPAN } from './run-lane.ts';
import { createRunStore } from './run-store.ts';
import { createSettingsStore } from './settings-store.ts';
import { createFakeEngine, createFakeScheduler, settle } from './testing/fake-engine.ts';
import { madeFrame } from './testing/made-frame.ts';
import { createTimelineStore, noteFrame } from './timeline-store.ts';

/** The controller only hands the network on; what is in it is the pattern's business. */
const emptyLab: LabNetwork = {
  network: { stations: [], classes: [], sources: [] },
  neighbours: [],
  ownClass: 0,
  places: [],
  components: [],
  ceilings: { virtualNic: 11e9, wire: 23e9, bottleneck: { component: 'virtual-nic', capacity: 11e9 } },
};

const compiled: RunControllerOptions['compile'] = (plan) => ({
  network: emptyLab.network,
  seed: plan.settings.seed,
  segments: segmentsOf(plan).map((segment) => ({ ...segment, lab: { ...emptyLab } })),
});

interface Start {
  readonly part?: PartId;
  readonly at?: number;
  readonly isPlaying?: boolean;
  readonly speed?: Speed;
  readonly pictureInterval?: number;
}

async function started({
  part = 'A',
  at = 0,
  isPlaying = true,
  speed = SLOW,
  pictureInterval = 0,
}: Start = {}) {
  const engine = createFakeEngine();
  const scheduler = createFakeScheduler();
  const feed = createFrameFeed();
  const settings = createSettingsStore(defaultSettings(part));
  const playback = createPlaybackStore({ isPlaying, speed });
  const run = createRunStore();
  const plan = createPlanStore(planOf(settings.getState().settings));
  const timeline = createTimelineStore();
  const rival = createRival(null);
  const history = createHistory({
    current: () => controller.current(),
    apply: (entry) => controller.restore(entry),
    clock: () => scheduler.now(),
  });
  const controller: RunController = createRunController({
    createClient: engine.createClient,
    compile: compiled,
    scheduler,
    feed,
    settings,
    playback,
    run,
    plan,
    timeline,
    rival,
    record: history.record,
    pictureInterval: () => pictureInterval,
  });
  controller.start(at);
  await settle();
  await engine.answer();
  /** One animation frame and its answer. */
  const play = async (milliseconds: number) => {
    scheduler.tick(milliseconds);
    await engine.answer();
  };
  return {
    engine,
    scheduler,
    feed,
    settings,
    playback,
    run,
    plan,
    timeline,
    rival,
    history,
    controller,
    play,
  };
}

describe('The run controller', () => {
  it('opens the run at the asked instant, with the seed', async () => {
    const { engine, feed, run } = await started({ part: 'B', at: 0.05, isPlaying: false });
    expect(engine.opened).toEqual([{ network: emptyLab.network, seed: 1, recentSpan: RECENT_SPAN }]);
    expect(feed.latest()?.time).toBe(0.05);
    expect(run.getState()).toMatchObject({ status: { kind: 'ready' }, run: { settings: { part: 'B' } } });
  });

  it('asks for nothing more while it is paused', async () => {
    const { engine, scheduler } = await started({ isPlaying: false });
    expect(scheduler.pending()).toBe(0);
    expect(engine.advanced).toHaveLength(1);
  });

  it('goes on by real time over the slow-motion factor', async () => {
    const { feed, play } = await started({ speed: 10_000 });
    await play(16);
    await play(16);
    expect(feed.latest()?.time).toBeCloseTo(1.6e-6, 12);
    await play(32);
    expect(feed.latest()?.time).toBeCloseTo(4.8e-6, 12);
  });

  it('never leaps after a pause of the page', async () => {
    const { feed, play } = await started({ speed: 1_000 });
    await play(16);
    await play(60_000);
    expect(feed.latest()?.time).toBeCloseTo(50e-6, 12);
  });

  it('has at most one question open', async () => {
    const { engine, scheduler } = await started();
    for (let frame = 0; frame < 5; frame++) scheduler.tick(16);
    expect(engine.waiting()).toBe(1);
  });

  it('shows pictures no closer together than asked for', async () => {
    const { engine, feed, play } = await started({ speed: 1_000, pictureInterval: 500 });
    for (let frame = 0; frame < 51; frame++) await play(20);
    expect(engine.advanced).toHaveLength(3);
    expect(feed.latest()?.time).toBeCloseTo(1e-3, 9);
  });

  it('starts a changed load afresh and goes to the very same instant', async () => {
    const { engine, feed, settings, run, play } = await started();
    await play(16);
    await play(16);
    const before = feed.latest()?.time;
    settings.getState().change({ rate: 50_000 });
    await settle();
    await engine.answer();
    expect(engine.opened).toHaveLength(2);
    expect(engine.advanced.at(-1)?.until).toBe(before);
    expect(feed.recent()).toHaveLength(1);
    expect(run.getState().run?.settings.rate).toBe(50_000);
  });

  it('ignores the answers to what nobody asks any more', async () => {
    const { engine, feed, settings } = await started({ isPlaying: false });
    settings.getState().change({ rate: 50_000 });
    settings.getState().change({ rate: 60_000 });
    await settle();
    expect(engine.waiting()).toBe(1);
    await engine.answer((time) => madeFrame({ time, fingerprint: 'the newest' }));
    expect(feed.latest()?.fingerprint).toBe('the newest');
    expect(engine.opened).toHaveLength(3);
  });

  it('starts another part at time 0', async () => {
    const { engine, feed, settings, playback, play } = await started();
    await play(16);
    await play(16);
    settings.getState().setPart('B');
    await settle();
    await engine.answer();
    expect(feed.latest()?.time).toBe(0);
    expect(playback.getState().isPlaying).toBe(true);
  });

  it('restarts at time 0 and stays paused when it was', async () => {
    const { engine, feed, controller, playback } = await started({ at: 0.003, isPlaying: false });
    controller.restart();
    await settle();
    await engine.answer();
    expect(feed.latest()?.time).toBe(0);
    expect(playback.getState().isPlaying).toBe(false);
  });

  it('resets to the part as it opens, at time 0', async () => {
    const { engine, feed, settings, controller } = await started({ at: 0.003, isPlaying: false });
    settings.getState().change({ rate: 50_000 });
    controller.reset();
    await settle();
    await engine.answer();
    expect(settings.getState().settings).toEqual(defaultSettings('A'));
    expect(feed.latest()?.time).toBe(0);
  });

  it('stops by itself at the very end of the story, and goes on from there without another stop', async () => {
    const { feed, playback, play } = await started({ at: STORY_END - 1e-6, speed: 10_000 });
    await play(16);
    await play(16);
    expect(feed.latest()?.time).toBe(STORY_END);
    expect(playback.getState()).toMatchObject({ isPlaying: false, isStoryTold: true });
    playback.getState().play();
    await play(16);
    await play(16);
    expect(feed.latest()?.time).toBeCloseTo(STORY_END + 1.6e-6, 12);
    expect(playback.getState().isPlaying).toBe(true);
  });

  it('plays the next part after a story that stopped by itself', async () => {
    const { engine, playback, settings, play } = await started({ at: STORY_END - 1e-6 });
    await play(16);
    await play(16);
    settings.getState().setPart('B');
    await settle();
    await engine.answer();
    expect(playback.getState()).toMatchObject({ isPlaying: true, isStoryTold: false });
  });

  it('lets no automatic story play longer than 30 s', async () => {
    const { feed, playback, play } = await started({ speed: 'auto' });
    // Every answer is a frame of time 0, the slowest pace there is.
    for (let frame = 0; frame < 700 && playback.getState().isPlaying; frame++) await play(50);
    expect(playback.getState().isPlaying).toBe(false);
    expect(feed.latest()?.time).toBeLessThanOrEqual(STORY_END);
  });

  it('counts the 30 s as they pass, on a machine too busy for smooth motion too, and not while nobody looks on', async () => {
    const { playback, play } = await started({ speed: 'auto' });
    await play(600_000);
    for (let frame = 0; frame < 80; frame++) await play(350);
    expect(playback.getState().isPlaying).toBe(true);
    for (let frame = 0; frame < 8; frame++) await play(350);
    expect(playback.getState().isPlaying).toBe(false);
  });

  it('says why a run failed, and replays it with a new engine', async () => {
    const { engine, feed, playback, run, controller, scheduler, play } = await started({ at: 0.003 });
    await play(16);
    scheduler.tick(16);
    await engine.failNext({ kind: 'failed', details: ['negative queue at station 3'] });
    expect(run.getState().status).toEqual({ kind: 'failed', details: ['negative queue at station 3'] });
    expect(playback.getState().isPlaying).toBe(false);
    controller.replay();
    await settle();
    await engine.answer();
    expect(engine.counts).toEqual({ created: 2, closed: 1 });
    expect(run.getState().status).toEqual({ kind: 'ready' });
    expect(feed.latest()?.time).toBe(0.003);
  });

  it('says so when the settings cannot be compiled', async () => {
    const run = createRunStore();
    const controller = createRunController({
      createClient: createFakeEngine().createClient,
      compile: () => {
        throw new Error('no such path');
      },
      scheduler: createFakeScheduler(),
      feed: createFrameFeed(),
      settings: createSettingsStore(defaultSettings('A')),
      playback: createPlaybackStore({ isPlaying: true, speed: 'auto' }),
      run,
      plan: createPlanStore(planOf(defaultSettings('A'))),
      timeline: createTimelineStore(),
      rival: createRival(null),
      record: () => {},
    });
    controller.start(0);
    await settle();
    expect(run.getState().status).toEqual({ kind: 'failed', details: ['Error: no such path'] });
  });

  it('swaps the run and its rival, and one undo takes that back', async () => {
    const { engine, controller, plan, rival, history } = await started({ part: 'B', at: 0.004 });
    controller.compareWith({ path: 'sr-iov', rate: 50_000 });
    await settle();
    await engine.answer();
    controller.swapRival();
    await settle();
    await engine.answer();
    expect(plan.getState().plan.settings).toMatchObject({ path: 'sr-iov', rate: 50_000 });
    expect(rival.store.getState().change).toEqual({ path: 'vhost-net', rate: 100_000 });
    expect(controller.current().at).toBe(0.004);
    history.store.getState().undo();
    expect(plan.getState().plan.settings).toMatchObject({ path: 'vhost-net', rate: 100_000 });
    expect(rival.store.getState().change).toEqual({ path: 'sr-iov', rate: 50_000 });
  });

  it('takes back a change of the rival’s settings, but no comparison that was ended since', async () => {
    const { engine, controller, rival, history } = await started({ part: 'B', at: 0.004 });
    const answered = async () => {
      await settle();
      await engine.answer();
    };
    controller.compareWith({ path: 'passthrough' });
    await answered();
    controller.changeRival({ path: 'passthrough', rate: 50_000 });
    await answered();
    history.store.getState().undo();
    expect(rival.store.getState().change).toEqual({ path: 'passthrough' });
    history.store.getState().redo();
    expect(rival.store.getState().change).toEqual({ path: 'passthrough', rate: 50_000 });
    controller.compareWith(null);
    history.store.getState().undo();
    expect(rival.store.getState().change).toBeNull();
  });

  it('asks for nothing after it was closed', async () => {
    const { engine, controller, scheduler } = await started();
    controller.close();
    scheduler.tick(16);
    expect(engine.waiting()).toBe(0);
    expect(engine.counts.closed).toBe(1);
  });
});

describe('Going through the run', () => {
  /** A paused run that has been at 10 ms and went back to 4 ms. */
  async function wentBack() {
    const lab = await started({ part: 'B', at: 0.01, isPlaying: false });
    lab.controller.seek(0.004);
    await lab.engine.answer();
    return lab;
  }

  it('goes to an earlier instant of the same run, without opening it again', async () => {
    const { engine, feed, timeline } = await wentBack();
    expect(engine.opened).toHaveLength(1);
    expect(feed.latest()?.time).toBe(0.004);
    expect(feed.recent()).toHaveLength(1);
    expect(timeline.getState().furthest).toBe(0.01);
  });

  it('of several wishes in a row grants the newest', async () => {
    const { engine, feed, controller } = await started({ at: 0.01, isPlaying: false });
    for (const to of [0.001, 0.002, 0.003, 0.004]) controller.seek(to);
    expect(engine.waiting()).toBe(1);
    await engine.answer();
    await engine.answer();
    expect(engine.advanced.map(({ until }) => until)).toEqual([0.01, 0.001, 0.004]);
    expect(feed.latest()?.time).toBe(0.004);
  });

  it('waits for no long simulation that nobody wants to see any more', async () => {
    const { engine, feed, controller, run } = await started({ at: 0.01, isPlaying: false });
    controller.seek(9);
    controller.seek(0.002);
    await settle();
    // The long one was taken back; the short one is asked instead, and nothing failed.
    expect(engine.advanced.map(({ until }) => until)).toEqual([0.01, 9, 0.002]);
    await engine.answer();
    expect(feed.latest()?.time).toBe(0.002);
    expect(run.getState().status).toEqual({ kind: 'ready' });
  });

  it('stays between the beginning and the last instant', async () => {
    const { engine, controller } = await started({ at: 0.01, isPlaying: false });
    controller.seek(-1);
    await engine.answer();
    controller.seek(1e6);
    await engine.answer();
    expect(engine.advanced.map(({ until }) => until)).toEqual([0.01, 0, LAST_INSTANT]);
  });

  it('asks for nothing to be where it is', async () => {
    const { engine, controller } = await started({ at: 0.01, isPlaying: false });
    controller.seek(0.01);
    expect(engine.waiting()).toBe(0);
  });

  it('goes on playing from where it was taken to', async () => {
    const { engine, feed, controller, play } = await started({ at: 0.01, speed: 10_000 });
    controller.seek(0.004);
    await engine.answer();
    await play(16);
    await play(16);
    expect(feed.latest()?.time).toBeCloseTo(0.004 + 1.6e-6, 12);
  });

  it('pauses for a step of one event', async () => {
    const { engine, controller, playback } = await started();
    controller.step('forward');
    await engine.answer();
    controller.step('back');
    await engine.answer();
    expect(engine.stepped).toEqual(['forward', 'back']);
    expect(playback.getState().isPlaying).toBe(false);
  });

  it('does not take the first loss of the run before for that of the run being opened', async () => {
    const { engine, controller, playback } = await started({ part: 'B', isPlaying: false });
    controller.seek(0.005);
    await engine.answer((time) => madeFrame({ time, firstDropAt: [0.0044] }));
    controller.adopt(planOf(defaultSettings('B')), 0);
    playback.getState().playUntil({ instant: 'first-loss', most: 0.01 }, SLOW);
    await settle();
    await engine.answer();
    expect(playback.getState()).toMatchObject({ isPlaying: true, stop: { instant: 'first-loss' } });
    controller.seek(0.005);
    await engine.answer((time) => madeFrame({ time, firstDropAt: [0.0044] }));
    expect(playback.getState()).toMatchObject({ isPlaying: false, stop: null });
  });

  it('knows an instant that it has seen even before it', async () => {
    const { timeline } = await wentBack();
    const full = { components: [{ component: 'virtual-nic' as const, stations: [0], rings: [0] }] };
    const frame = madeFrame({ time: 0.005, ringFullAt: [0.0042], firstDropAt: [0.0044] });
    noteFrame(timeline, frame, { ...emptyLab, ...full });
    noteFrame(timeline, madeFrame({ time: 0.002, ringFullAt: [], firstDropAt: [] }), {
      ...emptyLab,
      ...full,
    });
    expect(timeline.getState().landmarks).toEqual([
      { kind: 'ring-full', at: 0.0042, component: 'virtual-nic' },
      { kind: 'first-loss', at: 0.0044, component: 'virtual-nic' },
    ]);
  });
});

describe('A change', () => {
  async function changed(at: number, back: number | null, change: SettingsChange = { rate: 50_000 }) {
    const lab = await started({ part: 'B', at, isPlaying: false });
    if (back !== null) {
      lab.controller.seek(back);
      await lab.engine.answer();
    }
    lab.settings.getState().change(change);
    await settle();
    await lab.engine.answer();
    return lab;
  }
  const before = planOf(defaultSettings('B'));
  const throughout = planOf({ ...defaultSettings('B'), rate: 50_000 });
  const forked = { ...before, forks: [{ at: 0.004, change: { rate: 50_000 } }] };

  it('at the run’s head holds throughout, and says so', async () => {
    const { plan, feed } = await changed(0.01, null);
    expect(plan.getState().plan).toEqual(throughout);
    expect(plan.getState().notice).toMatchObject({ kind: 'throughout', at: 0.01, before });
    expect(feed.latest()?.time).toBe(0.01);
  });

  it('at the run’s head can hold from there on alone', async () => {
    const { plan, controller, engine, settings } = await changed(0.01, null);
    controller.applyFromHere();
    await settle();
    await engine.answer();
    expect(plan.getState()).toMatchObject({
      plan: { ...before, forks: [{ at: 0.01, change: { rate: 50_000 } }] },
      notice: null,
    });
    expect(settings.getState().settings.rate).toBe(50_000);
  });

  it('at time 0 needs no word', async () => {
    const { plan } = await changed(0, null);
    expect(plan.getState()).toMatchObject({ plan: throughout, notice: null });
  });

  it('after going back forks the run there, and says so', async () => {
    const { plan, timeline } = await changed(0.01, 0.004);
    expect(plan.getState().plan).toEqual(forked);
    expect(plan.getState().notice).toMatchObject({ kind: 'fork', at: 0.004, before });
    expect(timeline.getState().landmarks).toEqual([{ kind: 'fork', at: 0.004, component: null }]);
  });

  it('of the seed is the whole run’s, also after going back', async () => {
    const { plan } = await changed(0.01, 0.004, { seed: 9 });
    expect(plan.getState()).toMatchObject({
      plan: planOf({ ...defaultSettings('B'), seed: 9 }),
      notice: null,
    });
  });

  it('that goes on at the same instant is one fork, and returns to the run before all of it', async () => {
    const { plan, settings, engine, controller } = await changed(0.01, 0.004);
    settings.getState().change({ path: 'passthrough' });
    await settle();
    await engine.answer();
    expect(plan.getState().plan.forks).toEqual([
      { at: 0.004, change: { rate: 50_000, path: 'passthrough' } },
    ]);
    controller.returnToRunBefore();
    await settle();
    await engine.answer();
    expect(plan.getState()).toMatchObject({ plan: before, notice: null });
    expect(settings.getState().settings).toEqual(before.settings);
  });

  it('that is taken back at the same instant leaves no fork', async () => {
    const { plan, settings } = await changed(0.01, 0.004);
    settings.getState().change({ rate: before.settings.rate });
    expect(plan.getState()).toMatchObject({ plan: before, notice: null });
  });

  it('that forked can hold from the start', async () => {
    const { plan, controller } = await changed(0.01, 0.004);
    controller.applyFromStart();
    expect(plan.getState()).toMatchObject({ plan: throughout, notice: null });
  });

  it('is in force for the controls where the run on the screen has it', async () => {
    const { controller, engine, settings, run, plan } = await changed(0.01, 0.004);
    controller.seek(0.003);
    await engine.answer();
    expect(settings.getState().settings.rate).toBe(before.settings.rate);
    expect(run.getState().run?.settings.rate).toBe(before.settings.rate);
    controller.seek(0.005);
    await engine.answer();
    expect(settings.getState().settings.rate).toBe(50_000);
    // Being told what is in force is no change of anybody's.
    expect(plan.getState().plan).toEqual(forked);
    expect(engine.opened).toHaveLength(2);
  });

  it('can be undone and done again, at the instant it was made', async () => {
    const { history, plan, engine, feed, controller } = await changed(0.01, 0.004);
    controller.seek(0.006);
    await engine.answer();
    history.store.getState().undo();
    await settle();
    await engine.answer();
    expect(plan.getState().plan).toEqual(before);
    expect(feed.latest()?.time).toBe(0.004);
    expect(history.store.getState()).toMatchObject({ canUndo: false, canRedo: true });
    history.store.getState().redo();
    await settle();
    await engine.answer();
    expect(plan.getState().plan).toEqual(forked);
    expect(feed.latest()?.time).toBe(0.006);
  });

  it('of one control in one movement is one step back', async () => {
    const { history, settings, plan } = await changed(0.01, null);
    for (const rate of [51_000, 52_000, 53_000]) settings.getState().change({ rate });
    history.store.getState().undo();
    expect(plan.getState().plan).toEqual(before);
  });

  it('gives up what was taken back before', async () => {
    const { history, settings } = await changed(0.01, null);
    history.store.getState().undo();
    settings.getState().change({ path: 'passthrough' });
    expect(history.store.getState()).toMatchObject({ canUndo: true, canRedo: false });
  });
});

describe('A rival', () => {
  async function compared() {
    const lab = await started({ part: 'B', at: 0.004, isPlaying: false });
    lab.controller.compareWith({ path: 'passthrough' });
    await settle();
    await lab.engine.answer();
    return lab;
  }

  it('runs beside the run at the same instant, with an engine of its own', async () => {
    const { engine, feed, rival, run } = await compared();
    expect(engine.counts.created).toBe(2);
    expect(rival.run.getState().run?.settings.path).toBe('passthrough');
    expect(rival.feed.latest()?.time).toBe(feed.latest()?.time);
    expect(run.getState().run?.settings.path).toBe(defaultSettings('B').path);
  });

  it('goes wherever the run goes', async () => {
    const { engine, feed, rival, controller } = await compared();
    controller.seek(0.002);
    await engine.answer();
    expect([feed.latest()?.time, rival.feed.latest()?.time]).toEqual([0.002, 0.002]);
  });

  it('follows a change of the run, except in what makes it the rival', async () => {
    const { engine, settings, rival } = await compared();
    settings.getState().change({ rate: 50_000, path: 'emulated' });
    await settle();
    await engine.answer();
    expect(rival.run.getState().run?.settings).toMatchObject({ rate: 50_000, path: 'passthrough' });
  });

  it('ends with its engine', async () => {
    const { engine, rival, controller } = await compared();
    controller.compareWith(null);
    expect(engine.counts.closed).toBe(1);
    expect(rival.run.getState().run).toBeNull();
    expect(rival.feed.latest()).toBeNull();
  });
});
