import { describe, expect, test } from 'vitest';
import { longStages } from './long-steps.mjs';

const playsOf = (environment: Record<string, string>, variable: string) =>
  longStages(environment)
    .flat(2)
    .flatMap(({ environment }) => (environment?.[variable] === undefined ? [] : [environment]));
const monkeysOf = (environment: Record<string, string>) => playsOf(environment, 'LAB_MONKEY_SEED');

describe('the long tests', () => {
  test('let several monkeys at the page, for three thousand actions at least', () => {
    const monkeys = monkeysOf({});
    expect(new Set(monkeys.map(({ LAB_MONKEY_SEED }) => LAB_MONKEY_SEED)).size).toBe(monkeys.length);
    const actions = monkeys.map(({ LAB_MONKEY_ACTIONS }) => Number(LAB_MONKEY_ACTIONS));
    expect(actions.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(3_000);
  });

  test('open a thousand hostile addresses', () => {
    const [plays, ...more] = playsOf({}, 'LAB_HOSTILE_SEEDS');
    const seeds = new Set(plays?.LAB_HOSTILE_SEEDS?.split(','));
    expect(seeds.size * Number(plays?.LAB_HOSTILE_ADDRESSES)).toBeGreaterThanOrEqual(1_000);
    expect(more).toEqual([]);
  });

  test('play a monkey again that failed', () => {
    expect(monkeysOf({ LAB_MONKEY_SEED: '6', LAB_MONKEY_ACTIONS: '200' })).toEqual([
      { LAB_MONKEY_SEED: '6', LAB_MONKEY_ACTIONS: '200' },
    ]);
  });
});
