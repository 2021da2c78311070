import type { Seconds } from '../units.ts';
import {
  estimateFigureDifferences,
  estimateFigures,
  type FigureEstimates,
  type SteadyFigures,
} from './figures.ts';
import type { SweepPlace, SweepPoint } from './load-sweep.ts';
import type { ReplicationResult } from './replication.ts';

/** What is known of one point so far. */
export interface PointEstimate {
  /** Replications that have come in, of those that were planned. */
  readonly replications: number;
  readonly planned: number;
  /** The latest end of a warm-up among them; NaN before the first. */
  readonly latestWarmUpEnd: Seconds;
  /** Replications whose warm-up had no end to be found: too short a run, or no steady state. */
  readonly unsettled: number;
  /** Jobs completed after their warm-ups, over all of them: the samples behind mean and percentile. */
  readonly samples: number;
  readonly figures: FigureEstimates;
}

/**
 * Gathers a plan's results as they come in. Each has its own place and is read in the plan's order, so what is known depends
 * on which results are there and not on the order in which they arrived, to the last bit.
 */
export class SweepEstimates {
  private readonly results: (ReplicationResult | undefined)[][];

  constructor(private readonly plan: { readonly points: readonly Pick<SweepPoint, 'seeds'>[] }) {
    this.results = plan.points.map(({ seeds }) => seeds.map(() => undefined));
  }

  /** Takes a result in; a second one for the same place replaces the first. Throws a RangeError for an unknown place. */
  add({ point, replication }: SweepPlace, result: ReplicationResult): void {
    const seed = this.plan.points[point]?.seeds[replication];
    if (seed !== result.seed) {
      throw new RangeError(
        `a run with seed ${result.seed} is not replication ${replication} of point ${point}, whose seed is ${seed}`,
      );
    }
    this.results[point][replication] = result;
  }

  /** As if nothing had come in for a point. */
  forget(point: number): void {
    this.results[point].fill(undefined);
  }

  point(point: number, confidence = 0.95): PointEstimate {
    const all = this.results[point];
    if (all === undefined) throw new RangeError(`the plan has no point ${point}`);
    const known = all.filter((result) => result !== undefined);
    return {
      replications: known.length,
      planned: all.length,
      latestWarmUpEnd: known.length === 0 ? Number.NaN : Math.max(...known.map(({ warmUp }) => warmUp.at)),
      unsettled: known.filter(({ warmUp }) => !warmUp.isFound).length,
      samples: known.reduce((sum, { figures }) => sum + figures.carried, 0),
      figures: estimateFigures(
        known.map(({ figures }) => figures),
        confidence,
      ),
    };
  }

  /** Every point, in the plan's order. */
  points(confidence = 0.95): PointEstimate[] {
    return this.results.map((_, point) => this.point(point, confidence));
  }

  /**
   * Point `a` less point `b`, over the pairs of replications that are there and have the same seed: common random numbers.
   * Each run is read from its own warm-up on.
   */
  difference(a: number, b: number, confidence = 0.95): FigureEstimates {
    const inA: SteadyFigures[] = [];
    const inB: SteadyFigures[] = [];
    for (const [i, run] of (this.results[a] ?? []).entries()) {
      const other = this.results[b]?.[i];
      if (run === undefined || other === undefined || run.seed !== other.seed) continue;
      inA.push(run.figures);
      inB.push(other.figures);
    }
    return estimateFigureDifferences(inA, inB, confidence);
  }
}
