import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../scenarios/scenario.ts';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import { readForWriting, readKeptDraft, unfinishedFile } from './draft-file.ts';
import { readScenario } from './read-scenario.ts';

const made = madeScenario();
const [first, second, third] = made.steps as [
  Scenario['steps'][number],
  Scenario['steps'][number],
  Scenario['steps'][number],
];

/** Drafts as the forms leave them half-way; none of them can be given to a class. */
const DRAFTS: readonly (readonly [string, Scenario])[] = [
  ['nothing at all', { ...made, title: '', summary: '', steps: [] }],
  ['a step that says nothing yet', { ...made, steps: [{ ...first, title: '', text: [''] }] }],
  ['a title too long', { ...made, title: 'x'.repeat(500) }],
  ['more paragraphs than anybody reads', { ...made, steps: [{ ...first, text: Array(9).fill('x') }] }],
  ['a language that is none yet', { ...made, language: 'e' }],
  ['steps in an order that cannot be', { ...made, steps: [second, first, third] }],
  [
    'a scale upside down',
    {
      ...made,
      steps: [{ ...second, prediction: { ...second.prediction, min: 9, max: 1 } } as typeof second],
    },
  ],
];

describe('an unfinished lesson', () => {
  it.each(DRAFTS)('with %s is saved and read again, and nothing is lost', (_, draft) => {
    expect(readScenario(JSON.stringify(draft)).faults).toBeDefined();
    expect(readForWriting(unfinishedFile(draft))).toEqual({ scenario: draft });
    expect(readKeptDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it('says so of itself, and no class can open it', () => {
    const [fault, ...others] = readScenario(unfinishedFile(made)).faults ?? [];
    expect(fault?.message).toMatch(/unfinished/);
    expect(others).toEqual([]);
  });

  it('of another shape is none, with its faults named', () => {
    const file = JSON.parse(unfinishedFile(made));
    file.steps[0].run = 'fast';
    expect(readForWriting(JSON.stringify(file)).faults?.[0]?.path).toBe('steps[0].run');
    expect(readKeptDraft(JSON.stringify({ ...made, steps: [{ id: 'x' }] }))).toBeNull();
  });

  it('is never thrown at, whatever is in it', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        readKeptDraft(text);
        readForWriting(unfinishedFile({ ...made, steps: value } as unknown as Scenario));
      }),
    );
    expect(readKeptDraft(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).toBeNull();
  });
});

it('a whole lesson is read for writing as for a class', () => {
  expect(readForWriting(JSON.stringify(made))).toEqual({ scenario: made });
  expect(readForWriting('{').faults?.[0]?.message).toMatch(/not JSON/);
});
