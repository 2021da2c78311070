import { type Estimate, estimateDifference, estimateMean } from '../theory/statistics.ts';
import type { BitsPerSecond, PerSecond, Seconds } from '../units.ts';

/** What experiments estimate and compare. */
export const FIGURE_NAMES = [
  'offeredLoad',
  'throughput',
  'carriedRate',
  'lossShare',
  'meanSojournTime',
  'medianSojournTime',
  'p99SojournTime',
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** One run from the end of its warm-up on. */
export interface SteadyFigures {
  /** Length of the part of the run that was read. */
  readonly seconds: Seconds;
  /** Jobs born in it, and jobs completed in it: the samples behind the times. */
  readonly offered: number;
  readonly carried: number;
  /** Response bits asked for, a second. */
  readonly offeredLoad: BitsPerSecond;
  /** Response bits delivered, a second. */
  readonly throughput: BitsPerSecond;
  /** Jobs completed, a second. */
  readonly carriedRate: PerSecond;
  /** Share of the jobs whose fate was decided in this time that were dropped: dropped / (dropped + carried), 0 to 1. */
  readonly lossShare: number;
  /** Birth to completion, of the jobs completed in this time; NaN when there are none. */
  readonly meanSojournTime: Seconds;
  /** Half of the jobs took no longer. Within 0.8 %, as all quantiles: see `Histogram`. */
  readonly medianSojournTime: Seconds;
  readonly p99SojournTime: Seconds;
}

/** A mean with Student's t interval for each figure. Replications without samples do not count: see `replications` there. */
export type FigureEstimates = { readonly [Name in FigureName]: Estimate };

/** Means over independent replications (Law 2015, 9.5.1). */
export function estimateFigures(runs: readonly SteadyFigures[], confidence = 0.95): FigureEstimates {
  return byFigure((name) =>
    estimateMean(
      runs.map((run) => run[name]).filter((x) => !Number.isNaN(x)),
      confidence,
    ),
  );
}

/**
 * Means of `a[i] - b[i]`, where run i of both met the same random numbers (Law 2015, 10.2.1 and 11.2). Pairs of which one
 * run has no samples do not count. Throws a RangeError for lists of two lengths.
 */
export function estimateFigureDifferences(
  a: readonly SteadyFigures[],
  b: readonly SteadyFigures[],
  confidence = 0.95,
): FigureEstimates {
  if (a.length !== b.length) throw new RangeError(`${a.length} and ${b.length} runs make no pairs`);
  return byFigure((name) => {
    const pairs = a
      .map((run, i) => [run[name], b[i][name]] as const)
      .filter((pair) => !pair.some(Number.isNaN));
    return estimateDifference(
      pairs.map(([x]) => x),
      pairs.map(([, y]) => y),
      confidence,
    );
  });
}

function byFigure(estimate: (name: FigureName) => Estimate): FigureEstimates {
  const entries = FIGURE_NAMES.map((name) => [name, estimate(name)] as const);
  return Object.fromEntries(entries) as Record<FigureName, Estimate>;
}
