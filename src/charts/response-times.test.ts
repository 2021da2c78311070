import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Histogram } from '../engine/measures/histogram.ts';
import { percentiles, survival, tablePoints } from './response-times.ts';

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

describe('The curve’s points for a table', () => {
  const pointsOf = (times: readonly number[]) => {
    const histogram = new Histogram();
    for (const time of times) histogram.add(time);
    return survival(histogram.read());
  };
  const positive = fc.double({ min: 1e-6, max: 1, noNaN: true });

  it('are all of few, and of many at most as many as one reads, with the first and the last', () => {
    fc.assert(
      fc.property(fc.array(positive, { minLength: 1, maxLength: 2_000 }), (times) => {
        const all = pointsOf(times);
        const shown = tablePoints(all);
        if (all.length <= 40) expect(shown).toEqual(all);
        expect(shown.length).toBeLessThanOrEqual(41);
        expect(shown[0]).toBe(all[0]);
        expect(shown.at(-1)).toBe(all.at(-1));
        expect(shown.every((point) => all.includes(point))).toBe(true);
      }),
    );
  });
});
