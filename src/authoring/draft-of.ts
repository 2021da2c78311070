import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { checkScenario } from '../scenario-file/read-scenario.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { createDraftStore, type DraftState, type DraftStore } from '../stores/draft-store.ts';
import type { Lab } from '../stores/lab-context.ts';

/** One draft for each lab on a page. It arrives with the forms, so that who only learns need not load it. */
const drafts = new WeakMap<Lab['lesson'], DraftStore>();

export function draftOf({ lesson }: Pick<Lab, 'lesson'>): DraftStore {
  const known = drafts.get(lesson);
  if (known !== undefined) return known;
  const begun = createDraftStore(emptyScenario, () => window.localStorage, readDraft);
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

/**
 * A draft that this device kept. It may be unfinished: what is only missing or too long is no obstacle to writing on. What
 * has another shape was not written here, and would break the forms.
 */
function readDraft(text: string): Scenario | null {
  try {
    const json: unknown = JSON.parse(text);
    return checkScenario(filled(json)).faults === undefined ? (json as Scenario) : null;
  } catch {
    return null;
  }
}

/** The same with a word wherever nothing is written yet: then the check finds fault with the shape alone. */
function filled(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(filled);
  if (json === '') return 'x';
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json).map(([name, value]) => [name, filled(value)] as const);
  const steps = entries.find(([name]) => name === 'steps');
  const isEmpty = steps !== undefined && Array.isArray(steps[1]) && steps[1].length === 0;
  return Object.fromEntries(isEmpty ? entries.map(([n, v]) => [n, n === 'steps' ? [ANY_STEP] : v]) : entries);
}

const ANY_STEP = {
  id: 'x',
  title: 'x',
  text: ['x'],
  run: { begins: 'anew', until: { time: 0.01 } },
  why: [],
};
