import { createContext, useContext, useLayoutEffect, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Frame } from '../engine/frame.ts';
import { stepOf } from '../scenarios/journey.ts';
import type { HighlightId } from '../scenarios/scenario.ts';
import type { AppearanceState, AppearanceStore } from './appearance-store.ts';

import type { ChartsState, ChartsStore } from './charts-store.ts';

import type { Comparisons } from './comparisons.ts';

import type { ExhibitsStore } from './exhibits-store.ts';
import type { FrameFeed } from './frame-feed.ts';
import type { HistoryState, HistoryStore } from './history-store.ts';
import type { KeysState, KeysStore } from './keys-store.ts';
import { holdOf, type LessonHold } from './lesson-hold.ts';
import { isHiding, type LessonState, type LessonStore } from './lesson-store.ts';
import type { PlanState, PlanStore } from './plan-store.ts';
import type { PlaybackState, PlaybackStore } from './playback-store.ts';
import type { PresentationState, PresentationStore } from './presentation-store.ts';
import type { ProblemsState, ProblemsStore } from './problems-store.ts';
import type { ProgressKeeper } from './progress-keeper.ts';
import { readingPaceOf } from './reading-pace.ts';
import type { Rival, RivalState } from './rival-store.ts';
import type { RunController } from './run-controller.ts';
import type { RunState, RunStore } from './run-store.ts';
import type { SelectionState, SelectionStore } from './selection-store.ts';
import type { SettingsState, SettingsStore } from './settings-store.ts';
import type { Share } from './share.ts';
import type { SweepState, Sweeps } from './sweep-store.ts';
import type { TimelineState, TimelineStore } from './timeline-store.ts';
import type { ViewState, ViewStore } from './view-store.ts';

/** All that a screen may read and command. One of these for each lab on a page. */
export interface Lab {
  readonly settings: SettingsStore;
  readonly playback: PlaybackStore;
  readonly appearance: AppearanceStore;
  readonly keys: KeysStore;
  readonly problems: ProblemsStore;
  readonly presentation: PresentationStore;
  readonly selection: SelectionStore;
  readonly view: ViewStore;
  readonly exhibits: ExhibitsStore;
  readonly share: Share;
  readonly charts: ChartsStore;
  readonly sweeps: Sweeps;
  readonly run: RunStore;
  readonly plan: PlanStore;
  readonly timeline: TimelineStore;
  readonly history: HistoryStore;
  /** The run that this one is compared with, on the same clock. */
  readonly rival: Rival;
  /** Estimates what the difference between two networks is worth. */
  readonly comparisons: Comparisons;
  readonly lesson: LessonStore;
  /** Where the learner's place in each lesson is kept. */
  readonly progress: ProgressKeeper;
  readonly feed: FrameFeed;
  readonly controller: Omit<RunController, 'start' | 'close'>;
}

export const LabContext = createContext<Lab | null>(null);

export function useLab(): Lab {
  const lab = useContext(LabContext);
  if (lab === null) throw new Error('A screen of the lab stands outside of a LabContext');
  return lab;
}

export const useSettings = <T>(select: (state: SettingsState) => T): T => useStore(useLab().settings, select);
export const usePlayback = <T>(select: (state: PlaybackState) => T): T => useStore(useLab().playback, select);
export const useAppearance = <T>(select: (state: AppearanceState) => T): T =>
  useStore(useLab().appearance, select);
export const useKeys = <T>(select: (state: KeysState) => T): T => useStore(useLab().keys, select);
export const useProblems = <T>(select: (state: ProblemsState) => T): T => useStore(useLab().problems, select);
export const usePresentation = <T>(select: (state: PresentationState) => T): T =>
  useStore(useLab().presentation, select);
export const useSelection = <T>(select: (state: SelectionState) => T): T =>
  useStore(useLab().selection, select);
export const useView = <T>(select: (state: ViewState) => T): T => useStore(useLab().view, select);
export const useLesson = <T>(select: (state: LessonState) => T): T => useStore(useLab().lesson, select);
/** What the lesson's step keeps the lab from; null where nothing. */
export const useLessonHold = (): LessonHold | null => useLesson(holdOf);
const NOTHING: readonly HighlightId[] = [];

/**
 * What is to be looked at: what a reader asked to see, or what the step of the lesson under way names; nothing yet where
 * that would answer its question.
 */
export function useHighlight(): readonly HighlightId[] {
  const shown = useView((state) => state.shown);
  const ofLesson = useLesson((state) =>
    state.lesson === null || isHiding(state)
      ? NOTHING
      : (stepOf(state.lesson.scenario, state.lesson.journey).highlight ?? NOTHING),
  );
  return shown.length > 0 ? shown : ofLesson;
}

export const usePlan = <T>(select: (state: PlanState) => T): T => useStore(useLab().plan, select);
export const useRival = <T>(select: (state: RivalState) => T): T => useStore(useLab().rival.store, select);
export const useHistory = <T>(select: (state: HistoryState) => T): T => useStore(useLab().history, select);
/** Not for `furthest`, which changes with every frame that is new: subscribe to that. */
export const useTimeline = <T>(select: (state: TimelineState) => T): T => useStore(useLab().timeline, select);
export const useCharts = <T>(select: (state: ChartsState) => T): T => useStore(useLab().charts, select);
export const useSweep = <T>(select: (state: SweepState) => T): T => useStore(useLab().sweeps.store, select);
export const useRun = <T>(select: (state: RunState) => T): T => useStore(useLab().run, select);

/**
 * A fact read off the newest frame. Only for what changes seldom (a phase, a flag): the component renders again whenever
 * it does. `select` must give the same value for the same frame, and no object.
 */
export function useFrameFact<T extends string | number | boolean | null>(
  select: (frame: Frame | null) => T,
): T {
  const { feed } = useLab();
  return useSyncExternalStore(feed.subscribe, () => select(feed.latest()));
}

/** Calls `draw` with every frame, in the moment it arrives and outside of React. Keep `draw` stable. */
export function useOnFrame(draw: (frame: Frame | null) => void): void {
  const { feed } = useLab();
  useLayoutEffect(() => {
    draw(feed.latest());
    return feed.subscribe(() => draw(feed.latest()));
  }, [feed, draw]);
}

/** As `useOnFrame`, at a pace for reading. At rest, and after a leap, `draw` has always seen the newest frame. */
export function useOnReadableFrame(draw: (frame: Frame | null) => void): void {
  const { feed, playback } = useLab();
  useLayoutEffect(() => {
    const isForReading = readingPaceOf(playback);
    const drawNow = () => draw(feed.latest());
    const drawSeldom = () => {
      const isLeap = feed.recent().length <= 1;
      const isDue = isForReading(feed.latest()?.time ?? 0);
      if (isLeap || isDue || !playback.getState().isPlaying) drawNow();
    };
    drawNow();
    const stops = [feed.subscribe(drawSeldom), playback.subscribe(drawSeldom)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [feed, playback, draw]);
}
