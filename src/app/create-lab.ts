import type { Launch } from '../embed/url-parameters.ts';
import { possibleSettings } from '../pattern/combinations.ts';
import { compilePlan } from '../pattern/compile-plan.ts';
import { createAppearanceStore } from '../stores/appearance-store.ts';

import { createChartsStore } from '../stores/charts-store.ts';

import { type ComparePairs, createComparisons } from '../stores/comparisons.ts';

import { createExhibitsStore } from '../stores/exhibits-store.ts';
import { createFrameFeed } from '../stores/frame-feed.ts';
import { createHistory } from '../stores/history-store.ts';
import { createKeysStore } from '../stores/keys-store.ts';
import type { Lab } from '../stores/lab-context.ts';
import { holdOf } from '../stores/lesson-hold.ts';
import { createLessonStore } from '../stores/lesson-store.ts';
import { createPlanStore } from '../stores/plan-store.ts';
import { createPlaybackStore } from '../stores/playback-store.ts';
import { createPresentationStore } from '../stores/presentation-store.ts';
import { createProblemsStore, type Problem, problemOf } from '../stores/problems-store.ts';
import { keepProgressIn, type ProgressKeeper } from '../stores/progress-keeper.ts';
import { createRival } from '../stores/rival-store.ts';
import {
  createRunController,
  type RunController,
  type RunControllerOptions,
} from '../stores/run-controller.ts';
import { createRunStore } from '../stores/run-store.ts';
import { createSelectionStore } from '../stores/selection-store.ts';
import { createSettingsStore } from '../stores/settings-store.ts';
import { createSweeps, type SweepRunner } from '../stores/sweep-store.ts';
import { createTimelineStore } from '../stores/timeline-store.ts';
import { createViewStore } from '../stores/view-store.ts';
import { makeShare } from './make-share.ts';
import { isMotionReduced } from './system-preferences.ts';

/** What the lab needs of the world around it. */
export type Surroundings = Pick<RunControllerOptions, 'createClient' | 'scheduler' | 'commit'> & {
  /** Loads what runs sweeps. Without it none ever comes to a result. */
  readonly loadSweepRunner?: () => Promise<SweepRunner>;
  /** Where learners' places are kept; without it on the device. */
  readonly progress?: ProgressKeeper;
  /** Loads what compares runs pair by pair. Without it no comparison ever comes to a result. */
  readonly loadComparePairs?: () => Promise<ComparePairs>;
};

/** With reduced motion the lab shows pictures instead of a film. */
const PICTURE_INTERVAL = 500;

/** Builds a lab from what its page's address asked for. The run starts when its controller is started. */
export function createLab(
  launch: Launch,
  problems: readonly Problem[],
  { loadSweepRunner = never, ...surroundings }: Surroundings,
): Lab & { readonly controller: RunController } {
  const feed = createFrameFeed();
  const lesson = createLessonStore(() => feed.latest()?.time ?? 0);
  const isFree = () => holdOf(lesson.getState()) === null;
  const settings = createSettingsStore(launch.settings, isFree);
  const playback = createPlaybackStore(
    { isPlaying: !launch.isPaused, speed: launch.speed },
    () => holdOf(lesson.getState()) !== 'predict',
  );
  const appearance = createAppearanceStore(launch);
  const run = createRunStore();
  const plan = createPlanStore({ settings: launch.settings, forks: launch.forks });
  const timeline = createTimelineStore();
  const rival = createRival(launch.rival);
  const history = createHistory({
    current: () => controller.current(),
    apply: (entry) => controller.restore(entry),
    clock: () => performance.now(),
    mayMove: isFree,
  });
  const controller: RunController = createRunController({
    ...surroundings,
    compile: compilePlan,
    feed,
    settings,
    playback,
    run,
    plan,
    timeline,
    rival,
    record: history.record,
    pictureInterval: () => (isMotionReduced(appearance.getState().motion) ? PICTURE_INTERVAL : 0),
  });
  const problemsStore = createProblemsStore(problems);
  const ofRival = () => {
    const { change } = rival.store.getState();
    return change === null ? [] : possibleSettings({ ...settings.getState().settings, ...change }).refusals;
  };
  const refuse = () => {
    const refusals = [...possibleSettings(settings.getState().settings).refusals, ...ofRival()];
    const kinds = refusals.map(({ kind }) => kind);
    problemsStore.getState().refuse(refusals.filter(({ kind }, i) => kinds.indexOf(kind) === i));
  };
  for (const refusal of ofRival()) problemsStore.getState().tell(problemOf(refusal));
  settings.subscribe(refuse);
  rival.store.subscribe(refuse);
  const lab = {
    settings,
    playback,
    appearance,
    run,
    feed,
    plan,
    timeline,
    rival,
    comparisons: createComparisons(surroundings.loadComparePairs ?? never),
    history: history.store,
    controller: whileFree(controller, isFree),
    keys: createKeysStore(),
    problems: problemsStore,
    presentation: createPresentationStore(),
    selection: createSelectionStore(launch.followed),
    view: createViewStore(launch.view),
    exhibits: createExhibitsStore(),
    lesson,
    progress: surroundings.progress ?? keepProgressIn(() => window.localStorage),
    charts: createChartsStore(launch.charts),
    sweeps: createSweeps(loadSweepRunner, surroundings.scheduler),
  };
  return { ...lab, share: makeShare(lab, launch, surroundings.createClient) };
}

/** A person's wishes count while no lesson holds the run. What a lesson itself asks for always does. */
function whileFree(controller: RunController, isFree: () => boolean): RunController {
  const when =
    <Asked extends unknown[]>(wish: (...asked: Asked) => void) =>
    (...asked: Asked) =>
      isFree() ? wish(...asked) : undefined;
  return {
    ...controller,
    restart: when(controller.restart),
    reset: when(controller.reset),
    seek: when(controller.seek),
    step: when(controller.step),
    returnToRunBefore: when(controller.returnToRunBefore),
    applyFromStart: when(controller.applyFromStart),
    applyFromHere: when(controller.applyFromHere),
    changeRival: when(controller.changeRival),
    swapRival: when(controller.swapRival),
  };
}

const never = () => new Promise<never>(() => {});
