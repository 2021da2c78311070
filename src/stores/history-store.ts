import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Seconds } from '../engine/units.ts';
import type { LabPlan, SettingsChange } from '../pattern/lab-plan.ts';

/** A run as it was planned, and the instant it was left at. */
export interface HistoryEntry {
  readonly plan: LabPlan;
  readonly at: Seconds;
  /** How the run beside it differed; null where there was none. */
  readonly rival: SettingsChange | null;
}

/** The plans that were in force before this one, and those that were taken back. */
export interface HistoryState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

export type HistoryStore = StoreApi<HistoryState>;

export interface HistoryOptions {
  /** The plan in force, to come back to. */
  readonly current: () => HistoryEntry;
  /** Puts a plan in force. */
  readonly apply: (entry: HistoryEntry) => void;
  /** Real time in milliseconds. */
  readonly clock: () => number;
  /** Whether anything may be taken back now. */
  readonly mayMove?: () => boolean;
}

export interface History {
  readonly store: HistoryStore;
  /** Notes what is about to be replaced. Changes with the same `gesture` that follow closely on one another are one step. */
  readonly record: (entry: HistoryEntry, gesture: string) => void;
}

/** More steps back than anybody takes. */
const MOST_STEPS = 200;
/** Changes of one setting that are no further apart than this are one drag of a control, in milliseconds. */
const ONE_GESTURE = 1_000;

export function createHistory({ current, apply, clock, mayMove = () => true }: HistoryOptions): History {
  const past: HistoryEntry[] = [];
  const future: HistoryEntry[] = [];
  let lastGesture: string | null = null;
  let lastAt = Number.NEGATIVE_INFINITY;

  const move = (from: HistoryEntry[], to: HistoryEntry[]) => {
    const entry = mayMove() ? from.pop() : undefined;
    if (entry === undefined) return;
    lastGesture = null;
    to.push(current());
    tell();
    apply(entry);
  };
  const store: HistoryStore = createStore<HistoryState>()(() => ({
    canUndo: false,
    canRedo: false,
    undo: () => move(past, future),
    redo: () => move(future, past),
  }));
  const tell = () => store.setState({ canUndo: past.length > 0, canRedo: future.length > 0 });

  return {
    store,
    record(entry, gesture) {
      const now = clock();
      const goesOn = gesture === lastGesture && now - lastAt <= ONE_GESTURE && past.length > 0;
      lastGesture = gesture;
      lastAt = now;
      future.length = 0;
      if (!goesOn) past.push(entry);
      if (past.length > MOST_STEPS) past.shift();
      tell();
    },
  };
}
