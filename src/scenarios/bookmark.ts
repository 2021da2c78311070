import { type Answer, beginJourney, follow, type Journey, type StepRecord } from './journey.ts';
import type { Scenario } from './scenario.ts';

/** The least that a course system keeps: SCORM 1.2's `suspend_data`. */
export const LONGEST_BOOKMARK = 4_096;

/** No journey through a scenario within its limits has a longer one; nothing longer is read. */
export const LONGEST_WHOLE_BOOKMARK = 30_000;

/**
 * A journey as a short text, with every step in it: short names, and of a drawn curve no more points than are told apart.
 * Where less can be kept than it is long, its keeper has to say so; cut, it would forget the last steps without a word.
 */
export function bookmarkOf({ id, steps }: Scenario, { step, records }: Journey): string {
  const kept = steps.flatMap(({ id: name }) => {
    const record = Object.hasOwn(records, name) ? records[name] : undefined;
    return record === undefined ? [] : [[name, packed(record)] as const];
  });
  return JSON.stringify({ v: 1, s: id, n: step, r: Object.fromEntries(kept) });
}

/** The journey that a bookmark is of; null where it is no bookmark, or one of another scenario. Never throws. */
export function journeyFrom(scenario: Scenario, bookmark: string): Journey | null {
  const read = parsed(bookmark);
  if (read === null || read.v !== 1 || read.s !== scenario.id) return null;
  const records: Record<string, StepRecord> = {};
  for (const { id } of scenario.steps) {
    const kept = isObject(read.r) && Object.hasOwn(read.r, id) ? read.r[id] : undefined;
    if (isObject(kept)) records[id] = unpacked(kept);
  }
  const journey: Journey = { ...beginJourney(scenario), records };
  const step = typeof read.n === 'number' ? read.n : 0;
  const resumed = follow(scenario, journey, { kind: 'went-to', step });
  return resumed === journey ? follow(scenario, journey, { kind: 'went-to', step: 0 }) : resumed;
}

/** Of a drawn curve, the points that are kept. */
const MOST_POINTS = 16;

function packed({ prediction, observation, outcome, isWatched, isChanged }: StepRecord): object {
  return {
    ...(prediction !== undefined && { p: prediction === 'skipped' ? 0 : packedAnswer(prediction) }),
    ...(observation !== undefined && { o: observation }),
    ...(outcome !== undefined && { m: Number(outcome.toPrecision(4)) }),
    w: isWatched ? 1 : 0,
    c: isChanged ? 1 : 0,
  };
}

function packedAnswer(answer: Answer): string | { readonly e: number } | (readonly [number, number])[] {
  switch (answer.kind) {
    case 'choice':
      return answer.option;
    case 'estimate':
      return { e: answer.value };
    case 'sketch': {
      const every = Math.max(1, Math.ceil(answer.points.length / MOST_POINTS));
      return answer.points
        .filter((_, i) => i % every === 0 || i === answer.points.length - 1)
        .map(([x, y]) => [Number(x.toPrecision(3)), Number(y.toPrecision(3))] as const);
    }
  }
}

function unpacked(kept: Record<string, unknown>): StepRecord {
  const { p, o, m, w, c } = kept;
  const prediction = unpackedAnswer(p);
  return {
    ...(prediction !== undefined && { prediction }),
    ...(typeof o === 'string' && { observation: o }),
    ...(typeof m === 'number' && { outcome: m }),
    isWatched: w === 1,
    isChanged: c === 1,
  };
}

function unpackedAnswer(p: unknown): StepRecord['prediction'] {
  if (p === 0) return 'skipped';
  if (typeof p === 'string') return { kind: 'choice', option: p };
  if (isObject(p)) return typeof p.e === 'number' ? { kind: 'estimate', value: p.e } : undefined;
  if (!Array.isArray(p)) return undefined;
  const points = p.filter(
    (point): point is [number, number] =>
      Array.isArray(point) && point.length === 2 && point.every((value) => Number.isFinite(value)),
  );
  return points.length > 1 ? { kind: 'sketch', points } : undefined;
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
