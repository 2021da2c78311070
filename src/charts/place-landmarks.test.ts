import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLandmarks } from './place-landmarks.ts';

const area = { right: 400 };
const instants = fc
  .array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 12 })
  .map((list) => list.sort((a, b) => a - b));

describe('The signs of a run’s instants', () => {
  it('stand at their instants where there is room', () => {
    expect(placeLandmarks([10, 100, 300], 12, area)).toEqual([10, 100, 300]);
  });

  it('stand side by side where two instants nearly coincide', () => {
    expect(placeLandmarks([100, 100.3], 12, area)).toEqual([100, 112]);
    expect(placeLandmarks([395, 396], 12, area)).toEqual([388, 400]);
  });

  it('never lie on one another, keep their order, and stay in the plot', () => {
    fc.assert(
      fc.property(instants, (wanted) => {
        const places = placeLandmarks(wanted, 12, area);
        places.forEach((place, index) => {
          expect(place).toBeLessThanOrEqual(area.right);
          const before = places[index - 1];
          if (before !== undefined) expect(place - before).toBeGreaterThanOrEqual(12 - 1e-9);
        });
      }),
    );
  });
});
