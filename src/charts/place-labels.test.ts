import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlacedLabel, placeAmong, placeLabels } from './place-labels.ts';

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

describe('One more label among others', () => {
  const label = (left: number, middle: number): PlacedLabel => ({ left, width: 40, middle, height: 10 });
  const wish = { left: 0, width: 40, wanted: 50, height: 10 };

  it('stands where it wants to when nobody is there', () => {
    expect(placeAmong(wish, [], 0, 100)).toBe(50);
    expect(placeAmong(wish, [label(60, 50), label(0, 70)], 0, 100)).toBe(50);
  });

  it('goes to the nearer side of one that stands there, or to where there is room', () => {
    expect(placeAmong(wish, [label(20, 52)], 0, 100)).toBe(42);
    expect(placeAmong(wish, [label(20, 52), label(20, 42)], 0, 100)).toBe(62);
    expect(placeAmong({ ...wish, wanted: 95 }, [label(20, 95)], 0, 100)).toBe(85);
  });

  it('stands nowhere when there is no room', () => {
    expect(placeAmong(wish, [label(20, 7)], 0, 15)).toBeNull();
  });

  it('touches nobody, stays inside, and could not be nearer', () => {
    const number = (min: number, max: number) => fc.integer({ min, max });
    const placed = fc.record({
      left: number(0, 100),
      width: number(5, 60),
      middle: number(0, 120),
      height: number(4, 30),
    });
    fc.assert(
      fc.property(
        fc.array(placed, { maxLength: 6 }),
        fc.record({
          left: number(0, 100),
          width: number(5, 60),
          wanted: number(-20, 140),
          height: number(4, 30),
        }),
        (taken, wanted) => {
          const found = placeAmong(wanted, taken, 0, 120);
          const isFree = (middle: number) =>
            middle - wanted.height / 2 >= 0 &&
            middle + wanted.height / 2 <= 120 &&
            taken.every(
              (other) =>
                other.left >= wanted.left + wanted.width ||
                wanted.left >= other.left + other.width ||
                Math.abs(other.middle - middle) >= (other.height + wanted.height) / 2,
            );
          if (found !== null) expect(isFree(found)).toBe(true);
          const reach = found === null ? 200 : Math.abs(found - wanted.wanted) - 0.25;
          for (let away = 0; away < reach; away += 0.25) {
            expect(isFree(wanted.wanted - away)).toBe(false);
            expect(isFree(wanted.wanted + away)).toBe(false);
          }
        },
      ),
    );
  });
});
