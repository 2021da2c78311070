import type { Network } from '../network.ts';
import type { Seconds } from '../units.ts';
import {
  estimateFigureDifferences,
  estimateFigures,
  type FigureEstimates,
  type SteadyFigures,
} from './figures.ts';
import { SampledRun, type WarmUp, type WarmUpEnd } from './sampled-run.ts';

export interface ComparisonOptions {
  /** Length of every run, its warm-up included. */
  readonly seconds: Seconds;
  /** One replication of both networks each. Unsigned 32-bit, no two alike. */
  readonly seeds: readonly number[];
  readonly warmUp: WarmUp;
  /** Of the intervals; 0.95 without it. */
  readonly confidence?: number;
}

/** Two networks that met the same random numbers. */
export interface PairedComparison {
  readonly a: FigureEstimates;
  readonly b: FigureEstimates;
  /** a less b, pair by pair. */
  readonly differences: FigureEstimates;
  /** Of each pair: where the warm-up of both ends, which is the later one's. */
  readonly warmUps: readonly WarmUpEnd[];
}

/** Two networks that are to meet the same random numbers, once for every seed. */
export interface PairsTask {
  readonly a: Network;
  readonly b: Network;
  /** Length of every run, its warm-up included. */
  readonly seconds: Seconds;
  /** What is left out at the start of every run, so that both of a pair are read over the same span. */
  readonly warmUp: Seconds;
  readonly seeds: readonly number[];
}

/** What is known of a comparison so far: of the pairs of which both runs have ended. */
export interface KnownPairs {
  readonly pairs: number;
  readonly planned: number;
  readonly a: FigureEstimates;
  readonly b: FigureEstimates;
  /** a less b, pair by pair. */
  readonly differences: FigureEstimates;
  readonly isDone: boolean;
  /** Why a run has no result, the latest of such; its pair does not count. */
  readonly fault?: string;
}

/**
 * Runs both networks under every seed and compares them pair by pair: common random numbers. Streams are keyed by the
 * names of sources and stations, so that what has the same name in both (the arrivals, above all) draws the same numbers;
 * that much of chance cancels in the differences. Both runs of a pair are read over the same span. Assumes that seeds are
 * independent; pairing narrows an interval only where both networks answer to chance alike, which the result shows.
 * Throws as `SampledRun` does.
 */
export function comparePaired(a: Network, b: Network, options: ComparisonOptions): PairedComparison {
  const { seeds, confidence = 0.95 } = options;
  const inA: SteadyFigures[] = [];
  const inB: SteadyFigures[] = [];
  const warmUps: WarmUpEnd[] = [];
  for (const seed of seeds) {
    const runs = [a, b].map((network) => new SampledRun(network, { ...options, seed }));
    for (const run of runs) run.finish();
    const ends = runs.map((run) => run.warmUpEnd());
    const at = Math.max(...ends.map((end) => end.at));
    warmUps.push({ at, isFound: ends.every(({ isFound }) => isFound) });
    inA.push(runs[0].figuresFrom(at));
    inB.push(runs[1].figuresFrom(at));
  }
  return {
    a: estimateFigures(inA, confidence),
    b: estimateFigures(inB, confidence),
    differences: estimateFigureDifferences(inA, inB, confidence),
    warmUps,
  };
}
