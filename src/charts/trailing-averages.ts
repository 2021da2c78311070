import type { Frame } from '../engine/frame.ts';

/** Span of the averages that the chart draws. */
export const AVERAGE_SPAN = 1e-3;

/** Averages at rising instants; the arrays are as long as each other. Rates in Gbit/s. */
export interface TrailingAverages {
  readonly times: readonly number[];
  readonly offered: readonly number[];
  readonly delivered: readonly number[];
  /** Requests lost since the instant before. */
  readonly lost: readonly number[];
}

/**
 * Averages over the last millisecond, at the end of every bin and at the frame's own instant. A run younger than that
 * is averaged over its age, from the fourth bin on: before it a single arrival would decide the figure.
 */
export function trailingAverages({ time, series }: Frame): TrailingAverages {
  const { binWidth, count, offeredBytes, carriedBytes, dropped } = series;
  const times: number[] = [];
  const offered: number[] = [];
  const delivered: number[] = [];
  const lost: number[] = [];
  let lostBefore = 0;
  for (let bin = 0; bin < count; bin++) {
    const end = Math.min((bin + 1) * binWidth, time);
    if (bin < LEAST_BINS - 1) {
      lostBefore += dropped[bin] ?? 0;
      continue;
    }
    const start = Math.max(0, end - Math.max(AVERAGE_SPAN, binWidth));
    // A frame at the very edge of a bin: nothing has passed of the new one.
    if (end === times.at(-1)) {
      lost[lost.length - 1] = (lost.at(-1) ?? 0) + (dropped[bin] ?? 0);
      continue;
    }
    if (end <= start) continue;
    times.push(end);
    offered.push(gbpsBetween(offeredBytes, binWidth, time, start, end));
    delivered.push(gbpsBetween(carriedBytes, binWidth, time, start, end));
    lost.push((dropped[bin] ?? 0) + lostBefore);
    lostBefore = 0;
  }
  return { times, offered, delivered, lost };
}

const LEAST_BINS = 4;

/** Mean rate from `start` to `end`; a bin that is cut counts by the share of it inside, of the part that has passed. */
function gbpsBetween(bytes: Float64Array, binWidth: number, now: number, start: number, end: number): number {
  // A whole number of bins but for the last one, which is still filling: rounding must not move an edge by a bin.
  const first = Math.floor(start / binWidth + 1e-9);
  const last = Math.ceil(end / binWidth - 1e-9) - 1;
  let sum = 0;
  for (let bin = first; bin <= last; bin++) {
    const from = bin * binWidth;
    const to = Math.min(from + binWidth, now);
    const inside = Math.min(to, end) - Math.max(from, start);
    if (to > from) sum += (bytes[bin] ?? 0) * Math.min(1, Math.max(0, inside / (to - from)));
  }
  return (sum * 8) / (end - start) / 1e9;
}
