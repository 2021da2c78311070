import type { Scenario } from '../scenarios/scenario.ts';
import {
  checkShape,
  isUnfinished,
  readScenario,
  type ScenarioReading,
  UNFINISHED_FORMAT,
} from './read-scenario.ts';

/** A lesson that is still being written, as a file that says so of itself and holds all of it. */
export function unfinishedFile(scenario: Scenario): string {
  return `${JSON.stringify({ ...scenario, format: UNFINISHED_FORMAT }, null, 2)}\n`;
}

/** A file for whoever writes: a whole lesson, or one that says that it is unfinished. Never throws. */
export function readForWriting(text: string): ScenarioReading {
  const json = parsed(text);
  if (!isUnfinished(json)) return readScenario(text);
  return readUnfinished({ ...json, format: 'direct-io-access-lab/scenario' });
}

/** A draft as a device keeps it; null where it was not written here. Never throws. */
export function readKeptDraft(text: string): Scenario | null {
  const reading = readUnfinished(parsed(text));
  return reading.faults === undefined ? reading.scenario : null;
}

/**
 * What is only missing, too long or at odds with something else is no obstacle to writing on. What has another shape was
 * not written here, and would break the forms.
 */
function readUnfinished(json: unknown): ScenarioReading {
  try {
    const { faults } = checkShape(worded(json));
    return faults === undefined ? { scenario: json as Scenario } : { faults };
  } catch {
    // Deeper than anybody writes.
    return { faults: [{ path: '', message: 'is no lesson' }] };
  }
}

const WORD = 'x';
/** Fields that are written freely, and so may say nothing yet, or too much. */
const WRITTEN = [
  'title',
  'summary',
  'text',
  'advanced',
  'why',
  'advancedWhy',
  'hint',
  'notes',
  'prompt',
  'feedback',
];
const ANY_STEP = {
  id: WORD,
  title: WORD,
  text: [WORD],
  run: { begins: 'anew', until: { time: 0 } },
  why: [],
};

/** The same with a word wherever an author writes: then the check finds fault with the shape alone. */
function worded(json: unknown, name = ''): unknown {
  const isWritten = WRITTEN.includes(name);
  if (typeof json === 'string') {
    if (name === 'language') return 'en';
    return isWritten || (name === 'id' && json === '') ? WORD : json;
  }
  if (Array.isArray(json)) {
    if (isWritten && json.every((paragraph) => typeof paragraph === 'string')) return [WORD];
    return name === 'steps' && json.length === 0 ? [ANY_STEP] : json.map((item) => worded(item));
  }
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, worded(value, key)]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
