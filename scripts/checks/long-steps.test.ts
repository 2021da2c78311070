import { describe, expect, test } from 'vitest';
import { longStages } from './long-steps.mjs';

const monkeysOf = (environment: Record<string, string>) =>
  longStages(environment)
    .flat(2)
    .flatMap(({ environment }) => (environment === undefined ? [] : [environment]));

describe('the long tests', () => {
  test('let several monkeys at the page, for three thousand actions at least', () => {
    const monkeys = monkeysOf({});
    expect(new Set(monkeys.map(({ LAB_MONKEY_SEED }) => LAB_MONKEY_SEED)).size).toBe(monkeys.length);
    const actions = monkeys.map(({ LAB_MONKEY_ACTIONS }) => Number(LAB_MONKEY_ACTIONS));
    expect(actions.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(3_000);
  });

  test('play a monkey again that failed', () => {
    expect(monkeysOf({ LAB_MONKEY_SEED: '6', LAB_MONKEY_ACTIONS: '200' })).toEqual([
      { LAB_MONKEY_SEED: '6', LAB_MONKEY_ACTIONS: '200' },
    ]);
  });
});
