import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SettingsChange } from '../pattern/lab-plan.ts';
import { createFrameFeed, type FrameFeed } from './frame-feed.ts';
import { createRunStore, type RunStore } from './run-store.ts';

/** What the run on the screen is compared with: the same arrivals, met by other settings. */
export interface RivalState {
  /** How the rival differs from the run it is compared with; null while nothing is compared. */
  readonly change: SettingsChange | null;
}

/** A second run beside the first: on the same clock, its frames published together with the first one's. */
export interface Rival {
  readonly store: StoreApi<RivalState>;
  readonly run: RunStore;
  readonly feed: FrameFeed;
}

export function createRival(change: SettingsChange | null): Rival {
  return {
    store: createStore<RivalState>()(() => ({ change })),
    run: createRunStore(),
    feed: createFrameFeed(),
  };
}
