import type { Network } from '../network.ts';
import type { Seconds } from '../units.ts';
import type { ReplicationTask } from './replication.ts';
import type { WarmUp } from './sampled-run.ts';

/** One network to be estimated: a load on a path, say. */
export interface SweepPoint {
  readonly network: Network;
  /** One replication each; unsigned 32-bit. Points with the same seeds can be compared pair by pair. */
  readonly seeds: readonly number[];
  /** Length of every run, its warm-up included. */
  readonly seconds: Seconds;
  readonly warmUp: WarmUp;
}

/** A whole experiment as data. */
export interface SweepPlan {
  readonly points: readonly SweepPoint[];
}

/** One replication of one point, by their places in the plan. */
export interface SweepPlace {
  readonly point: number;
  readonly replication: number;
}

/**
 * The order in which a plan is best run, for someone who watches: every point's first replication before any second one,
 * and within a round the points far apart before those between them (van der Corput's sequence). So a coarse curve is there
 * early, gets denser, and then gets surer. The result does not depend on the order.
 */
export function sweepOrder({ points }: SweepPlan): SweepPlace[] {
  const rounds = Math.max(0, ...points.map(({ seeds }) => seeds.length));
  const spread = farApart(points.length);
  return Array.from({ length: rounds }, (_, replication) =>
    spread
      .filter((point) => replication < points[point].seeds.length)
      .map((point) => ({ point, replication })),
  ).flat();
}

/** What has to be run for one place of the plan. Throws a RangeError for a place that is not in it. */
export function sweepTask({ points }: SweepPlan, { point, replication }: SweepPlace): ReplicationTask {
  const seed = points[point]?.seeds[replication];
  if (seed === undefined)
    throw new RangeError(`the plan has no replication ${replication} of point ${point}`);
  const { network, seconds, warmUp } = points[point];
  return { network, seed, seconds, warmUp };
}

/** `count` seeds from `first` on; after the largest of 32 bits comes 0. */
export function consecutiveSeeds(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => (first + i) >>> 0);
}

/** 0 to count - 1, each once, sorted by their bits read backwards. */
export function farApart(count: number): number[] {
  let bits = 0;
  while (1 << bits < count) bits++;
  const order: number[] = [];
  for (let i = 0; i < 1 << bits; i++) {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit++) reversed |= ((i >> bit) & 1) << (bits - 1 - bit);
    if (reversed < count) order.push(reversed);
  }
  return order;
}
