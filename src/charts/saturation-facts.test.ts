import { describe, expect, it } from 'vitest';
import type { KnownPoint } from './saturation-drawing.ts';
import { curveFinding } from './saturation-facts.ts';

const point = (offered: number, delivered: number, halfWidth = 0.1): KnownPoint => ({
  offered,
  delivered,
  halfWidth,
  lossShare: 0,
  replications: Number.isFinite(halfWidth) ? 5 : 1,
});
const ONE_RUN = Number.POSITIVE_INFINITY;

describe('What a saturation curve says', () => {
  it('tells a path that carries all, one that holds its most and one that collapses apart', () => {
    expect(curveFinding([point(5, 5), point(10, 9.9)], false)?.shape).toBe('growing');
    expect(curveFinding([point(10, 9), point(20, 8.9)], false)?.shape).toBe('level');
    expect(curveFinding([point(10, 9), point(20, 3)], false)?.shape).toBe('falling');
  });

  it('is held back while its highest or its last point rests on one run, or on runs that disagree', () => {
    expect(curveFinding([], false)).toBeNull();
    expect(curveFinding([point(10, 9, ONE_RUN), point(20, 3)], false)).toBeNull();
    expect(curveFinding([point(10, 9), point(20, 3, ONE_RUN)], false)).toBeNull();
    expect(curveFinding([point(10, 3, 12), point(20, 0.4)], false)).toBeNull();
    expect(curveFinding([point(5, 5, ONE_RUN), point(10, 9), point(20, 3)], false)?.most).toBe(9);
  });

  it('is told in the end, however sure the sweep has become', () => {
    expect(curveFinding([point(10, 3, 12), point(20, 0.4)], true)?.shape).toBe('falling');
  });
});
