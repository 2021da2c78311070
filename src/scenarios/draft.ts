import type { Scenario, Step } from './scenario.ts';

/**
 * A scenario that is being written: how it stands, and how it stood, so that nothing written is lost. It may be unfinished;
 * whether it can be given to a class is for the file's check to say.
 */
export interface Draft {
  readonly scenario: Scenario;
  /** Oldest first. */
  readonly past: readonly Scenario[];
  /** What was undone, next first. */
  readonly future: readonly Scenario[];
  /** The field that the last edit wrote in: more of the same belongs to that edit. */
  readonly lastField: string | null;
}

export type DraftEdit =
  | {
      readonly kind: 'told';
      readonly change: FieldsOf<Omit<Scenario, 'format' | 'version' | 'steps'>>;
      readonly isTyped?: boolean;
    }
  | {
      readonly kind: 'wrote';
      readonly step: number;
      readonly change: FieldsOf<Omit<Step, 'id'>>;
      readonly isTyped?: boolean;
    }
  | { readonly kind: 'added'; readonly at: number; readonly step: Step }
  | { readonly kind: 'removed'; readonly at: number }
  | { readonly kind: 'moved'; readonly from: number; readonly to: number }
  | { readonly kind: 'replaced'; readonly scenario: Scenario };

/** New values by name; undefined takes a field away. */
type FieldsOf<Thing> = { readonly [Name in keyof Thing]?: Thing[Name] | undefined };

/** As far back as one can go. */
const MOST_PAST = 200;

export function beginDraft(scenario: Scenario): Draft {
  return { scenario, past: [], future: [], lastField: null };
}

/** The draft after an edit. Typing on in one field is one edit: undoing takes back the sentence, not the letter. */
export function edited(draft: Draft, edit: DraftEdit): Draft {
  const scenario = applied(draft.scenario, edit);
  if (scenario === draft.scenario) return draft;
  const field = fieldOf(edit);
  const goesOn = field !== null && field === draft.lastField;
  return {
    scenario,
    past: goesOn ? draft.past : [...draft.past, draft.scenario].slice(-MOST_PAST),
    future: [],
    lastField: field,
  };
}

export function undone(draft: Draft): Draft {
  const before = draft.past.at(-1);
  if (before === undefined) return draft;
  return {
    scenario: before,
    past: draft.past.slice(0, -1),
    future: [draft.scenario, ...draft.future],
    lastField: null,
  };
}

export function redone(draft: Draft): Draft {
  const [next, ...future] = draft.future;
  if (next === undefined) return draft;
  return { scenario: next, past: [...draft.past, draft.scenario], future, lastField: null };
}

function applied(scenario: Scenario, edit: DraftEdit): Scenario {
  const { steps } = scenario;
  switch (edit.kind) {
    case 'told':
      return withFields(scenario, edit.change);
    case 'wrote': {
      const step = steps[edit.step];
      return step === undefined
        ? scenario
        : { ...scenario, steps: steps.with(edit.step, withFields(step, edit.change)) };
    }
    case 'added':
      return {
        ...scenario,
        steps: steps.toSpliced(edit.at, 0, { ...edit.step, id: freeId(steps, edit.step.id) }),
      };
    case 'removed':
      return steps[edit.at] === undefined ? scenario : { ...scenario, steps: steps.toSpliced(edit.at, 1) };
    case 'moved': {
      const step = steps[edit.from];
      const isWithin = edit.to >= 0 && edit.to < steps.length;
      if (step === undefined || !isWithin || edit.from === edit.to) return scenario;
      return { ...scenario, steps: steps.toSpliced(edit.from, 1).toSpliced(edit.to, 0, step) };
    }
    case 'replaced':
      return edit.scenario;
  }
}

/** What a file leaves out is left out here too: an absent field and an undefined one are not the same to a file. */
function withFields<Thing extends object>(thing: Thing, change: object): Thing {
  const fields = Object.entries({ ...thing, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields) as Thing;
}

/** Only what is typed, letter by letter, grows. */
function fieldOf(edit: DraftEdit): string | null {
  if ((edit.kind !== 'told' && edit.kind !== 'wrote') || edit.isTyped !== true) return null;
  const names = Object.keys(edit.change).join(' ');
  return edit.kind === 'told' ? names : `steps[${edit.step}] ${names}`;
}

/** A step's id: the one it asks for, or with the first number behind it that no other step has. */
function freeId(steps: readonly Step[], wanted: string): string {
  const taken = new Set(steps.map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}

/**
 * An id out of a title: small letters, digits and dashes. Where a title leaves nothing of that (another script), it is
 * `lesson`. At most 60 characters, as the file asks.
 */
export function idFromTitle(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .match(/[a-z0-9]+/g);
  return (words ?? ['lesson']).join('-').slice(0, 60).replace(/-$/, '');
}
