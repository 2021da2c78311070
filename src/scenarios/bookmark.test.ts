import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookmarkOf, journeyFrom, LONGEST_WHOLE_BOOKMARK } from './bookmark.ts';
import { beginJourney, follow, type Journey, type JourneyEvent } from './journey.ts';
import { madeScenario } from './testing/made-scenario.ts';

const scenario = madeScenario();
const through = (...events: JourneyEvent[]): Journey =>
  events.reduce((journey, event) => follow(scenario, journey, event), beginJourney(scenario));

describe('a bookmark', () => {
  it('gives back the journey that it is of', () => {
    const journey = through(
      { kind: 'predicted', answer: { kind: 'choice', option: 'virtual-nic' } },
      { kind: 'watched' },
      { kind: 'observed', option: 'lost' },
      { kind: 'understood' },
      { kind: 'changed' },
      { kind: 'went-on' },
      { kind: 'predicted', answer: { kind: 'estimate', value: 0 } },
      { kind: 'watched', outcome: 11.8 },
    );
    expect(journeyFrom(scenario, bookmarkOf(scenario, journey))).toEqual(journey);
  });

  it('remembers a skip as a skip', () => {
    const journey = through({ kind: 'skipped' });
    expect(journeyFrom(scenario, bookmarkOf(scenario, journey))?.records.first?.prediction).toBe('skipped');
  });

  it('keeps every step, however much was drawn in however many', () => {
    const steps = Array.from({ length: 40 }, (_, i) => ({
      ...(scenario.steps[2] as (typeof scenario.steps)[number]),
      id: `a-step-with-${'a-rather-'.repeat(4)}long-name-${i}`.slice(-60),
      prediction: { kind: 'sketch', prompt: 'Draw.', most: 1e10 } as const,
    }));
    const long = { ...scenario, steps };
    const points = Array.from({ length: 500 }, (_, i) => [i * 1.23456e9, i * 9.87654e8] as const);
    const journey = steps.reduce<Journey>(
      (so, _, step) =>
        follow(long, follow(long, so, { kind: 'went-to', step }), {
          kind: 'predicted',
          answer: { kind: 'sketch', points },
        }),
      beginJourney(long),
    );
    const bookmark = bookmarkOf(long, journey);
    expect(bookmark.length).toBeLessThanOrEqual(LONGEST_WHOLE_BOOKMARK);
    const resumed = journeyFrom(long, bookmark);
    expect(resumed?.step).toBe(39);
    expect(Object.keys(resumed?.records ?? {})).toHaveLength(40);
  });

  it('of another scenario, or of nothing that one can read, is none', () => {
    expect(journeyFrom({ ...scenario, id: 'other' }, bookmarkOf(scenario, through()))).toBeNull();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(journeyFrom(scenario, text)).toBeNull();
      }),
    );
  });

  it('that was tampered with never throws, and never leaves the scenario', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (n, first) => {
        const journey = journeyFrom(scenario, JSON.stringify({ v: 1, s: scenario.id, n, r: { first } }));
        expect(scenario.steps[journey?.step ?? -1]).toBeDefined();
      }),
    );
  });
});
