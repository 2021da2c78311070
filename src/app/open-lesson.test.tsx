import { beforeEach, expect, it } from 'vitest';
import { BUILT_IN_SCENARIOS } from '../scenarios/built-in.ts';
import { beginJourney, follow, type Journey, progressOf } from '../scenarios/journey.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { DEFAULT_VIEW } from '../stores/view-store.ts';
import { openKeptLesson } from './open-lesson.ts';
import { renderLab } from './testing/render-lab.tsx';

const ID = 'packets-not-bytes';
const scenario = BUILT_IN_SCENARIOS.find(({ id }) => id === ID) as Scenario;

beforeEach(() => window.localStorage.clear());

/** A page of the lab on a device where a learner has skipped the first question and watched, and is at step 2. */
async function onThatDevice() {
  const { lab } = await renderLab('?paused=1', null);
  const answered = [{ kind: 'skipped' }, { kind: 'watched' }, { kind: 'went-to', step: 1 }] as const;
  const left = answered.reduce((now: Journey, event) => follow(scenario, now, event), beginJourney(scenario));
  lab.progress.keep(scenario, left);
  const journey = () => lab.lesson.getState().lesson?.journey as Journey;
  return { lab, left, journey };
}

it('an address opens a lesson at its step, with the answers that were given before', async () => {
  const { lab, left, journey } = await onThatDevice();
  await openKeptLesson(lab, ID, { step: 3, view: DEFAULT_VIEW });
  expect(journey()).toMatchObject({ step: 2, records: left.records });
  await openKeptLesson(lab, ID, { step: 1, view: DEFAULT_VIEW });
  expect(journey()).toMatchObject({ step: 0, phase: 'observe' });
  expect(progressOf(scenario, journey()).steps).toBe(scenario.steps.length);
});

it('on paper the learner’s place is left where it is', async () => {
  const { lab, left, journey } = await onThatDevice();
  await openKeptLesson(lab, ID, { step: 1, view: { ...DEFAULT_VIEW, page: 'handout' } });
  expect(journey()).toEqual(left);
});

it('without answers an address opens the step as it begins', async () => {
  const { lab, journey } = await onThatDevice();
  window.localStorage.clear();
  await openKeptLesson(lab, ID, { step: 99, view: DEFAULT_VIEW });
  expect(journey()).toMatchObject({ step: scenario.steps.length - 1, records: {} });
});
