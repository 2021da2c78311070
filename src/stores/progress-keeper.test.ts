import { describe, expect, it } from 'vitest';
import { beginJourney, follow } from '../scenarios/journey.ts';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import { keepProgressIn } from './progress-keeper.ts';

const scenario = madeScenario();
const journey = follow(scenario, beginJourney(scenario), { kind: 'skipped' });

describe('the keeper of progress', () => {
  it('recalls what it kept, for each scenario on its own', () => {
    const texts = new Map<string, string>();
    const keeper = keepProgressIn(() => ({
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, text) => void texts.set(key, text),
    }));
    keeper.keep(scenario, journey);
    expect(keeper.recall(scenario)).toEqual(journey);
    expect(keeper.recall({ ...scenario, id: 'other' })).toBeNull();
  });

  it.each([
    [
      'refused at the asking',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    [
      'full',
      () => ({
        getItem: () => null,
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      }),
    ],
  ])('does without storage that is %s', (_, storage) => {
    const keeper = keepProgressIn(storage);
    expect(() => keeper.keep(scenario, journey)).not.toThrow();
    expect(keeper.recall(scenario)).toBeNull();
  });
});
