import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Frame } from '../engine/frame.ts';
import type { Rival } from './rival-store.ts';

/** The numbers of a drawing, as it shows them. */
export interface ExhibitTable {
  /** Names in snake case that end with the unit: `offered_gbit_s`. */
  readonly columns: readonly string[];
  /** As wide as `columns`; null where there is no value. */
  readonly rows: readonly (readonly (number | string | null)[])[];
}

/** Something on the screen that can be taken away: a figure, and where it has them, its numbers. */
export interface Exhibit {
  /** Steady, for file names. */
  readonly id: string;
  readonly element: () => HTMLElement | null;
  readonly table: ((frame: Frame | null) => ExhibitTable | null) | null;
  /** Whose run it shows, where that is not the lab's own. */
  readonly shows?: Pick<Rival, 'run' | 'feed'>;
}

export interface ExhibitsState {
  /** In no particular order: where they stand on the page decides. */
  readonly exhibits: readonly Exhibit[];
  /** Returns how to take it down again. */
  readonly hang: (exhibit: Exhibit) => () => void;
}

export type ExhibitsStore = StoreApi<ExhibitsState>;

/** Where the rival's figures hang: among the lab's, under names of their own. */
export function rivalExhibits(exhibits: ExhibitsStore, shows: Pick<Rival, 'run' | 'feed'>): ExhibitsStore {
  return createStore<ExhibitsState>()(() => ({
    exhibits: [],
    hang: (exhibit) => exhibits.getState().hang({ ...exhibit, id: `rival-${exhibit.id}`, shows }),
  }));
}

export function createExhibitsStore(): ExhibitsStore {
  return createStore<ExhibitsState>()((set) => ({
    exhibits: [],
    hang: (exhibit) => {
      set(({ exhibits }) => ({ exhibits: [...exhibits, exhibit] }));
      return () => set(({ exhibits }) => ({ exhibits: exhibits.filter((other) => other !== exhibit) }));
    },
  }));
}
