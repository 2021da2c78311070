import { describe, expect, it } from 'vitest';
import { madeFrame } from '../stores/testing/made-frame.ts';
import { shortfallMask } from './shortfall.ts';
import { trailingAverages } from './trailing-averages.ts';

describe('Trailing averages', () => {
  it('of an even load are that load, from the first figure to the one still filling', () => {
    const { times, offered, delivered } = trailingAverages(
      madeFrame({ time: 2.02e-3, offeredGbps: 13, carriedGbps: 11 }),
    );
    expect(times[0]).toBeCloseTo(0.2e-3, 12);
    expect(times.at(-1)).toBe(2.02e-3);
    for (const value of offered) expect(value).toBeCloseTo(13, 6);
    for (const value of delivered) expect(value).toBeCloseTo(11, 6);
  });

  it('are empty at the start of a run', () => {
    expect(trailingAverages(madeFrame({ time: 0 })).times).toEqual([]);
    expect(trailingAverages(madeFrame({ time: 0.1e-3 })).times).toEqual([]);
  });

  it('count every loss once', () => {
    const { lost } = trailingAverages(madeFrame({ time: 3e-3, dropped: 7 }));
    expect(lost.reduce((sum, value) => sum + value, 0)).toBe(7);
  });
});

describe('The shortfall', () => {
  const averages = (offered: number[], delivered: number[], lost = offered.map(() => 0)) => ({
    times: offered.map((_, index) => index),
    offered,
    delivered,
    lost,
  });

  it('is where the path delivers all it can and more is offered', () => {
    expect(shortfallMask(averages([5, 12, 13, 11], [6, 9, 12, 12]), 12)).toEqual([false, true, true, false]);
  });

  it('is where requests are lost', () => {
    expect(shortfallMask(averages([5, 6], [4, 5], [0, 1]), 12)).toEqual([true, true]);
  });

  it('is not what is still on its way', () => {
    expect(shortfallMask(averages([2, 3, 9], [1, 3, 8]), 12)).toEqual([false, false, false]);
  });
});
