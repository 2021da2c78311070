import { errorOf, measurePoint } from './measure-point.ts';
import { type FittedId, type ParameterOverrides, valueInUnit, withParameters } from './parameters.ts';
import { PUBLISHED_POINTS, type PublishedPoint } from './published.ts';

/** A parameter before and after, with the points' errors that tell whether it was worth it. */
export interface FitResult {
  readonly values: Readonly<Record<FittedId, number>>;
  /** Times that each point was measured in turn; the fit ended when a round changed nothing that counts. */
  readonly rounds: number;
}

/** A point is met when the model is this near: closer than any of the sources rounds. */
const CLOSE_ENOUGH = 1e-3;
const MOST_ROUNDS = 6;
const MOST_STEPS = 8;
/** More digits than these would be noise of the runs. */
const DIGITS = 4;

/**
 * Solves every fitted parameter from its one published point: as many equations as unknowns, so nothing is left to weigh.
 * The parameters are taken in turn, in the points' order, until a round finds all points met (Gauss and Seidel); each is
 * solved by the secant method on the simulated experiment itself. No derivative, no chance: the same start gives the
 * same values. `start` replaces the values it begins with, `points` the points it solves.
 */
export function fitParameters(
  start: ParameterOverrides = {},
  points: readonly PublishedPoint[] = PUBLISHED_POINTS,
): FitResult {
  const solved = points.filter(({ fits }) => fits !== undefined);
  const values = new Map<FittedId, number>();
  for (const id of solved.flatMap(({ fits = [] }) => fits)) values.set(id, start[id] ?? valueInUnit(id));
  let rounds = 0;
  let hasMoved = true;
  while (hasMoved && rounds < MOST_ROUNDS) {
    rounds++;
    hasMoved = false;
    for (const point of solved) if (solve(point, values)) hasMoved = true;
  }
  return { values: Object.fromEntries(values) as Record<FittedId, number>, rounds };
}

/** Moves the point's parameters until it is met; false when it was met already. */
function solve(point: PublishedPoint, values: Map<FittedId, number>): boolean {
  const ids = point.fits ?? [];
  const first = ids[0];
  if (first === undefined) return false;
  const errorAt = (value: number) => {
    for (const id of ids) values.set(id, value);
    return withParameters(Object.fromEntries(values), () => errorOf(point, measurePoint(point)));
  };
  const start = values.get(first) ?? valueInUnit(first);
  const errorAtStart = errorAt(start);
  if (Math.abs(errorAtStart) <= CLOSE_ENOUGH) return false;
  const found = rootBySecant(errorAt, { at: start, error: errorAtStart });
  for (const id of ids) values.set(id, Number(found.toPrecision(DIGITS)));
  return true;
}

/** Where `errorAt`, which rises or falls throughout, is nearly 0. Never leaves the positive numbers. */
export function rootBySecant(
  errorAt: (value: number) => number,
  start: { readonly at: number; readonly error: number },
): number {
  let before = start;
  let now = { at: start.at * 1.05, error: errorAt(start.at * 1.05) };
  let best = Math.abs(now.error) < Math.abs(before.error) ? now : before;
  for (let step = 0; step < MOST_STEPS && Math.abs(best.error) > CLOSE_ENOUGH / 4; step++) {
    const slope = (now.error - before.error) / (now.at - before.at);
    // A parameter that does not show in its point, here: a longer step may find where it does.
    const wanted = slope === 0 ? now.at * 2 : now.at - now.error / slope;
    const at = Math.min(now.at * 4, Math.max(now.at / 4, wanted));
    before = now;
    now = { at, error: errorAt(at) };
    if (Math.abs(now.error) < Math.abs(best.error)) best = now;
  }
  return best.at;
}
