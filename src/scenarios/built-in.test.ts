import { describe, expect, it } from 'vitest';
import { BUILT_IN_SCENARIOS } from './built-in.ts';
import { BUILT_IN_IDS } from './built-in-ids.ts';
import { holds, measured } from './measures.ts';
import { isClose } from './scenario.ts';
import { sightsAfterTheChange, sightsAtTheEnd } from './testing/play.ts';

it('is listed by its id, where its texts are not loaded yet', () => {
  expect(BUILT_IN_SCENARIOS.map(({ id }) => id)).toEqual([...BUILT_IN_IDS]);
});

const SEEDS = Array.from({ length: 10 }, (_, i) => i + 1);

describe.each(BUILT_IN_SCENARIOS)('the scenario "$title"', (scenario) => {
  it('has something to answer and something to change', () => {
    expect(scenario.steps.some(({ prediction }) => prediction !== undefined)).toBe(true);
    expect(scenario.steps.some(({ change }) => change !== undefined)).toBe(true);
  });

  it('explains every step, and has notes for the speaker', () => {
    for (const { why, notes } of scenario.steps) {
      expect(why.length).toBeGreaterThan(0);
      expect(notes).toBeDefined();
    }
  });

  describe.each(scenario.steps.map((step, index) => ({ ...step, index })))('step $id', (step) => {
    it('claims what the run shows, for ten seeds', () => {
      for (const seed of SEEDS) {
        const sights = sightsAtTheEnd(scenario, step.index, seed);
        for (const claim of step.claims ?? [])
          expect(holds(claim, sights), `seed ${seed}: ${JSON.stringify(claim)}`).toBe(true);
        const question = step.prediction;
        if (question?.kind === 'estimate') {
          const { measure, min, max } = question;
          const answer = measured(measure, sights);
          expect(answer).toBeGreaterThanOrEqual(min);
          expect(answer).toBeLessThanOrEqual(max);
          // Whoever answers on the scale, in hundredths of it, can be right, and is not right everywhere.
          const places = Array.from({ length: 101 }, (_, i) => min + ((max - min) * i) / 100);
          const close = places.filter((guess) => isClose(question, guess, answer)).length;
          expect(close).toBeGreaterThan(2);
          expect(close).toBeLessThan(20);
        }
      }
    });

    if (step.change === undefined) return;
    const { claims = [] } = step.change;
    it('claims what is seen after its change, for ten seeds', () => {
      expect(claims).not.toEqual([]);
      for (const seed of SEEDS) {
        const sights = sightsAfterTheChange(scenario, step.index, seed);
        for (const claim of claims)
          expect(holds(claim, sights), `seed ${seed}: ${JSON.stringify(claim)}`).toBe(true);
      }
    });
  });
});
