import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from './place-labels.ts';

describe('Labels in a column', () => {
  it('stand where they want to when there is room', () => {
    expect(
      placeLabels(
        [
          { wanted: 20, height: 10 },
          { wanted: 50, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([20, 50]);
  });

  it('move apart by the same way when they would touch', () => {
    expect(
      placeLabels(
        [
          { wanted: 52, height: 10 },
          { wanted: 50, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([56, 46]);
  });

  it('stay inside', () => {
    expect(
      placeLabels(
        [
          { wanted: 0, height: 10 },
          { wanted: 120, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([5, 95]);
  });

  it('never touch while the column is high enough for all of them', () => {
    const label = fc.record({
      wanted: fc.integer({ min: -50, max: 250 }),
      height: fc.integer({ min: 5, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), (wishes) => {
        const middles = placeLabels(wishes, 0, 200);
        const spans = wishes
          .map(({ height }, index) => ({
            start: middles[index] - height / 2,
            end: middles[index] + height / 2,
          }))
          .sort((a, b) => a.start - b.start);
        spans.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(-1e-9);
          expect(end).toBeLessThanOrEqual(200 + 1e-9);
          if (index > 0) expect(start).toBeGreaterThanOrEqual(spans[index - 1].end - 1e-9);
        });
      }),
    );
  });
});
