import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { readKeptDraft } from '../scenario-file/draft-file.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { createDraftStore, type DraftState, type DraftStore } from '../stores/draft-store.ts';
import type { Lab } from '../stores/lab-context.ts';

/** One draft for each lab on a page. It arrives with the forms, so that who only learns need not load it. */
const drafts = new WeakMap<Lab['lesson'], DraftStore>();

export function draftOf({ lesson }: Pick<Lab, 'lesson'>): DraftStore {
  const known = drafts.get(lesson);
  if (known !== undefined) return known;
  const begun = createDraftStore(emptyScenario, () => window.localStorage, readKeptDraft);
  drafts.set(lesson, begun);
  return begun;
}

export const DraftContext = createContext<DraftStore | null>(null);

export function useDraft<T>(select: (state: DraftState) => T): T {
  const store = useContext(DraftContext);
  if (store === null) throw new Error('A form of the author stands outside of a DraftContext');
  return useStore(store, select);
}

export function emptyScenario(): Scenario {
  return {
    format: 'direct-io-access-lab/scenario',
    version: 1,
    id: 'lesson',
    title: '',
    summary: '',
    language: 'en',
    minutes: 5,
    settings: {},
    steps: [],
  };
}
