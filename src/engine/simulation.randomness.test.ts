import { describe, expect, it } from 'vitest';
import { DropColumn, MarkColumn } from './frame.ts';
import type { Network, Station } from './network.ts';
import { Simulation } from './simulation.ts';
import { EXPONENTIAL, inLine, oneQueue } from './testing/networks.ts';

const database: Station = { kind: 'delay', name: 'database' };

/** Service times at the database by job number, read off the marks while they are there. */
function databaseTimes(network: Network, seed: number): Map<number, number> {
  const run = new Simulation(network, { seed });
  const times = new Map<number, number>();
  const visit = network.classes[0]?.route.findIndex(({ station }) => station === 'database') ?? 0;
  for (let time = 0; time < 60; time += 0.05) {
    run.advance(time);
    const { marks, markCount } = run.frame(1000);
    for (let row = 0; row < markCount * MarkColumn.Count; row += MarkColumn.Count) {
      if (marks[row + MarkColumn.Visit] !== visit) continue;
      const stay = (marks[row + MarkColumn.EndsAt] ?? 0) - (marks[row + MarkColumn.StartsAt] ?? 0);
      times.set(marks[row + MarkColumn.Job] ?? -1, stay);
    }
  }
  return times;
}

describe('the random numbers of a run', () => {
  it('give the same request the same service time whatever lies before the station and whoever was lost there', () => {
    const straight = databaseTimes(inLine([database], 2), 11);
    const lossy = databaseTimes(inLine([oneQueue(1, 2), database], 2), 11);
    const common = [...lossy.keys()].filter((job) => straight.has(job));
    expect(common.length).toBeGreaterThan(30);
    expect(lossy.size).toBeLessThan(straight.size);
    for (const job of common) expect(lossy.get(job)).toBeCloseTo(straight.get(job) ?? Number.NaN, 9);
  });

  it('bring the same arrivals whatever the stations are', () => {
    const bornAt = (stations: Station[]) => {
      const run = new Simulation(inLine(stations, 1), { seed: 3 });
      run.advance(100);
      return run.summary().offered;
    };
    expect(bornAt([database])).toBe(bornAt([oneQueue(1, 1), database]));
  });

  it('differ from seed to seed and are repeated by the same seed', () => {
    const fingerprint = (seed: number) => {
      const run = new Simulation(inLine([oneQueue(1, 4)], 0.9), { seed });
      run.advance(500);
      return run.fingerprint();
    };
    const prints = Array.from({ length: 200 }, (_, seed) => fingerprint(seed));
    expect(new Set(prints).size).toBe(200);
    expect(fingerprint(17)).toBe(prints[17]);
  });

  it('take a branch as often as its probability says', () => {
    const network = inLine([database, { kind: 'delay', name: 'storage' }], 10);
    const [first, second] = network.classes[0]?.route ?? [];
    if (first === undefined || second === undefined) throw new Error('the route has two visits');
    const route = [first, { ...second, probability: 0.2 }];
    const run = new Simulation({ ...network, classes: [{ name: 'jobs', route }] }, { seed: 5 });
    run.advance(10_000);
    const [database_, storage] = run.summary().stations;
    const share = (storage?.arrivals ?? 0) / (database_?.departures ?? 1);
    // Four standard deviations of a binomial share over 100,000 trials.
    expect(Math.abs(share - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / 100_000));
  });
});

describe('the log of drops', () => {
  it('names who was dropped, where and when', () => {
    const run = new Simulation(inLine([{ kind: 'delay', name: 'way' }, oneQueue(1, 1)], 1, EXPONENTIAL), {
      seed: 2,
    });
    run.advance(200);
    const frame = run.frame(10);
    expect(frame.drops.length).toBe(frame.dropped * DropColumn.Count);
    for (let row = 0; row < frame.drops.length; row += DropColumn.Count) {
      expect(frame.drops[row + DropColumn.Visit]).toBe(1);
      expect(frame.drops[row + DropColumn.At]).toBeLessThanOrEqual(200);
    }
  });
});
