import { describe, expect, it, vi } from 'vitest';
import type { Network, Station } from './network.ts';
import { batchPoller, burstQueue, type ExactStation, tandemWithLoss } from './testing/exact-open.ts';
import { line, source, visit } from './testing/exponential-networks.ts';
import { expectEach, expectMean, replicateByStation } from './testing/figures.ts';
import { mm1Shares } from './testing/sojourn-shares.ts';
import { jacksonOf } from './theory/jackson.ts';
import { mm1SojournQuantile } from './theory/single-station.ts';
import { trafficOf } from './theory/traffic.ts';

// Thirty runs of some ten thousand jobs: a second, or several where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

describe('a tandem of finite stations', () => {
  it.each<{ title: string; rate: number; stations: ExactStation[] }>([
    {
      title: 'three of one server, the narrowest in the middle',
      rate: 0.9,
      stations: [
        { servers: 1, serviceRate: 1, capacity: 4 },
        { servers: 1, serviceRate: 0.8, capacity: 2 },
        { servers: 1, serviceRate: 1.1, capacity: 3 },
      ],
    },
    {
      title: 'several servers, overloaded, one without a waiting room',
      rate: 4,
      stations: [
        { servers: 3, serviceRate: 1, capacity: 6 },
        { servers: 2, serviceRate: 1.2, capacity: 2 },
        { servers: 1, serviceRate: 2, capacity: 5 },
      ],
    },
  ])('loses, station by station, what its Markov chain says: $title', ({ rate, stations }) => {
    const exact = tandemWithLoss(rate, stations);
    const runs = replicateByStation(line(stations, { kind: 'poisson', rate }), 500, 10_000);
    expectEach(runs, 'blocking', [exact.blocking]);
    expectEach(runs, 'throughput', [exact.throughput]);
    expectEach(runs, 'blockings', exact.blockings);
    expectEach(runs, 'meanNumbers', exact.meanNumbers);
  });
});

describe('bursts', () => {
  it.each<{ title: string; rates: [number, number]; meanStays: [number, number]; station: ExactStation }>([
    {
      title: 'two rates, a finite room',
      rates: [2.5, 0.3],
      meanStays: [10, 20],
      station: { servers: 1, serviceRate: 1, capacity: 12 },
    },
    {
      title: 'on and off, three servers',
      rates: [0, 6],
      meanStays: [5, 4],
      station: { servers: 3, serviceRate: 1, capacity: 8 },
    },
    {
      title: 'a room that is never full',
      rates: [1.5, 0.1],
      meanStays: [4, 8],
      station: { servers: 1, serviceRate: 1, capacity: 250 },
    },
  ])(
    'make a queue as long as the Markov chain of its phases says: $title',
    ({ rates, meanStays, station }) => {
      const exact = burstQueue(rates, meanStays, station);
      const runs = replicateByStation(line([station], { kind: 'mmpp', rates, meanStays }), 1_000, 25_000);
      expectEach(runs, 'utilizations', [exact.utilization]);
      expectEach(runs, 'meanNumbers', [exact.meanNumber]);
      expectEach(runs, 'responseTime', [exact.meanSojournTime]);
      if (exact.blocking > 1e-6) expectEach(runs, 'blocking', [exact.blocking]);
    },
  );
});

describe('a poller that takes several jobs at once', () => {
  it.each([
    [0.9, 4, 16],
    [1.3, 3, 7],
    [0.7, 64, 10],
  ])(
    'holds and loses what its Markov chain says: lambda %d, batches of %d, %d slots',
    (rate, batch, slots) => {
      const station: Station = {
        kind: 'poller',
        name: 'core',
        rings: [{ name: 'ring', slots }],
        batchSlots: batch,
        perPoll: 0,
        wakeUp: 0,
        discipline: 'round-robin',
      };
      const network: Network = {
        stations: [station],
        classes: [{ name: 'jobs', route: [{ ...visit('core', 1), ring: 'ring' }] }],
        sources: [source('source', 'jobs', { kind: 'poisson', rate })],
      };
      const exact = batchPoller(rate, 1, batch, slots);
      const runs = replicateByStation(network, 1_000, 20_000);
      expectEach(runs, 'blocking', [exact.blocking]);
      expectEach(runs, 'utilizations', [exact.utilization]);
      expectEach(runs, 'meanNumbers', [exact.meanNumber]);
      expectEach(runs, 'responseTime', [exact.meanSojournTime]);
    },
  );
});

describe('an open network', () => {
  it('with two classes, ways back and several servers has the product form of Jackson', () => {
    const network: Network = {
      stations: [
        { kind: 'queue', name: 'front', servers: 1, capacity: null },
        { kind: 'queue', name: 'back', servers: 3, capacity: null },
        { kind: 'delay', name: 'wire' },
      ],
      classes: [
        {
          name: 'loops',
          route: [
            visit('front', 0.4),
            {
              ...visit('back', 2),
              next: [
                { to: 0, probability: 0.3 },
                { to: 2, probability: 0.7 },
              ],
            },
            visit('wire', 3),
          ],
        },
        { name: 'passes', route: [{ ...visit('front', 0.4), probability: 0.6 }, visit('wire', 1)] },
      ],
      sources: [
        source('a', 'loops', { kind: 'poisson', rate: 0.8 }),
        source('b', 'passes', { kind: 'poisson', rate: 0.7 }),
      ],
    };
    const exact = jacksonOf(network);
    const runs = replicateByStation(network, 1_000, 15_000);
    expectEach(
      runs,
      'meanNumbers',
      exact.stations.map(({ meanNumber }) => meanNumber),
    );
    expectEach(
      runs,
      'utilizations',
      exact.stations.slice(0, 2).map(({ utilization }) => utilization),
    );
    expectEach(runs, 'responseTime', [exact.meanSojournTime]);
  });
});

describe('a visit that may be skipped and branches', () => {
  it('takes each way as often as its probability says', () => {
    const base = line(
      [
        { servers: 1, serviceRate: 5, capacity: Infinity },
        { servers: 1, serviceRate: 5, capacity: Infinity },
      ],
      { kind: 'poisson', rate: 1 },
    );
    const [first, second] = base.classes[0].route;
    const next = [
      { to: 'out', probability: 0.5 },
      { to: 1, probability: 0.5 },
    ] as const;
    const route = [{ ...first, probability: 0.5, next }, second];
    const network: Network = { ...base, classes: [{ name: 'jobs', route }] };
    const runs = replicateByStation(network, 100, 2_000);
    expect(trafficOf(network)[1].arrivalRate).toBeCloseTo(0.75, 12);
    expectEach(runs, 'utilizations', [0.1, 0.15]);
  });
});

describe('times in an M/M/1 at rho 0.9', () => {
  it('are shorter than 46.05 services but for one in a hundred, by the formula', () => {
    expect(mm1SojournQuantile(0.9, 1, 0.99)).toBeCloseTo(46.05, 2);
  });

  // One in a hundred comes in rare spells, for which the long test has the length of run: see its percentile.
  it('are as long as the exponential distribution says, in one of three and one of ten', () => {
    const runs = mm1Shares([10, 23], { warmUp: 2_000, until: 60_000 });
    expectMean(runs[0], Math.exp(-1), 'beyond 10 services');
    expectMean(runs[1], Math.exp(-2.3), 'beyond 23 services');
  });
});
