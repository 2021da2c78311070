import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPONENT_IDS } from '../pattern/topology.ts';
import { straightScale } from './chart-geometry.ts';
import type { ComponentSeries } from './component-series.ts';
import { drawQueues, longestQueue, queueAreas } from './queues-drawing.ts';

const WIDTH = 200e-6;
const REM = 16;
const areas = queueAreas({ width: 600, height: 200, rem: REM });
const LABEL = 0.9375 * REM;

const seriesOf = (
  present: readonly (readonly number[])[],
  lost: readonly number[] = [],
): ComponentSeries => ({
  columnWidth: WIDTH,
  columns: present[0]?.length ?? 0,
  rows: present.map((counts, row) => ({
    component: COMPONENT_IDS[row] ?? 'storage-lun',
    busy: counts.map(() => 0),
    present: counts,
    lost: counts.map((_, column) => (row === 0 ? (lost[column] ?? 0) : 0)),
  })),
});

const draw = (series: ComponentSeries) => {
  const end = series.columns * WIDTH;
  return drawQueues(
    series,
    areas,
    straightScale([0, end], [areas.queues.left, areas.queues.right]),
    end,
    REM,
  );
};

const drawnComponents = (series: ComponentSeries) => draw(series).lines.map(({ component }) => component);

/** Left and right edge and height of every bar. */
const barsIn = (path: string) =>
  [...path.matchAll(/M([\d.]+),([\d.]+)V([\d.]+)H([\d.]+)V/g)].map(([, left, foot, top, right]) => ({
    left: Number(left),
    right: Number(right),
    height: Number(foot) - Number(top),
  }));

describe('The lines of the queues', () => {
  it('are those of the fullest four, and of none that would lie on the axis', () => {
    const series = seriesOf([
      [1, 1],
      [100, 40],
      [30, 50],
      [0, 0],
      [20, 20],
      [10, 10],
      [5, 5],
    ]);
    expect(drawnComponents(series)).toEqual([1, 2, 4, 5].map((row) => COMPONENT_IDS[row]));
    expect(longestQueue(series)).toBe(100);
  });

  it('are none while nobody waits anywhere', () => {
    const { lines, longest, losses } = draw(
      seriesOf([
        [0, 0],
        [0, 0],
      ]),
    );
    expect([lines, longest, losses]).toEqual([[], null, '']);
  });

  it('make one stand out: the fullest of this instant, and not of the whole run', () => {
    expect(
      draw(
        seriesOf([
          [100, 40],
          [30, 50],
        ]),
      ).longest,
    ).toBe(COMPONENT_IDS[1]);
  });

  it('have names that neither touch nor leave the panel, however near the lines are', () => {
    const counts = fc.array(fc.double({ min: 0, max: 250, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), (present) => {
        const heights = draw(seriesOf(present))
          .lines.map(({ labelY }) => labelY)
          .sort((a, b) => a - b);
        heights.forEach((height, nth) => {
          expect(height).toBeGreaterThanOrEqual(areas.queues.top - 1e-9);
          expect(height + LABEL / 2).toBeLessThanOrEqual(areas.queues.bottom + 1e-9);
          if (nth > 0) expect(height - (heights[nth - 1] ?? 0)).toBeGreaterThanOrEqual(LABEL - 1e-9);
        });
      }),
    );
  });
});

describe('The bars of the losses', () => {
  it('stand where requests were lost, as high as many were', () => {
    const bars = barsIn(draw(seriesOf([[5, 5, 5, 5]], [0, 8, 0, 2])).losses);
    const column = (areas.queues.right - areas.queues.left) / 4;
    expect(bars).toHaveLength(2);
    expect(bars[0]?.left).toBeCloseTo(areas.queues.left + column, 0);
    expect(bars[1]?.left).toBeCloseTo(areas.queues.left + 3 * column, 0);
    expect(bars[0]?.height).toBeCloseTo(areas.losses.bottom - areas.losses.top, 0);
    expect((bars[0]?.height ?? 0) / (bars[1]?.height ?? 1)).toBeCloseTo(4, 0);
  });

  it('never touch one another, nor the queues above them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 }), (lost) => {
        const bars = barsIn(draw(seriesOf([lost.map(() => 1)], lost)).losses);
        expect(bars).toHaveLength(lost.filter((count) => count > 0).length);
        bars.forEach(({ left, right, height }, nth) => {
          expect(right).toBeGreaterThan(left);
          expect(areas.losses.bottom - height).toBeGreaterThan(areas.queues.bottom);
          if (nth > 0) expect(left).toBeGreaterThanOrEqual(bars[nth - 1]?.right ?? 0);
        });
      }),
    );
  });
});
