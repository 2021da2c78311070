import type { Frame } from '../engine/frame.ts';
import { RECENT_SPAN } from '../stores/run-lane.ts';

/** Averages at rising instants; the arrays are as long as each other. Rates in Gbit/s. */
export interface TrailingAverages {
  readonly times: readonly number[];
  readonly offered: readonly number[];
  readonly delivered: readonly number[];
  /** Requests lost since the instant before. */
  readonly lost: readonly number[];
}

/** Spacing of the averages: finer, and one would see the beat of batches and bins and not the load. */
const SAMPLE_SPACING = 0.2e-3;

/**
 * Averages over the span of the figures, so that the curves end at the figures' own values: every fifth of a
 * millisecond and at the frame's instant. A run younger than the span is averaged over its age.
 */
export function trailingAverages({ time, series }: Frame): TrailingAverages {
  const { binWidth, count, offeredBytes, carriedBytes, dropped } = series;
  const times: number[] = [];
  const offered: number[] = [];
  const delivered: number[] = [];
  const lost: number[] = [];
  const stride = Math.max(1, Math.round(SAMPLE_SPACING / binWidth));
  let lostSince = 0;
  const sample = (end: number) => {
    const start = Math.max(0, end - Math.max(RECENT_SPAN, binWidth));
    times.push(end);
    offered.push(gbpsBetween(offeredBytes, binWidth, time, start, end));
    delivered.push(gbpsBetween(carriedBytes, binWidth, time, start, end));
    lost.push(lostSince);
    lostSince = 0;
  };
  for (let bin = 0; bin < count; bin++) {
    lostSince += dropped[bin] ?? 0;
    const end = (bin + 1) * binWidth;
    if ((bin + 1) % stride === 0 && end <= time) sample(end);
  }
  const last = times.at(-1);
  if (last !== undefined && time > last) sample(time);
  // A frame at the very edge of a sample: its losses have no sample of their own.
  else if (last !== undefined) lost[lost.length - 1] = (lost.at(-1) ?? 0) + lostSince;
  return { times, offered, delivered, lost };
}

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
