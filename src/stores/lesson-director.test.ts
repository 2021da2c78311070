import { describe, expect, it } from 'vitest';
import { type LabPlan, planOf, type SettingsChange } from '../pattern/lab-plan.ts';
import { defaultSettings } from '../pattern/settings.ts';
import type { JourneyEvent } from '../scenarios/journey.ts';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import { createChartsStore } from './charts-store.ts';
import { createFrameFeed } from './frame-feed.ts';
import type { Lab } from './lab-context.ts';
import { directLessons } from './lesson-director.ts';
import { createLessonStore } from './lesson-store.ts';
import { createPlaybackStore } from './playback-store.ts';
import { createRival } from './rival-store.ts';
import { createRunStore } from './run-store.ts';
import { createSettingsStore } from './settings-store.ts';

const scenario = madeScenario();

/** A lab whose controller only notes what it is told. */
function directed(start = scenario) {
  const told: (
    | { readonly adopted: LabPlan; readonly at: number }
    | { readonly comparedWith: SettingsChange | null }
  )[] = [];
  const lab = {
    lesson: createLessonStore(),
    playback: createPlaybackStore({ isPlaying: true, speed: 'auto' }),
    settings: createSettingsStore({ ...defaultSettings('A'), seed: 9 }),
    run: createRunStore(),
    feed: createFrameFeed(),
    rival: createRival(null),
    charts: createChartsStore(),
    controller: {
      adopt: (adopted: LabPlan, at: number) => void told.push({ adopted, at }),
      compareWith: (comparedWith: SettingsChange | null) => void told.push({ comparedWith }),
    },
  } as unknown as Lab;
  lab.lesson.getState().open(start);
  const stop = directLessons(lab);
  const send = (event: JourneyEvent) => lab.lesson.getState().send(event);
  const phase = () => lab.lesson.getState().lesson?.journey.phase;
  const answer = () => send({ kind: 'predicted', answer: { kind: 'choice', option: 'virtual-nic' } });
  return { lab, told, send, phase, answer, stop };
}

describe('the lesson director', () => {
  it('puts a step on the stage at its start and still, with the seed of the page', () => {
    const { lab, told } = directed();
    expect(told[0]).toMatchObject({ adopted: { settings: { part: 'B', seed: 9 } }, at: 0 });
    expect(told[1]).toEqual({ comparedWith: null });
    expect(lab.playback.getState().isPlaying).toBe(false);
  });

  it('lets nothing play before the learner has answered, and then plays to the stop', () => {
    const { lab, answer } = directed();
    expect(lab.playback.getState().stop).toBeNull();
    answer();
    expect(lab.playback.getState()).toMatchObject({ isPlaying: true, stop: { time: 0.004 } });
  });

  it('plays the step’s own run, whatever stood on the stage when the answer came', () => {
    const { told, answer, lab } = directed();
    told.length = 0;
    answer();
    expect(told).toMatchObject([{ adopted: { settings: { part: 'B', path: 'vhost-net' } }, at: 0 }, {}]);
    expect(lab.playback.getState().isPlaying).toBe(true);
  });

  it('tells the lesson when the stop was reached, and not when a person pauses', () => {
    const { lab, answer, phase } = directed();
    answer();
    lab.playback.getState().pause();
    expect(phase()).toBe('watch');
    lab.playback.getState().play();
    lab.playback.getState().reachStop();
    expect(phase()).toBe('observe');
  });

  it('lets a run go on from where the step before stopped', () => {
    const { told, send } = directed();
    send({ kind: 'went-to', step: 1 });
    expect(told.findLast((entry) => 'adopted' in entry)).toMatchObject({ at: 0.004 });
  });

  it('plays a step again from its start, for who saw something else', () => {
    const { lab, told, answer, send } = directed();
    answer();
    lab.playback.getState().reachStop();
    send({ kind: 'observed', option: 'nothing' });
    told.length = 0;
    send({ kind: 'replayed' });
    expect(told).toMatchObject([{ at: 0 }, { comparedWith: null }]);
    expect(lab.playback.getState().isPlaying).toBe(true);
  });

  it('sees the change that the step asks for, and no other', () => {
    const { lab, answer, send, phase } = directed();
    answer();
    lab.playback.getState().reachStop();
    send({ kind: 'observed', option: 'lost' });
    send({ kind: 'understood' });
    lab.settings.getState().change({ rate: 50_000 });
    expect(phase()).toBe('change');
    lab.settings.getState().change({ path: 'passthrough' });
    expect(phase()).toBe('done');
  });

  it('runs the contrast beside the step, by what differs', () => {
    const [first, ...rest] = scenario.steps;
    if (first === undefined) throw new Error('a scenario without steps');
    const compared = {
      ...scenario,
      steps: [{ ...first, run: { ...first.run, compare: { path: 'sr-iov' } as const } }, ...rest],
    };
    expect(directed(compared).told).toContainEqual({ comparedWith: { path: 'sr-iov' } });
  });

  it('opens the charts that a step names, and leaves the others as they are', () => {
    const [first, ...rest] = scenario.steps;
    if (first === undefined) throw new Error('a scenario without steps');
    const { lab, send } = directed({
      ...scenario,
      steps: [{ ...first, charts: { time: 'utilization', load: 'responses' } }, ...rest],
    });
    expect(lab.charts.getState()).toMatchObject({ timeChart: 'utilization', stateChart: 'responses' });
    lab.charts.getState().showTimeChart('queues');
    send({ kind: 'went-to', step: 1 });
    expect(lab.charts.getState()).toMatchObject({ timeChart: 'queues', stateChart: 'responses' });
  });

  it('puts the run that was left back on the stage, under way to its stop, and no other beginning', () => {
    const { lab, told, answer, phase } = directed();
    answer();
    const { journey } = lab.lesson.getState().lesson ?? {};
    const run = {
      plan: planOf({ ...defaultSettings('B'), rate: 70_000 }),
      at: 0.003,
      rival: { path: 'sr-iov' } as const,
      isPlaying: false,
    };
    told.length = 0;
    lab.lesson.getState().open(scenario, journey, run);
    expect(told).toEqual([{ adopted: run.plan, at: 0.003 }, { comparedWith: run.rival }]);
    expect(lab.playback.getState()).toMatchObject({ isPlaying: false, stop: { time: 0.004 } });
    lab.lesson.getState().open(scenario, journey, { ...run, at: 0.002, isPlaying: true });
    expect(told[2]).toMatchObject({ at: 0.002 });
    lab.playback.getState().reachStop();
    expect(phase()).toBe('observe');
    lab.lesson.getState().send({ kind: 'observed', option: 'lost' });
    expect(told).toHaveLength(4);
  });

  it('hears nothing more once it was stopped', () => {
    const { lab, told, stop, send } = directed();
    stop();
    const before = told.length;
    send({ kind: 'went-to', step: 2 });
    lab.playback.getState().reachStop();
    expect(told).toHaveLength(before);
  });
});
