import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutNeighbours } from './neighbour-cards.tsx';

const room = { x: 10, y: 5, width: 200, height: 40 };

describe('the neighbours’ cards', () => {
  it('are none without neighbours', () => expect(layOutNeighbours(room, 2, 0)).toEqual([]));

  it('are one each while they fit, and the last stands for all that do not', () => {
    const told = (count: number) => layOutNeighbours(room, 2, count).map(({ first, last }) => [first, last]);
    expect(told(1)).toEqual([[1, 1]]);
    expect(told(2)).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(told(7)).toEqual([
      [1, 1],
      [2, 7],
    ]);
  });

  it('stay in their room, beside one another, and count every neighbour once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 300 }), (most, count) => {
        const places = layOutNeighbours(room, most, count);
        expect(places.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBe(count);
        for (const [i, { rect }] of places.entries()) {
          expect(rect.x).toBeGreaterThanOrEqual(room.x);
          expect(rect.x + rect.width).toBeLessThanOrEqual(room.x + room.width + 1e-9);
          const before = places[i - 1];
          if (before !== undefined) expect(rect.x).toBeGreaterThan(before.rect.x + before.rect.width);
        }
      }),
    );
  });
});
