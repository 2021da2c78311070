import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Histogram } from '../engine/measures/histogram.ts';
import { percentiles, survival } from './response-times.ts';

describe('The percentiles that the chart marks', () => {
  it('are the very ones of the run’s own result', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 1 }), (times) => {
        const histogram = new Histogram();
        for (const time of times) histogram.add(time);
        const marks = percentiles(survival(histogram.read()), times.length);
        expect(marks.map(({ time }) => time)).toEqual([0.5, 0.99, 0.999].map((p) => histogram.quantile(p)));
      }),
    );
  });
});
