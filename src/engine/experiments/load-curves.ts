import type { Network } from '../network.ts';
import type { PerSecond, Seconds } from '../units.ts';
import { consecutiveSeeds, farApart } from './load-sweep.ts';
import type { ReplicationResult, ReplicationTask } from './replication.ts';
import { type PointEstimate, SweepEstimates } from './sweep-estimates.ts';

/** One system under a range of loads: an I/O path, say. */
export interface LoadCurve {
  readonly name: string;
  readonly loads: readonly CurveLoad[];
}

export interface CurveLoad {
  /** Jobs offered a second: what decides how long a run has to be. */
  readonly rate: PerSecond;
  readonly network: Network;
  /** Jobs that others offer a second: they take their time to simulate. None unless told. */
  readonly others?: PerSecond;
}

/** A saturation sweep as plain data. Replication i of every point has the same seed, on every curve: common random numbers. */
export interface LoadCurvesTask {
  readonly curves: readonly LoadCurve[];
  /** Seed of the first replications; the next ones follow it. 1 unless told. */
  readonly seed?: number;
  /** Independent replications a point has at least; 5 unless told, and never fewer than 2. */
  readonly replications?: number;
  /** Half width of the 95 % interval around the throughput, over its mean, that is good enough; 0.02 unless told. */
  readonly precision?: number;
}

/** What is known of one point of a curve. */
export interface CurvePoint {
  readonly rate: PerSecond;
  readonly estimate: PointEstimate;
  /** Nothing yet; one short run, without an interval; some replications; as many as it needs. */
  readonly stage: 'waiting' | 'preview' | 'growing' | 'done';
  /** Whether the interval around the throughput is as narrow as was asked for. */
  readonly isPrecise: boolean;
}

export interface KnownCurve {
  readonly name: string;
  readonly points: readonly CurvePoint[];
}

/** A run to be made for one point; a preview is taken away again when the first whole run is there. */
export interface CurveRun {
  readonly curve: number;
  readonly load: number;
  readonly replication: number;
  readonly isPreview: boolean;
  readonly task: ReplicationTask;
}

const REPLICATIONS = 5;
export const PRECISION = 0.02;
/** A point that is not precise by then stays as it is, and says so. */
const MOST_TIMES_AS_MANY = 4;
/** Every so many-th load has a preview, and the last one. */
const PREVIEW_EVERY = 4;
/** Jobs expected in a preview, and in a whole run. */
const PREVIEW_JOBS = 400;
const RUN_JOBS = 4500;
/** What a ring takes to fill and settle, whatever the rate. */
const SHORTEST_SECONDS = 0.02;

/** Jobs in one whole run at most, those of others among them, as long as it is no shorter than the shortest. */
const MOST_JOBS_A_RUN = 60_000;
/** Jobs in all whole runs together at most: what a page computes in some ten seconds. */
const MOST_JOBS = 8_000_000;

/** What of a load decides how many jobs it has. */
type LoadRates = Pick<CurveLoad, 'rate' | 'others'>;

const fullSeconds = ({ rate }: LoadRates): Seconds => Math.max(SHORTEST_SECONDS, RUN_JOBS / rate);

/** How long a whole run is. */
const secondsOf = (load: LoadRates): Seconds =>
  Math.min(fullSeconds(load), Math.max(SHORTEST_SECONDS, MOST_JOBS_A_RUN / jobRate(load)));

const jobRate = ({ rate, others = 0 }: LoadRates): PerSecond => rate + others;

/** What a sweep may cost: with many jobs a second, of others or of its own, it has fewer and shorter runs. */
export interface SweepEffort {
  /** Replications of a point at first, and at most. */
  readonly replications: number;
  readonly most: number;
  /** Whether that is less than a point would have without a limit. */
  readonly isLimited: boolean;
}

/** What a sweep of these loads may cost, before any network is made. */
export function effortOf({
  curves,
  replications = REPLICATIONS,
}: {
  readonly curves: readonly { readonly loads: readonly LoadRates[] }[];
  readonly replications?: number | undefined;
}): SweepEffort {
  const loads = curves.flatMap((curve) => curve.loads);
  const wanted = Math.max(2, replications);
  const jobs = loads.reduce((sum, load) => sum + jobRate(load) * secondsOf(load), 0);
  const affordable = Math.max(2, Math.floor(MOST_JOBS / jobs));
  return {
    replications: Math.min(wanted, affordable),
    most: Math.min(wanted * MOST_TIMES_AS_MANY, affordable),
    isLimited: affordable < wanted || loads.some((load) => secondsOf(load) < fullSeconds(load)),
  };
}

/**
 * Which runs a saturation sweep needs, and what they have come to. It decides and gathers; who runs them, one after
 * another or on several workers, asks `first` and then `add`s each result, which may ask for more. Every point gets its
 * replications, and one more at a time until its interval is narrow enough. What is known at the end does not depend on the order
 * in which results come.
 */
export class LoadCurves {
  private readonly estimates: SweepEstimates;
  private readonly seeds: readonly number[];
  private readonly replications: number;
  private readonly precision: number;
  private known: readonly KnownCurve[];
  /** By point: replications asked for so far, and those that will have no result. */
  private readonly asked: number[];
  private readonly failed: number[];

  constructor(private readonly task: LoadCurvesTask) {
    const { precision = PRECISION, seed = 1, curves } = task;
    const { replications, most } = effortOf(task);
    this.replications = replications;
    this.precision = precision;
    this.seeds = consecutiveSeeds(seed, most);
    const loads = curves.flatMap((curve) => curve.loads);
    this.estimates = new SweepEstimates({ points: loads.map(() => ({ seeds: this.seeds })) });
    this.asked = loads.map(() => this.replications);
    this.failed = loads.map(() => 0);
    let point = 0;
    this.known = curves.map(({ name, loads }) => ({
      name,
      points: loads.map(({ rate }) => ({
        rate,
        estimate: this.estimates.point(point++),
        stage: 'waiting',
        isPrecise: false,
      })),
    }));
  }

  /** All curves as they are known now. A point that nothing was learned of since is the same object as before. */
  get curves(): readonly KnownCurve[] {
    return this.known;
  }

  /** What to run at first, in this order: a coarse curve over the whole axis early, then denser, then surer. */
  first(): CurveRun[] {
    const { curves } = this.task;
    const most = Math.max(0, ...curves.map(({ loads }) => loads.length));
    const spread = farApart(most).flatMap((load) =>
      curves.flatMap(({ loads }, curve) => (load < loads.length ? [{ curve, load }] : [])),
    );
    const previews = spread.filter(
      ({ curve, load }) => load % PREVIEW_EVERY === 0 || load === curves[curve].loads.length - 1,
    );
    return [
      ...previews.map(({ curve, load }) => this.run(curve, load, 0, true)),
      ...Array.from({ length: this.replications }, (_, replication) =>
        spread.map(({ curve, load }) => this.run(curve, load, replication, false)),
      ).flat(),
    ];
  }

  /** Takes a result in, and says what else has to be run for its point. */
  add({ curve, load, replication, isPreview }: CurveRun, result: ReplicationResult): CurveRun[] {
    const point = this.pointOf(curve, load);
    const before = this.known[curve].points[load];
    // On several workers, a preview may come after the run that it was to stand in for.
    if (isPreview && before.stage !== 'waiting') return [];
    if (!isPreview && before.stage === 'preview') this.estimates.forget(point);
    this.estimates.add({ point, replication }, result);
    return this.learn(curve, load, isPreview);
  }

  /** A run has no result, and will have none. */
  fail({ curve, load, isPreview }: CurveRun): CurveRun[] {
    if (isPreview) return [];
    this.failed[this.pointOf(curve, load)]++;
    return this.learn(curve, load, false);
  }

  private learn(curve: number, load: number, isPreview: boolean): CurveRun[] {
    const point = this.pointOf(curve, load);
    const estimate = this.estimates.point(point);
    const { mean, halfWidth } = estimate.figures.throughput;
    const ended = isPreview ? 0 : estimate.replications + this.failed[point];
    const isPrecise = halfWidth <= this.precision * mean;
    const hasAll = ended === this.asked[point];
    const isMoreWanted = hasAll && !isPrecise && this.failed[point] === 0 && ended < this.seeds.length;
    const stage = isPreview ? 'preview' : hasAll && !isMoreWanted ? 'done' : 'growing';
    const known: CurvePoint = { rate: this.task.curves[curve].loads[load].rate, estimate, stage, isPrecise };
    this.known = this.known.map((old, i) =>
      i === curve ? { ...old, points: old.points.map((p, j) => (j === load ? known : p)) } : old,
    );
    return isMoreWanted ? [this.run(curve, load, this.asked[point]++, false)] : [];
  }

  private run(curve: number, load: number, replication: number, isPreview: boolean): CurveRun {
    const asked = this.task.curves[curve].loads[load];
    const { network } = asked;
    const whole = secondsOf(asked);
    const seconds = isPreview ? Math.min(whole, PREVIEW_JOBS / asked.rate) : whole;
    const task: ReplicationTask = { network, seed: this.seeds[replication], seconds, warmUp: 'auto' };
    return { curve, load, replication, isPreview, task };
  }

  private pointOf(curve: number, load: number): number {
    let point = load;
    for (let i = 0; i < curve; i++) point += this.task.curves[i].loads.length;
    return point;
  }
}
