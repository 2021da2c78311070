import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisEnd, axisTicks } from './ticks.ts';

describe('an axis from 0', () => {
  it('ends at the next number that is easy to read', () => {
    expect(axisEnd(23.5, 5)).toBe(25);
    expect(axisEnd(0.013, 4)).toBeCloseTo(0.015, 12);
  });

  it('has ticks from end to end, evenly spaced, and holds what is highest', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
        fc.integer({ min: 2, max: 12 }),
        (highest, count) => {
          const end = axisEnd(highest, count);
          const found = axisTicks(end, count);
          expect(end).toBeGreaterThanOrEqual(highest);
          expect(found[0]).toBe(0);
          expect(found.at(-1)).toBeCloseTo(end, 6);
          const steps = found.slice(1).map((tick, i) => tick - (found[i] ?? 0));
          for (const step of steps) expect(step / (steps[0] ?? 1)).toBeCloseTo(1, 6);
        },
      ),
    );
  });
});
