import { describe, expect, it } from 'vitest';
import { beginJourney, follow, type Journey } from '../scenarios/journey.ts';
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

  function onDevice() {
    const texts = new Map<string, string>();
    return keepProgressIn(() => ({
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, text) => void texts.set(key, text),
    }));
  }

  it('lets no lesson that is only opened wipe what was answered in it before', () => {
    const keeper = onDevice();
    keeper.keep(scenario, journey);
    keeper.keep(scenario, beginJourney(scenario));
    expect(keeper.recall(scenario)).toEqual(journey);
  });

  it('keeps a finished journey beside the next one', () => {
    const keeper = onDevice();
    const finished: Journey = {
      ...journey,
      records: Object.fromEntries(
        scenario.steps.map(({ id }) => [
          id,
          { prediction: 'skipped', observation: 'lost', isWatched: true, isChanged: true } as const,
        ]),
      ),
    };
    expect(keeper.recallFinished(scenario)).toBeNull();
    keeper.keep(scenario, finished);
    keeper.keep(scenario, journey);
    expect(keeper.recall(scenario)?.records).toEqual(journey.records);
    expect(keeper.recallFinished(scenario)?.records).toEqual(finished.records);
  });

  it('gives a lesson of the same name that asks something else a place of its own, and none to mended words', () => {
    const keeper = onDevice();
    keeper.keep(scenario, journey);
    const [first, ...rest] = scenario.steps;
    if (first === undefined) throw new Error('a scenario without steps');
    const remade = {
      ...scenario,
      steps: [{ ...first, run: { ...first.run, until: { time: 0.002 } } }, ...rest],
    };
    const mended = { ...scenario, steps: [{ ...first, text: ['The load grows, and grows.'] }, ...rest] };
    expect(keeper.recall(remade)).toBeNull();
    expect(keeper.recall(mended)).toEqual(journey);
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
