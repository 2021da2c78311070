import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ComponentId } from '../pattern/topology.ts';

export const PANEL_IDS = ['now', 'why', 'request', 'log'] as const;
/** What the card beside the stage shows: the figures now, why they are so, the way of one request, or what happened. */
export type PanelId = (typeof PANEL_IDS)[number];

export const LEVELS = ['basic', 'advanced'] as const;
/** How the lab speaks: in plain words, or with the symbols and formulas of queueing theory beside them. */
export type Level = (typeof LEVELS)[number];

export const PAGE_IDS = ['lab', 'pattern', 'model-card', 'embed', 'handout', 'worksheet'] as const;
/** What the page shows: the lab, or something that stands in its place: to read, or to make an embed with. */
export type PageId = (typeof PAGE_IDS)[number];

/** What of the lab is unfolded, and in which words. Nothing of it changes the run. */
export interface ViewState {
  readonly page: PageId;
  readonly panel: PanelId;
  readonly level: Level;
  readonly isSettingsOpen: boolean;
  /** Whether a lesson is being written. No address tells it: what is written stays on the device. */
  readonly isWriting: boolean;
  /** The glossary's term that the pattern's page was opened for; null where it was opened for itself. */
  readonly term: string | null;
  /** The components that whoever reads asked to see: marked on the stage until another page is opened. */
  readonly shown: readonly ComponentId[];
  readonly setPage: (page: PageId) => void;
  /** Opens the pattern's page at a term of its glossary. */
  readonly openTerm: (term: string) => void;
  /** Marks components on the stage, and shows it. */
  readonly show: (components: readonly ComponentId[]) => void;
  readonly setPanel: (panel: PanelId) => void;
  readonly setLevel: (level: Level) => void;
  readonly setSettingsOpen: (isSettingsOpen: boolean) => void;
  readonly setWriting: (isWriting: boolean) => void;
}

export type ViewStore = StoreApi<ViewState>;

export type View = Pick<ViewState, 'page' | 'panel' | 'level' | 'isSettingsOpen'>;

export const DEFAULT_VIEW: View = { page: 'lab', panel: 'now', level: 'basic', isSettingsOpen: false };

export function createViewStore(initial: View = DEFAULT_VIEW): ViewStore {
  const { page, panel, level, isSettingsOpen } = initial;
  return createStore<ViewState>()((set) => ({
    page,
    panel,
    level,
    isSettingsOpen,
    isWriting: false,
    term: null,
    shown: [],
    setPage: (chosen) => set(chosen === 'lab' ? { page: chosen } : { page: chosen, term: null, shown: [] }),
    openTerm: (term) => set({ page: 'pattern', term, shown: [] }),
    show: (components) => set({ page: 'lab', shown: components }),
    setPanel: (chosen) => set({ panel: chosen }),
    setLevel: (chosen) => set({ level: chosen }),
    setSettingsOpen: (isOpen) => set({ isSettingsOpen: isOpen }),
    setWriting: (isWriting) => set({ isWriting }),
  }));
}
