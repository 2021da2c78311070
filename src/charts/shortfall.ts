import type { TrailingAverages } from './trailing-averages.ts';

/**
 * Which samples belong to a shortfall: a stretch in which more is offered than delivered, and in which requests are lost
 * or the path delivers all it can. A stretch without either is responses still on their way, no shortfall.
 *
 * @param capacity Gbit/s that the path in use carries at most.
 */
export function shortfallMask(
  { offered, delivered, lost }: TrailingAverages,
  capacity: number,
): readonly boolean[] {
  const mask: boolean[] = offered.map(() => false);
  let start = 0;
  while (start < offered.length) {
    let end = start;
    let isShort = false;
    while (end < offered.length && value(offered, end) > value(delivered, end)) {
      if (value(lost, end) > 0 || value(delivered, end) >= NEARLY_ALL * capacity) isShort = true;
      end += 1;
    }
    if (isShort) mask.fill(true, start, end);
    start = Math.max(end, start + 1);
  }
  return mask;
}

/** Batches and a load that wavers keep a full stage a little below its capacity. */
const NEARLY_ALL = 0.95;

const value = (values: readonly number[], index: number) => values[index] ?? 0;
