import type { Visit } from '../network.ts';
import { solveLinear } from './linear-equations.ts';

/**
 * How often a job makes each visit of its route, on average (Lazowska et al. 1984, 3.4): between 0 and 1 where the route is
 * only followed, more where it leads back. Throws a RangeError for a route that no job ever comes to the end of.
 */
export function visitRatios(route: readonly Visit[]): number[] {
  if (route.every(({ next }) => next === undefined)) return route.map(({ probability = 1 }) => probability);
  // What comes to a place on the route is the new job, if it is the first, and what the other places send there.
  const rows = route.map((_, k) => [...route.map((_, j) => (j === k ? 1 : 0)), k === 0 ? 1 : 0]);
  for (const [j, { probability = 1, next }] of route.entries()) {
    const send = (to: number | 'out', share: number) => {
      if (to !== 'out' && to < route.length) rows[to][j] -= share;
    };
    send(j + 1, next === undefined ? 1 : 1 - probability);
    for (const way of next ?? []) send(way.to, probability * way.probability);
  }
  return solveLinear(rows).map((coming, k) => coming * (route[k].probability ?? 1));
}
