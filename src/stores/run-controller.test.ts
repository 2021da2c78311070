import { describe, expect, it } from 'vitest';
import type { LabNetwork } from '../pattern/lab-network.ts';
import { planOf, segmentsOf } from '../pattern/lab-plan.ts';
import { SLOW, STORY_END } from '../pattern/pace.ts';
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
import { createTimelineStore } from './timeline-store.ts';

/** The controller only hands the network on; what is in it is the pattern's business. */
const emptyLab: LabNetwork = {
  network: { stations: [], classes: [], sources: [] },
  neighbours: [],
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
    apply: (entry) => controller.adopt(entry.plan, entry.at),
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

  it('asks for nothing after it was closed', async () => {
    const { engine, controller, scheduler } = await started();
    controller.close();
    scheduler.tick(16);
    expect(engine.waiting()).toBe(0);
    expect(engine.counts.closed).toBe(1);
  });
});
