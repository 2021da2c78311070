import { describe, expect, it } from 'vitest';
import { estimateMean, studentQuantile } from './statistics.ts';

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
