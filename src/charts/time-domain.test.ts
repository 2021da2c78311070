import { describe, expect, it } from 'vitest';
import { timeDomainEnd } from './time-domain.ts';

describe('The time axis', () => {
  it.each([
    [0, 0.012],
    [0.012, 0.012],
    [0.0121, 0.024],
    [0.03, 0.06],
    [0.1, 0.12],
    [0.2, 0.24],
    [5, 6],
    [10, 12],
  ])('of a run at %d s ends at %d s', (time, end) => {
    expect(timeDomainEnd(time)).toBeCloseTo(end, 9);
  });
});
