import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Refusal, settingThatGivesWay } from '../pattern/combinations.ts';
import { settingField } from '../pattern/setting-fields.ts';

/** Something in the page's address that could not be followed, and what holds instead. Texts are shortened already. */
export type Problem =
  | { readonly kind: 'unknown-parameter'; readonly name: string }
  | { readonly kind: 'repeated-parameter'; readonly name: string; readonly used: string }
  | {
      readonly kind: 'not-a-choice';
      readonly name: string;
      readonly value: string;
      readonly choices: readonly string[];
      readonly used: string;
    }
  | {
      readonly kind: 'not-in-range';
      readonly name: string;
      readonly value: string;
      readonly min: number;
      readonly max: number;
      readonly isWhole: boolean;
      /** Null where nothing is put in its place: it is left out. */
      readonly used: string | null;
    }
  /** A list of settings, none of which is followed: which of them is wrong is for whoever wrote it to see. */
  | { readonly kind: 'not-a-change'; readonly name: string; readonly value: string }
  /** `value` is what is no parameter of the model, or is there twice. */
  | { readonly kind: 'not-parameters'; readonly name: string; readonly value: string }
  | {
      readonly kind: 'not-a-speed';
      readonly name: string;
      readonly value: string;
      readonly used: string;
    }
  /** The lesson that a link carries has faults: the first ones, and how many there are besides. */
  | {
      readonly kind: 'not-a-lesson';
      readonly name: string;
      readonly faults: readonly string[];
      readonly more: number;
    }
  /** What a course system was to keep or to start, and cannot; `name` says what. */
  | { readonly kind: 'course'; readonly name: 'place' | 'launch' }
  /** Settings that each may be, but not together; `name` is that of the one that gives way. */
  | { readonly kind: 'not-together'; readonly name: string; readonly refusal: Refusal };

/** A refusal as a problem: told by the name of the setting that gives way. */
export function problemOf(refusal: Refusal): Problem {
  return { kind: 'not-together', name: settingField(settingThatGivesWay(refusal)).name, refusal };
}

export interface ProblemsState {
  readonly problems: readonly Problem[];
  readonly dismiss: () => void;
  readonly tell: (problem: Problem) => void;
  /** Puts what cannot be had together in the place of what was told of that before. */
  readonly refuse: (refusals: readonly Refusal[]) => void;
}

export type ProblemsStore = StoreApi<ProblemsState>;

export function createProblemsStore(problems: readonly Problem[]): ProblemsStore {
  return createStore<ProblemsState>()((set) => ({
    problems,
    dismiss: () => set({ problems: [] }),
    tell: (problem) => set(({ problems: before }) => ({ problems: [...before, problem] })),
    refuse: (refusals) =>
      set(({ problems: before }) => {
        const others = before.filter(({ kind }) => kind !== 'not-together');
        if (refusals.length === 0 && others.length === before.length) return {};
        return { problems: [...others, ...refusals.map(problemOf)] };
      }),
  }));
}
