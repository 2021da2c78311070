import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FULL_FROM } from '../pattern/bottleneck.ts';
import { COMPONENT_IDS } from '../pattern/topology.ts';
import { straightScale } from './chart-geometry.ts';
import type { ComponentSeries } from './component-series.ts';
import { drawStrip, HEAT_LEVELS, longestFull, rowMiddles, stripArea } from './stations-drawing.ts';

const WIDTH = 200e-6;
const area = stripArea({ width: 600, height: 180, rem: 16 });

/** The first components, each with its busy shares column by column. */
const seriesOf = (busy: readonly (readonly number[])[]): ComponentSeries => ({
  columnWidth: WIDTH,
  columns: busy[0]?.length ?? 0,
  rows: busy.map((shares, row) => ({
    component: COMPONENT_IDS[row] ?? 'storage-lun',
    busy: shares,
    present: shares.map(() => 0),
    lost: shares.map(() => 0),
  })),
});

/** The rectangles of a path, with edges in pixels. */
const cellsIn = (path: string) =>
  [...path.matchAll(/M([\d.-]+),([\d.-]+)H([\d.-]+)v([\d.-]+)/g)].map(([, left, top, right, height]) => ({
    left: Number(left),
    top: Number(top),
    right: Number(right),
    height: Number(height),
  }));

const share = fc.double({ min: 0, max: 1, noNaN: true });
const shares = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 40 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(share, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('The strip of busy shares', () => {
  it('covers every row from the run’s beginning until now, without a gap and without a cell twice', () => {
    fc.assert(
      fc.property(shares, share, (busy, passed) => {
        const series = seriesOf(busy);
        // The last column is still filling.
        const now = (series.columns - 1 + Math.max(0.01, passed)) * WIDTH;
        const x = straightScale([0, series.columns * WIDTH], [area.left, area.right]);
        const cells = drawStrip(series, area, x, now).levels.flatMap(cellsIn);
        rowMiddles(area, busy.length).forEach((middle) => {
          const inRow = cells
            .filter(({ top, height }) => top <= middle && middle <= top + height)
            .sort((a, b) => a.left - b.left);
          let end = Number(area.left.toFixed(1));
          for (const { left, right } of inRow) {
            expect(left).toBeCloseTo(end, 6);
            expect(right).toBeGreaterThanOrEqual(left);
            end = right;
          }
          expect(end).toBeCloseTo(x(now), 0);
        });
      }),
    );
  });

  it('tones a cell by its share, to the nearest twentieth', () => {
    const x = straightScale([0, 3 * WIDTH], [area.left, area.right]);
    const { levels } = drawStrip(seriesOf([[0, 0.52, 1]]), area, x, 3 * WIDTH);
    const toned = levels.flatMap((path, level) => (path === '' ? [] : [level]));
    expect(toned).toEqual([0, Math.round(0.52 * HEAT_LEVELS), HEAT_LEVELS]);
  });

  it('underlines exactly what is full', () => {
    const x = straightScale([0, 4 * WIDTH], [0, 400]);
    const { full } = drawStrip(
      seriesOf([
        [0.2, FULL_FROM, 1, 0.94],
        [0, 0, 0, 0],
      ]),
      area,
      x,
      4 * WIDTH,
    );
    expect(cellsIn(full)).toHaveLength(1);
    expect(cellsIn(full)[0]).toMatchObject({ left: 100, right: 300 });
  });
});

describe('The component that was full for longest', () => {
  it('is none while every one has room', () => {
    expect(
      longestFull(
        seriesOf([
          [0.3, 0.94],
          [0, 0.5],
        ]),
      ),
    ).toBeNull();
  });

  it('is named with how long it was full in all, and whether it still is', () => {
    const busy = [
      [1, 1, 0.2, 0.2],
      [0.2, 1, 1, 1],
    ];
    expect(longestFull(seriesOf(busy))).toEqual({
      component: COMPONENT_IDS[1],
      span: 3 * WIDTH,
      isFullNow: true,
    });
    expect(longestFull(seriesOf([[1, 1, 1, 0.2, 0.2]]))).toMatchObject({ isFullNow: false });
  });

  it('is full still where the last column has only just begun', () => {
    expect(longestFull(seriesOf([[1, 1, 1, 0]]))).toMatchObject({ isFullNow: true });
  });
});
