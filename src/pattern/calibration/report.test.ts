import { describe, expect, it } from 'vitest';
import { PARAMETERS } from './parameters.ts';
import { PUBLISHED_SOURCES } from './published.ts';
import { calibrationReport } from './report.ts';

const rows = calibrationReport();

describe.each(rows)('$point.id', ({ point, error }) => {
  it(
    point.isFitted ? 'was fitted and comes out within 2 %' : 'is predicted within 10 %, or says why not',
    () => {
      // What is off by more has a reason in words, and is not off by much more.
      const limit = point.explanation === undefined ? 0.1 : 0.2;
      expect(Math.abs(error)).toBeLessThan(point.isFitted ? 0.02 : limit);
    },
  );
  it('names a known source', () => expect(PUBLISHED_SOURCES).toHaveProperty(point.set));
});

describe('the calibration', () => {
  it('predicts points that nothing was fitted to', () => {
    expect(rows.filter(({ point }) => !point.isFitted).length).toBeGreaterThanOrEqual(3);
  });
  it('gives every parameter a unit, a source and a confidence', () => {
    for (const { value, unit, source, confidence } of Object.values(PARAMETERS)) {
      expect(value).toBeGreaterThan(0);
      expect([unit, source, confidence].every((text) => text.length > 0)).toBe(true);
    }
  });
});
