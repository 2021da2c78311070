import type { KnownPoint } from './saturation-drawing.ts';

/** What a path's curve says by itself, in Gbit/s. */
export interface CurveFinding {
  /** The most that was delivered. */
  readonly most: number;
  /** What is left of it under the highest load. */
  readonly last: number;
  /** `growing`: still delivers all; `level`: holds its most; `falling`: delivers less the more is offered. */
  readonly shape: 'growing' | 'level' | 'falling';
}

/** Losses and chance keep a path that carries all it is asked a little below it. */
const NEARLY_ALL = 0.97;
/** A path that delivers less than this share of its most under the highest load has collapsed, not wavered. */
const HOLDS = 0.93;

/** An interval wider than this share of the most that is delivered leaves open what shape the curve has. */
const WIDE = 0.1;

/**
 * Null before anything is known, and as long as more runs may still say something else: what is read off the curve are its
 * highest point and its last, and of both the interval has to be narrow. Once the sweep `isDone`, it is as sure as it gets.
 */
export function curveFinding(points: readonly KnownPoint[], isDone: boolean): CurveFinding | null {
  const last = points.at(-1);
  if (last === undefined) return null;
  const highest = points.reduce((a, b) => (b.delivered > a.delivered ? b : a));
  const most = highest.delivered;
  if (!isDone && [highest, last].some(({ halfWidth }) => halfWidth > WIDE * most)) return null;
  if (last.delivered >= NEARLY_ALL * last.offered) return { most, last: last.delivered, shape: 'growing' };
  return { most, last: last.delivered, shape: last.delivered < HOLDS * most ? 'falling' : 'level' };
}

/** Whether two paths carry the same, as far as a lecture hall can see. */
export function isAlike(a: CurveFinding, b: CurveFinding): boolean {
  return Math.abs(a.most - b.most) < 0.03 * Math.max(a.most, b.most);
}
