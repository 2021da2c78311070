import { describe, expect, it } from 'vitest';
import { Histogram } from './measures/histogram.ts';
import type { Station } from './network.ts';
import { exponential, StreamWords, seedStream } from './numeric/random.ts';
import { Simulation } from './simulation.ts';
import { inLine, oneQueue } from './testing/networks.ts';

describe('a histogram of durations', () => {
  const state = new Int32Array(4);
  seedStream(state, 0, 1, 2);
  const words = new StreamWords(state, 0);
  const samples = Float64Array.from({ length: 200_000 }, () => 1e-4 * exponential(words));
  const histogram = new Histogram();
  for (const sample of samples) histogram.add(sample);
  const sorted = samples.slice().sort();

  it.each([0.01, 0.5, 0.9, 0.99, 0.999, 0.9999])(
    'gives the quantile %d within 1 %% of the sorted samples',
    (p) => {
      const exact = sorted[Math.ceil(p * sorted.length) - 1] ?? Number.NaN;
      expect(Math.abs(histogram.quantile(p) - exact) / exact).toBeLessThan(0.01);
    },
  );
  it('keeps the mean exactly', () => {
    expect(histogram.mean).toBeCloseTo(samples.reduce((sum, x) => sum + x, 0) / samples.length, 15);
  });
  it('takes what no bin is made for: nothing, and ages', () => {
    const odd = new Histogram();
    odd.add(0);
    odd.add(1e9);
    expect(odd.count).toBe(2);
    expect(odd.quantile(0.5)).toBeLessThan(1e-9);
    expect(odd.quantile(1)).toBeGreaterThan(500);
  });
  it('has no quantile without samples', () => expect(new Histogram().quantile(0.5)).toBeNaN());
});

const stations: Station[] = [oneQueue(1, 5), { kind: 'delay', name: 'delay' }];

describe('histograms by station', () => {
  it('add up to the whole way where nobody is lost', () => {
    const run = new Simulation(inLine([oneQueue(1, null), { kind: 'delay', name: 'delay' }], 0.5), {
      seed: 1,
      hasStationHistograms: true,
    });
    run.advance(5000);
    const { stations: parts, sojournTime } = run.summary();
    const means = parts.map((part) => part.sojournTime?.mean ?? Number.NaN);
    expect((means[0] ?? 0) + (means[1] ?? 0)).toBeCloseTo(sojournTime.mean, 1);
    expect(parts[1]?.sojournTime?.p9999).toBeGreaterThan(parts[1]?.sojournTime?.p99 ?? Infinity);
  });
  it('are kept only on request', () => {
    const run = new Simulation(inLine(stations, 0.5), { seed: 1 });
    run.advance(10);
    expect(run.summary().stations[0]).not.toHaveProperty('sojournTime');
  });
});

describe('life lines', () => {
  const start = () =>
    new Simulation(inLine(stations, 2), { seed: 4, lifeLines: { every: 10, mostVisits: 60 } });

  it('follow every tenth job from station to station, the dropped ones to where they were dropped', () => {
    const run = start();
    run.advance(100);
    const visits = run.lifeLines();
    expect(visits.every(({ job }) => job % 10 === 0)).toBe(true);
    for (const { enteredAt, startedAt, endedAt, leftAt, isDropped } of visits) {
      if (isDropped) expect(leftAt).toBe(enteredAt);
      else expect(enteredAt <= startedAt && startedAt <= endedAt && endedAt === leftAt).toBe(true);
    }
    const whole = visits.filter(({ visit }) => visit === 1);
    expect(whole.length).toBeGreaterThan(5);
    for (const second of whole) {
      expect(visits.find(({ job, visit }) => job === second.job && visit === 0)?.leftAt).toBe(
        second.enteredAt,
      );
    }
    expect(visits.some(({ isDropped }) => isDropped)).toBe(true);
  });
  it('end with the number of visits that was asked for', () => {
    const run = start();
    run.advance(1000);
    expect(run.lifeLines().length).toBe(60);
  });
  it('are part of a snapshot', () => {
    const run = start();
    run.advance(20);
    const snapshot = run.snapshot();
    const before = run.lifeLines();
    run.advance(60);
    const after = run.lifeLines();
    run.restore(snapshot);
    expect(run.lifeLines()).toEqual(before);
    run.advance(60);
    expect(run.lifeLines()).toEqual(after);
  });
});
