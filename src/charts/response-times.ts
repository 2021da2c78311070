import type { HistogramBins } from '../engine/frame.ts';
import { isTooFewFor } from '../engine/theory/percentile-samples.ts';

/** The percentiles that are marked, as shares of the responses that were not slower. */
export const PERCENTILES = [
  { name: 'p50', share: 0.5 },
  { name: 'p99', share: 0.99 },
  { name: 'p99.9', share: 0.999 },
] as const;
export type PercentileName = (typeof PERCENTILES)[number]['name'];

export interface Percentile {
  readonly name: PercentileName;
  /** Share of the responses that were slower: where it stands on the chart's axis. */
  readonly slowerShare: number;
  /** Seconds; the middle of the bin that holds it, as the run's own result has it: at most 0.8 % off. */
  readonly time: number;
  /** Responses that were slower. */
  readonly slower: number;
  readonly isFew: boolean;
}

/** One corner of the curve: this many of the responses took longer than `time`. */
export interface SurvivalPoint {
  readonly time: number;
  /** Where the bin begins that `time` ends. */
  readonly from: number;
  readonly slower: number;
}

/** For every bin's upper edge, how many took longer; the first point is the least edge, which all exceeded. */
export function survival({ count, edges, counts }: HistogramBins): readonly SurvivalPoint[] {
  const first = edges[0];
  if (first === undefined) return [];
  const points: SurvivalPoint[] = [{ time: first, from: first, slower: count }];
  let slower = count;
  counts.forEach((inBin, bin) => {
    slower -= inBin;
    if (inBin > 0) points.push({ time: edges[bin + 1] ?? first, from: edges[bin] ?? first, slower });
  });
  return points;
}

/** Points that a table has of the curve, at most. */
const TABLE_POINTS = 40;

/**
 * The curve's points for a table: all, or where they are many those at which every so many-th response has come, and in
 * the tail, where each one counts, the last ones.
 */
export function tablePoints(points: readonly SurvivalPoint[]): readonly SurvivalPoint[] {
  if (points.length <= TABLE_POINTS) return points;
  const count = points[0]?.slower ?? 0;
  const even = Math.ceil((2 * count) / TABLE_POINTS);
  const tail = points.slice(-TABLE_POINTS / 2);
  let last = Number.POSITIVE_INFINITY;
  const body = points.slice(0, -TABLE_POINTS / 2).filter(({ slower }) => {
    const isNext = slower <= last - even;
    if (isNext) last = slower;
    return isNext;
  });
  return [...body, ...tail];
}

export function percentiles(points: readonly SurvivalPoint[], count: number): readonly Percentile[] {
  if (count === 0) return [];
  return PERCENTILES.map(({ name, share }) => {
    const rank = Math.max(1, Math.ceil(share * count - 1e-9));
    const at = points.find(({ slower }) => count - slower >= rank);
    const slower = count - rank;
    return {
      name,
      slowerShare: 1 - share,
      time: at === undefined ? Number.NaN : (at.from + at.time) / 2,
      slower,
      isFew: isTooFewFor(share, count),
    };
  });
}

/** How many took longer than `time`: what is known at the last edge before it. */
export function slowerThan(points: readonly SurvivalPoint[], time: number): number {
  return points.findLast((point) => point.time <= time)?.slower ?? points[0]?.slower ?? 0;
}
