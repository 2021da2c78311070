import { describe, expect, it } from 'vitest';
import { estimateDifference, estimateMean, studentQuantile } from './statistics.ts';

describe("Student's t", () => {
  // Quantiles as printed in statistical tables.
  it.each([
    [0.975, 1, 12.7062],
    [0.975, 4, 2.7764],
    [0.975, 29, 2.0452],
    [0.995, 29, 2.7564],
    [0.95, 100, 1.6602],
  ])('has its %d quantile with %d degrees of freedom at %d', (p, degrees, value) => {
    expect(studentQuantile(p, degrees)).toBeCloseTo(value, 4);
    expect(studentQuantile(1 - p, degrees)).toBeCloseTo(-value, 4);
  });
});

describe('a mean and its interval', () => {
  it('is the textbook one', () => {
    const { mean, halfWidth } = estimateMean([1, 2, 3, 4, 5]);
    expect(mean).toBe(3);
    expect(halfWidth).toBeCloseTo((2.7764 * Math.sqrt(2.5)) / Math.sqrt(5), 4);
  });
  it('knows nothing of the spread from one sample', () => expect(estimateMean([7]).halfWidth).toBe(Infinity));
});

describe('a difference of pairs', () => {
  const common = [3, 9, 1, 7, 5];
  const a = common.map((x, i) => x + 0.1 * i);

  it('is blind to what both have in common', () => {
    const { mean, halfWidth } = estimateDifference(a, common);
    expect(mean).toBeCloseTo(0.2, 12);
    expect(halfWidth).toBeCloseTo((2.7764 * Math.sqrt(0.025)) / Math.sqrt(5), 4);
    expect(estimateMean(a).halfWidth).toBeGreaterThan(10 * halfWidth);
  });

  it('needs pairs', () => {
    expect(() => estimateDifference([1, 2], [1])).toThrow('2 and 1 samples make no pairs');
  });
});
