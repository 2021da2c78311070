import type { Frame } from '../engine/frame.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import { changeBetween, settingsAt } from '../pattern/lab-plan.ts';
import type { LabSettings } from '../pattern/settings.ts';
import { stepOf } from '../scenarios/journey.ts';
import { measured, type Sights } from '../scenarios/measures.ts';
import type { Change, Step } from '../scenarios/scenario.ts';
import { beginningOf, settingsBeside, settingsOfStep } from '../scenarios/step-settings.ts';
import type { Lab } from './lab-context.ts';
import type { Lesson, ResumedRun } from './lesson-store.ts';

/**
 * Lets play what the lesson's step asks for, and tells the lesson what came of it. It is the only one that knows both; a
 * lesson that is closed leaves the run as it stands.
 */
export function directLessons(lab: Lab): () => void {
  const { lesson: lessons, playback, settings } = lab;
  const attend = (now: Lesson | null, before: Lesson | null) => {
    if (now === null) return;
    if (now.resumed !== undefined && now.resumed !== before?.resumed) return resume(lab, now, now.resumed);
    const isElsewhere = now.scenario !== before?.scenario || now.journey.step !== before.journey.step;
    const isToWatch = now.journey.phase === 'watch' && (isElsewhere || before?.journey.phase !== 'watch');
    // What is watched is the step's own run from its own start, whatever stood on the stage meanwhile: its outcome is kept.
    if (isElsewhere || isToWatch) setUp(lab, now);
    if (isToWatch) playToStop(lab, stepOf(now.scenario, now.journey));
  };
  const stops = [
    lessons.subscribe(({ lesson: now }, { lesson: before }) => attend(now, before)),
    playback.subscribe(({ stop: now, isPlaying }, { stop: before }) => {
      if (now !== null || before === null || isPlaying) return;
      const { lesson, send } = lessons.getState();
      if (lesson?.journey.phase !== 'watch') return;
      const outcome = outcomeOf(lab, stepOf(lesson.scenario, lesson.journey));
      send({ kind: 'watched', ...(outcome !== null && { outcome }) });
    }),
    settings.subscribe(({ settings: now }) => {
      const { lesson, send } = lessons.getState();
      if (lesson === null) return;
      const { change } = stepOf(lesson.scenario, lesson.journey);
      if (change !== undefined && isDone(change, now, settingsOfStep(lesson.scenario, lesson.journey.step)))
        send({ kind: 'changed' });
    }),
  ];
  // A step with nothing to play is over in the moment it begins: whoever listens must be listening already.
  attend(lessons.getState().lesson, null);
  return () => {
    for (const stop of stops) stop();
  };
}

/** Puts a step's run on the stage, at its start and still. */
function setUp(lab: Lab, { scenario, journey }: Lesson): void {
  const { seed } = lab.settings.getState().settings;
  const { plan, at } = beginningOf(scenario, journey.step, seed);
  showCharts(lab, stepOf(scenario, journey));
  lab.playback.getState().forgetStop();
  lab.controller.adopt(plan, at);
  // A part's own story would begin to play here.
  lab.playback.getState().pause();
  const beside = settingsBeside(scenario, journey.step);
  lab.controller.compareWith(
    beside === null ? null : changeBetween(settingsAt(plan, at), { ...beside, seed }),
  );
}

/** Puts a step's run on the stage as it was left. What was under way to the step's stop still is. */
function resume(lab: Lab, { scenario, journey }: Lesson, { plan, at, rival, isPlaying }: ResumedRun): void {
  const { playback, controller } = lab;
  const step = stepOf(scenario, journey);
  showCharts(lab, step);
  playback.getState().forgetStop();
  controller.adopt(plan, at);
  controller.compareWith(rival);
  if (journey.phase === 'watch') playToStop(lab, step);
  if (!isPlaying) playback.getState().pause();
  else if (journey.phase !== 'watch') playback.getState().play();
}

/** Opens the charts that a step names; where it names none, what the learner has open stays. */
function showCharts({ charts }: Lab, { charts: wanted }: Step): void {
  const { showTimeChart, showStateChart } = charts.getState();
  if (wanted?.time !== undefined) showTimeChart(wanted.time);
  if (wanted?.load !== undefined) showStateChart(wanted.load);
}

function playToStop({ playback }: Lab, { run }: Step): void {
  playback.getState().playUntil(run.until, run.slowdown ?? playback.getState().speed);
}

/** What the run came to, where the step asked for a number of it. */
function outcomeOf(lab: Lab, { prediction }: Step): number | null {
  const sights = sightsOf(lab);
  if (prediction?.kind !== 'estimate' || sights === null) return null;
  return measured(prediction.measure, sights);
}

/** What there is to measure now: the run, and the one beside it. */
export function sightsOf({ run, feed, rival }: Pick<Lab, 'run' | 'feed' | 'rival'>): Sights | null {
  const first = sightOf(run.getState().run, feed.latest());
  if (first === null) return null;
  const second = sightOf(rival.run.getState().run, rival.feed.latest());
  return second === null ? { run: first } : { run: first, beside: second };
}

function sightOf(run: { readonly lab: LabNetwork } | null, frame: Frame | null) {
  return run === null || frame === null ? null : { frame, lab: run.lab };
}

function isDone({ setting, isDone: wanted }: Change, now: LabSettings, before: LabSettings): boolean {
  const value = now[setting];
  if ('is' in wanted) return value === wanted.is;
  if ('atLeast' in wanted) return typeof value === 'number' && value >= wanted.atLeast;
  if ('atMost' in wanted) return typeof value === 'number' && value <= wanted.atMost;
  return value !== before[setting];
}
