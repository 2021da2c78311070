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

/** Null before anything is known. */
export function curveFinding(points: readonly KnownPoint[]): CurveFinding | null {
  const last = points.at(-1);
  if (last === undefined) return null;
  const most = Math.max(...points.map(({ delivered }) => delivered));
  if (last.delivered >= NEARLY_ALL * last.offered) return { most, last: last.delivered, shape: 'growing' };
  return { most, last: last.delivered, shape: last.delivered < HOLDS * most ? 'falling' : 'level' };
}

/** Whether two paths carry the same, as far as a lecture hall can see. */
export function isAlike(a: CurveFinding, b: CurveFinding): boolean {
  return Math.abs(a.most - b.most) < 0.03 * Math.max(a.most, b.most);
}
