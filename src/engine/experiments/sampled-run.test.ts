import { describe, expect, it } from 'vitest';
import { Simulation } from '../simulation.ts';
import { inLine, oneQueue } from '../testing/networks.ts';
import { distanceInHalfWidths } from '../testing/replications.ts';
import { consecutiveSeeds } from './load-sweep.ts';
import { replicateOnce } from './replication.ts';
import { SampledRun, type WarmUp } from './sampled-run.ts';

const seconds = 4000;
const network = inLine([oneQueue(1, 12)], 0.8);

function ended(warmUp: WarmUp, seed = 1): SampledRun {
  const run = new SampledRun(network, { seed, seconds, warmUp });
  run.finish();
  return run;
}

describe('a sampled run', () => {
  it('is the run that the simulation makes, however it is stepped', () => {
    const simulation = new Simulation(network, { seed: 3 });
    simulation.advance(seconds);
    const inSteps = new SampledRun(network, { seed: 3, seconds, warmUp: 'auto' });
    let steps = 1;
    while (!inSteps.advanceSome(250)) steps++;
    expect(steps).toBeGreaterThan(10);
    expect(inSteps.fingerprint).toBe(simulation.fingerprint());
    expect(ended('auto', 3).fingerprint).toBe(simulation.fingerprint());
    expect(inSteps.figuresFrom(inSteps.warmUpEnd().at)).toEqual(
      ended('auto', 3).figuresFrom(inSteps.warmUpEnd().at),
    );
  });

  it('has a series that adds up to the whole run', () => {
    const simulation = new Simulation(network, { seed: 1 });
    simulation.advance(seconds);
    const { interval, meanNumber, carried } = ended('auto').series();
    expect(interval * meanNumber.length).toBeCloseTo(seconds, 9);
    const mean = meanNumber.reduce((sum, x) => sum + x, 0) / meanNumber.length;
    expect(mean).toBeCloseTo(simulation.summary().stations[0].meanNumber, 9);
    expect(carried.reduce((sum, x) => sum + x, 0)).toBe(simulation.summary().carried);
  });

  it('reads from 0 what the simulation sums up', () => {
    const simulation = new Simulation(network, { seed: 1 });
    simulation.advance(seconds);
    const { offered, carried, dropped, sojournTime } = simulation.summary();
    expect(ended(0).figuresFrom(0)).toMatchObject({
      seconds,
      offered,
      carried,
      lossShare: dropped / (dropped + carried),
      meanSojournTime: sojournTime.mean,
      medianSojournTime: sojournTime.p50,
      p99SojournTime: sojournTime.p99,
    });
  });

  it('leaves out exactly what came before a given warm-up', () => {
    const simulation = new Simulation(network, { seed: 1 });
    simulation.advance(1000);
    const before = simulation.summary();
    simulation.advance(seconds);
    const after = simulation.summary();
    const carried = after.carried - before.carried;
    const figures = ended(1000).figuresFrom(1000);
    expect(figures.carried).toBe(carried);
    expect(figures.seconds).toBe(3000);
    const timeSum = after.sojournTime.mean * after.carried - before.sojournTime.mean * before.carried;
    expect(figures.meanSojournTime).toBeCloseTo(timeSum / carried, 9);
  });

  it('is read at its end only, and only where it was read before', () => {
    const run = new SampledRun(network, { seed: 1, seconds, warmUp: 10 });
    run.advanceSome(5);
    expect(() => run.warmUpEnd()).toThrow('has to end before it is read');
    run.finish();
    expect(() => run.figuresFrom(11)).toThrow('the run was not read at 11 s');
  });

  it.each([
    [0, 'auto'],
    [Number.POSITIVE_INFINITY, 'auto'],
    [10, 10],
    [10, -1],
    [10, Number.NaN],
  ] as const)('refuses %d s with a warm-up of %s', (length, warmUp) => {
    expect(() => new SampledRun(network, { seed: 1, seconds: length, warmUp })).toThrow(RangeError);
  });
});

describe('the end of the warm-up', () => {
  // 40 stations in line: nothing is delivered until the first job has passed them all, 40 s at the least.
  const stations = Array.from({ length: 40 }, (_, i) => ({ ...oneQueue(1, null), name: `queue-${i}` }));
  const line = inLine(stations, 0.5, { kind: 'constant' });

  it('is found after the start that is not like the rest', () => {
    for (const seed of [1, 2, 3, 4]) {
      const { warmUp, figures } = replicateOnce({ network: line, seed, seconds: 800, warmUp: 'auto' });
      expect(warmUp.isFound).toBe(true);
      expect(warmUp.at).toBeGreaterThan(30);
      expect(figures.seconds).toBe(800 - warmUp.at);
    }
  });

  it('takes away the bias of a slow start', () => {
    // rho 0.95 in a room of 120 starts empty and takes thousands of seconds to settle: Law 2015, 9.5.1.
    const slow = inLine([oneQueue(1, 120)], 0.95);
    const rho = 0.95;
    const weights = Array.from({ length: 121 }, (_, n) => rho ** n);
    const total = weights.reduce((sum, x) => sum + x, 0);
    const meanNumber = weights.reduce((sum, x, n) => sum + n * x, 0) / total;
    const theory = meanNumber / (rho * (1 - weights[120] / total));
    const means = (warmUp: WarmUp) =>
      consecutiveSeeds(1, 40).map(
        (seed) => replicateOnce({ network: slow, seed, seconds: 3000, warmUp }).figures.meanSojournTime,
      );
    const biased = means(0);
    const cut = means('auto');
    const mean = (xs: number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
    expect(Math.abs(mean(cut) - theory)).toBeLessThan(Math.abs(mean(biased) - theory));
    expect(distanceInHalfWidths(biased, theory)).toBeGreaterThan(distanceInHalfWidths(cut, theory));
  });

  it('is not found where the load is beyond what an endless queue can serve', () => {
    const overloaded = inLine([oneQueue(1, null)], 1.5);
    expect(replicateOnce({ network: overloaded, seed: 1, seconds, warmUp: 'auto' }).warmUp).toEqual({
      at: seconds / 2,
      isFound: false,
    });
  });

  it('is at 0 in a run in which nothing happens', () => {
    const silent = inLine([oneQueue(1, 4)], 0);
    const { warmUp, figures } = replicateOnce({ network: silent, seed: 1, seconds: 10, warmUp: 'auto' });
    expect(warmUp).toEqual({ at: 0, isFound: true });
    expect(figures).toMatchObject({ throughput: 0, lossShare: 0, meanSojournTime: Number.NaN });
  });
});
