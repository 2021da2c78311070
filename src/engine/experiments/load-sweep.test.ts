import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLine, oneQueue } from '../testing/networks.ts';
import { consecutiveSeeds, type SweepPlan, sweepOrder, sweepTask } from './load-sweep.ts';
import { replicateOnce } from './replication.ts';
import { SweepEstimates } from './sweep-estimates.ts';

const plan: SweepPlan = {
  points: [0.3, 0.6, 0.9].map((rate) => ({
    network: inLine([oneQueue(1, 6)], rate),
    seeds: consecutiveSeeds(1, 4),
    seconds: 400,
    warmUp: 'auto',
  })),
};
const results = sweepOrder(plan).map((place) => ({ place, result: replicateOnce(sweepTask(plan, place)) }));

describe('the order of a sweep', () => {
  it('has every replication of every point once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 40 }), (counts) => {
        const points = counts.map((n) => ({ ...plan.points[0], seeds: consecutiveSeeds(1, n) }));
        const places = sweepOrder({ points }).map(({ point, replication }) => `${point}/${replication}`);
        const all = counts.flatMap((n, i) => Array.from({ length: n }, (_, r) => `${i}/${r}`));
        expect([...places].sort()).toEqual([...all].sort());
      }),
    );
  });

  it('goes round all points before it comes back, far ones first', () => {
    const points = Array.from({ length: 8 }, () => ({ ...plan.points[0], seeds: [1, 2] }));
    const order = sweepOrder({ points });
    expect(order.slice(0, 8).map(({ point }) => point)).toEqual([0, 4, 2, 6, 1, 5, 3, 7]);
    expect(order.map(({ replication }) => replication)).toEqual([...Array(8).fill(0), ...Array(8).fill(1)]);
  });

  it('names what is not in the plan', () => {
    expect(() => sweepTask(plan, { point: 1, replication: 4 })).toThrow('no replication 4 of point 1');
    expect(() => sweepTask(plan, { point: 3, replication: 0 })).toThrow('no replication 0 of point 3');
  });

  it('goes on with seed 0 after the largest', () => {
    expect(consecutiveSeeds(4_294_967_295, 2)).toEqual([4_294_967_295, 0]);
  });
});

describe('what is known of a sweep', () => {
  it('does not depend on the order in which results arrive', () => {
    const inOrder = new SweepEstimates(plan);
    for (const { place, result } of results) inOrder.add(place, result);
    fc.assert(
      fc.property(fc.shuffledSubarray(results, { minLength: results.length }), (shuffled) => {
        const estimates = new SweepEstimates(plan);
        for (const { place, result } of shuffled) estimates.add(place, result);
        expect(estimates.points()).toEqual(inOrder.points());
        expect(estimates.difference(2, 0)).toEqual(inOrder.difference(2, 0));
      }),
      { numRuns: 30 },
    );
  });

  it('grows result by result, and a result twice counts once', () => {
    const estimates = new SweepEstimates(plan);
    expect(estimates.point(1)).toMatchObject({
      replications: 0,
      planned: 4,
      latestWarmUpEnd: Number.NaN,
      figures: { throughput: { mean: Number.NaN, replications: 0 } },
    });
    const [first] = results.filter(({ place }) => place.point === 1);
    estimates.add(first.place, first.result);
    estimates.add(first.place, first.result);
    const { replications, figures, latestWarmUpEnd } = estimates.point(1);
    expect(replications).toBe(1);
    expect(figures.meanSojournTime).toEqual({
      mean: first.result.figures.meanSojournTime,
      halfWidth: Infinity,
      replications: 1,
    });
    expect(latestWarmUpEnd).toBe(first.result.warmUp.at);
  });

  it('compares two points over the replications that both have', () => {
    const estimates = new SweepEstimates(plan);
    for (const { place, result } of results) {
      if (place.point !== 0 || place.replication < 2) estimates.add(place, result);
    }
    const { lossShare } = estimates.difference(2, 0);
    expect(lossShare.replications).toBe(2);
    expect(lossShare.mean).toBeGreaterThan(0);
  });

  it("takes no run for another's", () => {
    const [{ result }] = results;
    expect(() => new SweepEstimates(plan).add({ point: 0, replication: 3 }, result)).toThrow(
      'a run with seed 1 is not replication 3 of point 0, whose seed is 4',
    );
    expect(() => new SweepEstimates(plan).add({ point: 9, replication: 0 }, result)).toThrow(RangeError);
  });
});
