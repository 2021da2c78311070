import { createStore, type StoreApi } from 'zustand/vanilla';

/** The one request that is followed: its mark on the stage and its life line beside it. */
export interface SelectionState {
  /** The job's number, from 0 in order of arrival; null while none is followed. It may be gone, or not yet there. */
  readonly job: number | null;
  readonly follow: (job: number) => void;
  readonly letGo: () => void;
}

export type SelectionStore = StoreApi<SelectionState>;

/** A choice outlives a change of the path: the same arrivals have the same numbers there, so they can be compared. */
export function createSelectionStore(job: number | null = null): SelectionStore {
  return createStore<SelectionState>()((set) => ({
    job,
    follow: (next) => set({ job: next }),
    letGo: () => set({ job: null }),
  }));
}
