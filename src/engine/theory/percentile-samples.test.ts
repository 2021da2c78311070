import { describe, expect, it } from 'vitest';
import { isTooFewFor } from './percentile-samples.ts';

describe('The samples of a percentile', () => {
  it('are enough from ten beyond it on', () => {
    expect(isTooFewFor(0.99, 999)).toBe(true);
    expect(isTooFewFor(0.99, 1000)).toBe(false);
    expect(isTooFewFor(0.5, 19)).toBe(true);
    expect(isTooFewFor(0.5, 20)).toBe(false);
  });

  it('are too few where there are none', () => {
    expect(isTooFewFor(0.5, 0)).toBe(true);
  });
});
