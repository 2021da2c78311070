import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, log } from './elementary.ts';

/** Distance in units in the last place of the expected value. */
function ulps(actual: number, expected: number): number {
  if (actual === expected) return 0;
  const exponent = Math.floor(Math.log2(Math.abs(expected)));
  return Math.abs(actual - expected) / 2 ** (Math.max(exponent, -1022) - 52);
}

describe('log', () => {
  it('is within two units in the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        expect(ulps(log(x), Math.log(x))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 5000 },
    );
  });
  it('is exact where the answer is', () => {
    expect([log(1), log(0), log(Infinity)]).toEqual([0, -Infinity, Infinity]);
    expect(log(-1)).toBeNaN();
  });
});

describe('exp', () => {
  it('is within two units in the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: -708, max: 709, noNaN: true }), (x) => {
        expect(ulps(exp(x), Math.exp(x))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 5000 },
    );
  });
  it('ends at the ends of the doubles', () => {
    expect([exp(0), exp(710), exp(-746), exp(-Infinity)]).toEqual([1, Infinity, 0, 0]);
    expect(exp(Number.NaN)).toBeNaN();
  });
});
