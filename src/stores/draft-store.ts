import { createStore, type StoreApi } from 'zustand/vanilla';
import { beginDraft, type Draft, type DraftEdit, edited, redone, undone } from '../scenarios/draft.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { attempt, type KeptTexts } from './progress-keeper.ts';

/** The scenario that is being written. */
export interface DraftState {
  readonly draft: Draft;
  /** Index of the step whose form is open; null for what is told of the scenario as a whole. */
  readonly step: number | null;
  /** Whether what is wrong is told at its place: not before the author has tried to do something with it. */
  readonly areFaultsShown: boolean;
  readonly edit: (edit: DraftEdit) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly openStep: (step: number | null) => void;
  readonly showFaults: () => void;
}

export type DraftStore = StoreApi<DraftState>;

const KEY = 'direct-io-access-lab/draft';

/**
 * A store that goes on where the author left off, on a device that keeps anything. `read` checks no more than that a kept
 * draft has a draft's shape; one that has not is not taken.
 */
export function createDraftStore(
  empty: () => Scenario,
  storage: () => KeptTexts,
  read: (text: string) => Scenario | null,
): DraftStore {
  const kept = attempt(() => storage().getItem(KEY));
  const scenario = (typeof kept === 'string' ? read(kept) : null) ?? empty();
  const store = createStore<DraftState>()((set) => ({
    draft: beginDraft(scenario),
    step: null,
    areFaultsShown: false,
    edit: (edit) =>
      set(({ draft, step }) => {
        const next = edited(draft, edit);
        return { draft: next, step: stepAfter(edit, step, next) };
      }),
    undo: () => set(({ draft, step }) => within(undone(draft), step)),
    redo: () => set(({ draft, step }) => within(redone(draft), step)),
    openStep: (step) => set({ step }),
    showFaults: () => set({ areFaultsShown: true }),
  }));
  store.subscribe(({ draft: now }, { draft: before }) => {
    if (now.scenario !== before.scenario) attempt(() => storage().setItem(KEY, JSON.stringify(now.scenario)));
  });
  return store;
}

/** The form that is open goes along with its step; a new step opens its own. */
function stepAfter(edit: DraftEdit, open: number | null, { scenario }: Draft): number | null {
  switch (edit.kind) {
    case 'told':
    case 'wrote':
      return open;
    case 'added':
      return edit.at;
    case 'moved':
      return open === edit.from ? edit.to : open;
    case 'removed':
      return openWithin(scenario, open);
    case 'replaced':
      return null;
  }
}

function within(draft: Draft, step: number | null): { readonly draft: Draft; readonly step: number | null } {
  return { draft, step: openWithin(draft.scenario, step) };
}

function openWithin({ steps }: Scenario, step: number | null): number | null {
  return step === null || steps.length === 0 ? null : Math.min(step, steps.length - 1);
}
