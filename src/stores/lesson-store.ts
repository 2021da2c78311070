import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Seconds } from '../engine/units.ts';
import type { LabPlan, SettingsChange } from '../pattern/lab-plan.ts';
import {
  areResultsHidden,
  beginJourney,
  follow,
  type Journey,
  type JourneyEvent,
  stepOf,
} from '../scenarios/journey.ts';
import type { Scenario, ScenarioSettings } from '../scenarios/scenario.ts';

/** The lesson under way, if there is one. What plays follows it: see the lesson director. */
export interface LessonState {
  readonly lesson: Lesson | null;
  /** What the learner has done, newest last, for the event log. */
  readonly log: readonly LessonEvent[];
  /** Begins a scenario, or goes on with it where a journey had got to; with the run as it stood there, at its very instant. */
  readonly open: (scenario: Scenario, resumed?: Journey, run?: ResumedRun) => void;
  /** Looks at a journey that came to its end: the one under way stays where it is kept. */
  readonly review: (scenario: Scenario, finished: Journey) => void;
  readonly close: () => void;
  readonly send: (event: JourneyEvent) => void;
  readonly tell: (notice: LessonNotice) => void;
}

/** Why a press led to nothing: first the answer, or a skip on purpose; or a second press, which is the skip. */
export type LessonNotice = 'answer-first' | 'press-again';

export interface Lesson {
  readonly scenario: Scenario;
  readonly journey: Journey;
  /** Told where the question is, until anything happens. */
  readonly notice?: LessonNotice;
  /** A journey that is over and only looked at: nothing of it is kept again. */
  readonly isReview?: boolean;
  /** What plays at first in the place of the step's own beginning. */
  readonly resumed?: ResumedRun;
}

/** A step's run as somebody left it, in the middle of its play or after a change of the learner's own. */
export interface ResumedRun {
  readonly plan: LabPlan;
  readonly at: Seconds;
  readonly rival: SettingsChange | null;
  readonly isPlaying: boolean;
}

export interface LessonEvent {
  /** Rises by one with every event. */
  readonly number: number;
  /** Index of the step in which it happened. */
  readonly step: number;
  /** The run's instant on the screen when it happened. */
  readonly at: Seconds;
  readonly event: JourneyEvent;
}

export type LessonStore = StoreApi<LessonState>;

/** More than a class comes to; a page left open for days keeps no more. */
const LONGEST_LOG = 500;

/** @param now The run's instant on the screen. */
export function createLessonStore(now: () => Seconds = () => 0): LessonStore {
  return createStore<LessonState>()((set) => ({
    lesson: null,
    log: [],
    open: (scenario, journey = beginJourney(scenario), resumed) =>
      set({ lesson: { scenario, journey, ...(resumed !== undefined && { resumed }) }, log: [] }),
    review: (scenario, journey) => set({ lesson: { scenario, journey, isReview: true }, log: [] }),
    close: () => set({ lesson: null, log: [] }),
    send: (event) =>
      set(({ lesson, log }) => {
        if (lesson === null) return {};
        const journey = follow(lesson.scenario, lesson.journey, event);
        if (journey === lesson.journey) return {};
        const entry = { number: (log.at(-1)?.number ?? 0) + 1, step: lesson.journey.step, at: now(), event };
        const { notice: _, ...rest } = lesson;
        return { lesson: { ...rest, journey }, log: [...log, entry].slice(-LONGEST_LOG) };
      }),
    tell: (notice) => set(({ lesson }) => (lesson === null ? {} : { lesson: { ...lesson, notice } })),
  }));
}

/** Whether what the screen shows would give an answer away. */
export function isHiding({ lesson }: LessonState): boolean {
  return lesson !== null && areResultsHidden(lesson.journey);
}

/** What the learner is to change now; null where nothing waits for that. */
export function settingToChange({ lesson }: LessonState): keyof ScenarioSettings | null {
  if (lesson?.journey.phase !== 'change') return null;
  return stepOf(lesson.scenario, lesson.journey).change?.setting ?? null;
}

/** Whether the step under way has something for the learner to change. */
export function isChangeAsked({ lesson }: LessonState): boolean {
  return lesson !== null && stepOf(lesson.scenario, lesson.journey).change !== undefined;
}
