import { describe, expect, it } from 'vitest';
import { CALIBRATION_TABLE } from '../pattern/calibration/calibration-table.ts';
import { PARAMETERS } from '../pattern/calibration/parameters.ts';
import { calibrationFacts, parameterGroups, ratioScale } from './calibration-facts.ts';

const { points } = CALIBRATION_TABLE;

describe('what the model card counts', () => {
  it('leaves no point out', () => {
    const { all, fitted, predicted, within, worst } = calibrationFacts(points);
    expect(all).toBe(points.length);
    expect(fitted + predicted).toBe(all);
    expect(within).toBe(
      points.filter(({ measured, modelled }) => Math.abs(modelled / measured - 1) <= 0.1).length,
    );
    expect(worst).toBeGreaterThan(0);
  });

  it('shows every parameter once, with all that is to be said of it', () => {
    const shown = parameterGroups().flatMap(([, parameters]) => parameters);
    expect(shown.map(([id]) => id).toSorted()).toEqual(Object.keys(PARAMETERS).toSorted());
    for (const [, { source, unit, confidence }] of shown)
      expect([source, unit, confidence]).not.toContain('');
  });

  it('lays a double and a half equally far from the middle, and every point on the axis', () => {
    const { place } = ratioScale([{ error: 1 }, { error: -0.3 }]);
    expect(place(1)).toBe(0.5);
    expect(place(2) - 0.5).toBeCloseTo(0.5 - place(0.5), 12);
    for (const { error } of points) {
      const at = ratioScale(points).place(1 + error);
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThan(1);
    }
  });
});
