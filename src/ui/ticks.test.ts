import { nice, ticks } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { axisEnd, axisTicks } from './ticks.ts';

const highest = fc.oneof(
  fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
  fc.integer({ min: 1, max: 100_000 }),
);
const count = fc.integer({ min: 1, max: 12 });

it('ends an axis where d3 ends it', () => {
  fc.assert(
    fc.property(highest, count, (value, parts) => {
      expect(axisEnd(value, parts)).toBeCloseTo(nice(0, value, parts)[1], 12);
    }),
  );
});

it('has the ticks that d3 has', () => {
  fc.assert(
    fc.property(highest, count, (value, parts) => {
      const [, end] = nice(0, value, parts);
      expect(axisTicks(end, parts)).toEqual(ticks(0, end, parts));
    }),
  );
});
