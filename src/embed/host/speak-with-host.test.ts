import { describe, expect, it, vi } from 'vitest';
import { createLab } from '../../app/create-lab.ts';
import { openLesson } from '../../app/open-lesson.ts';
import type { LabState } from '../../host-page/protocol.ts';
import { BUILT_IN_SCENARIOS } from '../../scenarios/built-in.ts';
import { directLessons } from '../../stores/lesson-director.ts';
import { createFakeEngine, createFakeScheduler, settle } from '../../stores/testing/fake-engine.ts';
import { readLaunch } from '../read-launch.ts';
import { linkToHost, originAround } from './host-link.ts';
import type { HostServices } from './obey-host.ts';
import { speakWithHost } from './speak-with-host.ts';

interface Sent {
  readonly eventName: string;
  readonly method?: string;
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { code: string; message: string };
  readonly detail?: object;
  readonly state?: LabState;
}

const HOST = 'https://course.example';

/** A lab in the frame of a page, on an engine that answers at once when it is told to. */
async function framedLab(query: string) {
  const engine = createFakeEngine();
  const { launch, problems } = readLaunch(query);
  const scheduler = createFakeScheduler();
  const lab = createLab(launch, problems, { createClient: engine.createClient, scheduler });
  lab.controller.start(launch.time);
  await settle();
  await engine.answer();
  const sent: Sent[] = [];
  const targets: string[] = [];
  const parent = {
    postMessage: (message: unknown, target: string) => {
      sent.push(message as Sent);
      targets.push(target);
    },
  } as unknown as Window;
  const listeners: ((event: MessageEvent) => void)[] = [];
  const framed = {
    parent,
    addEventListener: (_: 'message', listener: (event: MessageEvent) => void) => listeners.push(listener),
    removeEventListener: () => {},
  };
  const link = linkToHost(framed as unknown as Parameters<typeof linkToHost>[0], HOST, (message) =>
    conversation.take(message),
  );
  const services = {
    turn: vi.fn(() => false),
    openLesson: vi.fn<HostServices['openLesson']>(async () => {}),
    takePicture: async () => 'data:image/png;base64,',
  };
  const measure = vi.fn();
  const conversation = speakWithHost(lab, launch, { send: link.send, services, measure });
  /** Says something to the lab, and lets it come to an end. */
  const say = async (data: unknown, from: { origin?: string; source?: unknown } = {}) => {
    for (const listener of listeners)
      listener({ data, origin: HOST, source: parent, ...from } as MessageEvent);
    await settle();
    await engine.answer();
    await settle();
  };
  let asked = 0;
  const ask = async (method: string, ...args: unknown[]) => {
    const mine = ++asked;
    await say({ method, args, id: mine });
    const answer = () => sent.find(({ eventName, id }) => eventName === 'callback' && id === mine);
    // Some of what is asked takes the engine more than one question.
    for (let turn = 0; turn < 5 && answer() === undefined; turn++) {
      await settle();
      await engine.answer();
    }
    return answer();
  };
  /** Lets it play for a while of real time. */
  const play = async (milliseconds: number) => {
    for (let played = 0; played < milliseconds; played += 50) {
      scheduler.tick(50);
      await settle();
      await engine.answer();
    }
  };
  return { lab, launch, sent, targets, say, ask, play, services, measure, begin: conversation.begin };
}

describe('The lab in a frame', () => {
  it('answers a command to the page around alone, with the state it came to', async () => {
    const { ask, targets } = await framedLab('?part=B&t=0.01&paused=1&seed=7');
    expect(await ask('seek', 0.012)).toMatchObject({
      namespace: 'direct-io-access',
      version: 1,
      method: 'seek',
      result: { time: 0.012, isPlaying: false, part: 'B', address: '?part=B&seed=7&t=0.012&paused=1' },
    });
    expect(await ask('setPart', 'C')).toMatchObject({
      result: { part: 'C', parameters: { path: 'passthrough' } },
    });
    expect(await ask('setParameters', { rate: 40_000, theme: 'dark' })).toMatchObject({
      result: { parameters: { rate: 40_000 } },
    });
    expect(await ask('getMetrics')).toMatchObject({ result: { time: expect.any(Number), utilization: {} } });
    expect(await ask('screenshot')).toMatchObject({ result: 'data:image/png;base64,' });
    expect(await ask('next')).toMatchObject({ result: false });
    expect(new Set(targets)).toEqual(new Set([HOST]));
  });

  it('comes back to a state that it told', async () => {
    const { ask, lab } = await framedLab('?part=B&t=0.01&paused=1&seed=7');
    const before = (await ask('getState'))?.result as LabState;
    await ask('setPart', 'A');
    expect(await ask('setState', before)).toMatchObject({ result: { ...before } });
    expect(lab.settings.getState().settings.part).toBe('B');
  });

  it('compares the run with another and ends that again, as it is asked', async () => {
    const { ask, lab } = await framedLab('?part=B&paused=1');
    const change = () => lab.rival.store.getState().change;
    await ask('setParameters', { compare: 'path:sr-iov,rate:50000' });
    expect(change()).toEqual({ path: 'sr-iov', rate: 50_000 });
    expect(await ask('setParameters', { compare: 'bicycle' })).toMatchObject({
      error: { message: /args\[0\]\.compare: compare is the name of a path, none, or settings/ },
    });
    expect(change()).toEqual({ path: 'sr-iov', rate: 50_000 });
    await ask('setParameters', { compare: 'none' });
    expect(change()).toBeNull();
  });

  it('comes back to a comparison, with what is followed and whether it played', async () => {
    const { ask, lab } = await framedLab('?part=B&t=0.01&seed=7&compare=passthrough&follow=12');
    const before = (await ask('getState'))?.result as LabState;
    expect(before.isPlaying).toBe(true);
    await ask('setState', { address: '?part=A' });
    expect(lab.rival.store.getState().change).toBeNull();
    expect(await ask('setState', before)).toMatchObject({ result: { isPlaying: true } });
    expect(lab.rival.store.getState().change).toEqual({ path: 'passthrough' });
    expect(lab.selection.getState().job).toBe(12);
    expect(await ask('setState', { ...before, isPlaying: false })).toMatchObject({
      result: { ...before, isPlaying: false },
    });
  });

  it('comes back to the very instant within a lesson’s step, with answers, changes and all', async () => {
    const { ask, lab, services, play } = await framedLab('?part=A&paused=1&seed=7');
    services.openLesson.mockImplementation((scenario, step, resumed) =>
      openLesson(lab, scenario, step, resumed),
    );
    const stop = directLessons(lab);
    await openLesson(lab, 'pattern-in-six-steps', 3);
    const { send } = lab.lesson.getState();
    send({ kind: 'skipped' });
    await play(500);
    lab.playback.getState().pause();
    const midway = { plan: lab.plan.getState().plan, stop: lab.playback.getState().stop };
    const watching = (await ask('getState'))?.result as LabState;
    expect(watching).toMatchObject({ lesson: { step: 3, phase: 'watch' } });
    expect(watching.time).toBeGreaterThan(0);

    lab.lesson.getState().close();
    await ask('setPart', 'C');
    expect(await ask('setState', watching)).toMatchObject({ result: watching });
    expect(lab.plan.getState().plan).toEqual(midway.plan);
    expect(lab.playback.getState()).toMatchObject({ isPlaying: false, stop: midway.stop });

    send({ kind: 'watched' });
    send({ kind: 'understood' });
    await ask('setParameters', { rate: 33_000 });
    const after = (await ask('getState'))?.result as LabState;
    send({ kind: 'went-to', step: 0 });
    expect(await ask('setState', after)).toMatchObject({ result: after });
    expect(lab.settings.getState().settings.rate).toBe(33_000);
    stop();
  });

  it('leaves a lesson’s question unanswered and its run the step’s own, and says why', async () => {
    const { ask, lab } = await framedLab('?part=A&paused=1&seed=7');
    const stop = directLessons(lab);
    await openLesson(lab, 'pattern-in-six-steps', 3);
    await settle();
    const before = (await ask('getState'))?.result as LabState;
    const refused: readonly (readonly [string, ...unknown[]])[] = [
      ['play'],
      ['seek', 0.02],
      ['setPart', 'C'],
      ['setParameters', { path: 'passthrough' }],
    ];
    for (const asked of refused)
      expect(await ask(...asked)).toMatchObject({ error: { message: /waits for an answer/ } });
    expect((await ask('getState'))?.result).toEqual(before);
    expect(await ask('setParameters', { colorProfile: 'projector' })).toMatchObject({ result: {} });
    lab.lesson.getState().send({ kind: 'skipped' });
    expect(await ask('seek', 0.02)).toMatchObject({ error: { message: /plays to its own stop/ } });
    stop();
  });

  it('refuses what it cannot follow, changes nothing, and names the fault in the answer and as an event', async () => {
    const { ask, sent, lab } = await framedLab('?part=B&paused=1');
    const before = lab.settings.getState().settings;
    expect(await ask('setParameters', { rate: 50_000, response: 1 })).toMatchObject({
      error: {
        code: 'not-understood',
        message: 'args[0].response: response is a whole number from 512 to 65536 bytes, not “1”',
      },
    });
    expect(await ask('setState', { address: '?part=Q' })).toMatchObject({
      error: { message: /says something of part/ },
    });
    expect(await ask('fly')).toMatchObject({ error: { code: 'not-understood' } });
    expect(lab.settings.getState().settings).toBe(before);
    expect(sent.filter(({ eventName }) => eventName === 'error')).toHaveLength(3);
  });

  it('does not read what another window says, or the page around from another origin', async () => {
    const { say, sent, lab } = await framedLab('?part=B&paused=1');
    await say({ method: 'setPart', args: ['A'] }, { source: {} });
    await say({ method: 'setPart', args: ['A'] }, { source: null });
    await say({ method: 'setPart', args: ['A'] }, { origin: 'https://other.example' });
    expect(sent).toEqual([]);
    expect(lab.settings.getState().settings.part).toBe('B');
  });

  it('rests while its slide is away, and plays on only if it played', async () => {
    const { say, lab } = await framedLab('?part=B');
    const isPlaying = () => lab.playback.getState().isPlaying;
    await say('slide:start');
    expect(isPlaying()).toBe(true);
    await say('slide:stop');
    expect(isPlaying()).toBe(false);
    await say({ messageName: 'resume' });
    expect(isPlaying()).toBe(true);
    lab.playback.getState().pause();
    await say('slide:stop');
    await say('slide:start');
    expect(isPlaying()).toBe(false);
  });

  it('tells of changes once each, and of a learner’s way through a lesson', async () => {
    const { lab, sent, begin } = await framedLab('?part=A&paused=1');
    lab.settings.getState().setPart('B');
    await settle();
    begin();
    lab.settings.getState().setPart('C');
    lab.appearance.getState().setTheme('dark');
    await settle();
    expect(sent.map(({ eventName }) => eventName)).toEqual(['ready', 'stepchange', 'statechange']);
    sent.length = 0;
    const scenario = BUILT_IN_SCENARIOS[0];
    lab.lesson.getState().open(scenario);
    for (const step of scenario.steps) {
      const { send } = lab.lesson.getState();
      send({ kind: 'skipped' });
      send({ kind: 'watched' });
      if (step.observation !== undefined) send({ kind: 'observed', option: step.observation.correct });
      send({ kind: 'understood' });
      send({ kind: 'changed' });
      send({ kind: 'went-on' });
    }
    const asked = scenario.steps.filter(({ prediction }) => prediction !== undefined).length;
    const seen = scenario.steps.filter(({ observation }) => observation !== undefined).length;
    const named = (name: string) => sent.filter(({ eventName }) => eventName === name);
    expect(named('answered')).toHaveLength(asked + seen);
    expect(named('stepchange')).toHaveLength(scenario.steps.length);
    expect(named('completed')).toMatchObject([
      {
        detail: { scenario: scenario.id },
        state: { lesson: { met: scenario.steps.length, isComplete: true } },
      },
    ]);
  });

  it('tells its height when H5P’s resizer asks', async () => {
    const { say, measure } = await framedLab('?embed=1');
    await say({ context: 'h5p', action: 'resize' });
    expect(measure).toHaveBeenCalledOnce();
  });
});

describe('The page around', () => {
  it('is known by its origin where the browser tells it', () => {
    expect(originAround(['https://course.example', 'https://top.example'])).toBe('https://course.example');
    expect(originAround(['file://'])).toBe('null');
    expect(originAround(undefined)).toBeNull();
    expect(originAround([])).toBeNull();
  });
});
