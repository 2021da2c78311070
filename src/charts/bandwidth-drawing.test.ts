import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../engine/frame.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import { defaultSettings } from '../pattern/settings.ts';
import { madeFrame } from '../stores/testing/made-frame.ts';
import { bandwidthDrawing } from './bandwidth-drawing.ts';
import { plotArea } from './chart-geometry.ts';

const lab = compileLab(defaultSettings('B'));
const REM = 16;
const HEIGHT = 0.9375 * REM;
/** Widths in rems, measured in the bundled typeface and rounded up. */
const WIDTHS = { offered: 3, delivered: 3.75, virtualNic: 6.1, wire: 4, firstLoss: 5.4 } as const;

/** A run that loses its first request at a share of its time so far. */
function losing(time: number, offeredGbps: number, carriedGbps: number, lossAt: number): Frame {
  const frame = madeFrame({ time, offeredGbps, carriedGbps });
  const first = Math.floor(lossAt * (frame.series.count - 1));
  const dropped = frame.series.dropped.map((_, bin) => (bin >= first ? 1 : 0));
  return { ...frame, series: { ...frame.series, dropped } };
}

describe('The labels of the bandwidth chart', () => {
  it('never lie on one another, and stay on the drawing', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 0.03, noNaN: true }),
        fc.double({ min: 0.2, max: 30, noNaN: true }),
        share,
        share,
        fc.integer({ min: 260, max: 900 }),
        fc.integer({ min: 112, max: 400 }),
        (time, offered, carriedShare, lossAt, width, height) => {
          const size = { width, height, rem: REM };
          const drawing = bandwidthDrawing(losing(time, offered, offered * carriedShare, lossAt), lab, size);
          const places = Object.entries({ ...drawing.labels, firstLoss: drawing.firstLoss }).flatMap(
            ([name, place]) =>
              place === null ? [] : [{ name, ...place, width: WIDTHS[name as keyof typeof WIDTHS] * REM }],
          );
          for (const [index, one] of places.entries()) {
            expect(one.x).toBeGreaterThanOrEqual(plotArea(size).left - 1);
            expect(one.x + one.width).toBeLessThanOrEqual(width + REM);
            expect(one.y - HEIGHT / 2).toBeGreaterThanOrEqual(-1e-9);
            expect(one.y).toBeLessThanOrEqual(plotArea(size).bottom + 1e-9);
            for (const other of places.slice(index + 1)) {
              const isBeside = one.x + one.width <= other.x || other.x + other.width <= one.x;
              const isApart = Math.abs(one.y - other.y) >= HEIGHT - 1e-9;
              expect(isBeside || isApart, `${one.name} and ${other.name}`).toBe(true);
            }
          }
        },
      ),
    );
  });

  it('name the first loss where it was, as near to the axis as the others let it', () => {
    const size = { width: 500, height: 200, rem: REM };
    const early = bandwidthDrawing(losing(0.012, 14, 12, 0.25), lab, size);
    expect(early.firstLoss?.y).toBeCloseTo(plotArea(size).bottom - 0.875 * REM);
    const low = bandwidthDrawing(losing(0.006, 1, 0.6, 0.95), lab, size);
    expect(low.firstLoss?.y).toBeLessThan(plotArea(size).bottom - 0.875 * REM);
    expect(bandwidthDrawing(madeFrame({ time: 0.006 }), lab, size).firstLoss).toBeNull();
  });
});
