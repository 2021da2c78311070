import { area, line } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bandPath, linePath } from './plot-path.ts';

const heights = fc.array(
  fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 500 }), fc.boolean()),
  {
    maxLength: 30,
  },
);

it('draws the line that d3 draws', () => {
  fc.assert(
    fc.property(heights, (rows) => {
      const x = (index: number) => index * 3.25;
      const y = (index: number) => (rows[index]?.[0] ?? 0) / 8;
      const reference = line<number>().x(x).y(y).digits(1)([...rows.keys()]) ?? '';
      const isPoint = rows.length === 1;
      expect(linePath(rows.length, x, y)).toBe(isPoint ? reference.replace(/Z$/, '') : reference);
    }),
  );
});

it('draws the area that d3 draws, gaps included', () => {
  fc.assert(
    fc.property(heights, (rows) => {
      const x = (index: number) => index * 3.25;
      const bottom = (index: number) => (rows[index]?.[0] ?? 0) / 8;
      const top = (index: number) => bottom(index) + (rows[index]?.[1] ?? 0) / 8;
      const isDrawn = (index: number) => rows[index]?.[2] ?? false;
      const reference = area<number>().x(x).y0(bottom).y1(top).defined(isDrawn).digits(1)([...rows.keys()]);
      expect(bandPath({ count: rows.length, isDrawn, x, bottom, top })).toBe(reference ?? '');
    }),
  );
});
