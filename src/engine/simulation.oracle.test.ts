import { describe, expect, it } from 'vitest';
import type { Arrivals, Network, Station, Visit } from './network.ts';
import { Simulation } from './simulation.ts';
import type { RunSummary } from './summary.ts';
import {
  batchPoller,
  burstQueue,
  closedTandem,
  type ExactStation,
  finiteSourceWithLoss,
  tandemWithLoss,
} from './testing/exact.ts';
import { EXPONENTIAL } from './testing/networks.ts';
import { distanceInHalfWidths } from './testing/replications.ts';
import { closedClassesOf, closedStationsOf } from './theory/closed-classes.ts';
import { jacksonOf } from './theory/jackson.ts';
import { multiclassMva } from './theory/multiclass-mva.ts';
import { mva } from './theory/mva.ts';
import { mm1SojournQuantile } from './theory/single-station.ts';
import { trafficOf } from './theory/traffic.ts';

const REPLICATIONS = 30;

/** Figures of one run between its warm-up and its end. */
interface Figures {
  readonly throughput: number;
  readonly blocking: number;
  readonly responseTime: number;
  readonly blockings: readonly number[];
  readonly meanNumbers: readonly number[];
  readonly utilizations: readonly number[];
}

function replicate(network: Network, warmUp: number, until: number): Figures[] {
  return Array.from({ length: REPLICATIONS }, (_, i) => {
    const run = new Simulation(network, { seed: 1000 + i });
    run.advance(warmUp);
    const before = run.summary();
    run.advance(until);
    return between(before, run.summary());
  });
}

function between(before: RunSummary, after: RunSummary): Figures {
  const span = after.seconds - before.seconds;
  const carried = after.carried - before.carried;
  const time = ({ carried: jobs, sojournTime }: RunSummary) => (jobs === 0 ? 0 : jobs * sojournTime.mean);
  const stations = after.stations.map((station, i) => ({ station, earlier: before.stations[i] }));
  const average = (of: (station: RunSummary['stations'][number]) => number) =>
    stations.map(
      ({ station, earlier }) => (of(station) * after.seconds - of(earlier) * before.seconds) / span,
    );
  return {
    throughput: carried / span,
    blocking: (after.dropped - before.dropped) / (after.offered - before.offered),
    responseTime: (time(after) - time(before)) / carried,
    blockings: stations.map(
      ({ station, earlier }) => (station.drops - earlier.drops) / (station.arrivals - earlier.arrivals),
    ),
    meanNumbers: average(({ meanNumber }) => meanNumber),
    utilizations: average(({ utilization }) => utilization),
  };
}

/** The t-test at 99 %: the replications must not contradict the exact figure. */
function expectMean(samples: readonly number[], exact: number, what: string): void {
  expect(distanceInHalfWidths(samples, exact), what).toBeLessThanOrEqual(1);
}

function expectEach(runs: readonly Figures[], figure: keyof Figures, exact: readonly number[]): void {
  for (const [i, value] of exact.entries()) {
    const samples = runs.map((run) => {
      const figures = run[figure];
      return typeof figures === 'number' ? figures : figures[i];
    });
    expectMean(samples, value, `${figure} of station ${i}`);
  }
}

/** Exponential queues in a line, the same jobs through all of them. */
function line(stations: readonly ExactStation[], arrivals: Arrivals): Network {
  return {
    stations: stations.map(
      ({ servers, capacity }, i): Station => ({
        kind: 'queue',
        name: `queue-${i}`,
        servers,
        capacity: capacity === Infinity ? null : capacity,
      }),
    ),
    classes: [
      {
        name: 'jobs',
        route: stations.map(({ serviceRate }, i) => visit(`queue-${i}`, 1 / serviceRate)),
      },
    ],
    sources: [source('source', 'jobs', arrivals)],
  };
}

function visit(station: string, fixed: number): Visit {
  return { station, size: 'request', cost: { fixed, variation: EXPONENTIAL } };
}

function source(name: string, jobClass: string, arrivals: Arrivals): Network['sources'][number] {
  return { name, jobClass, requestBytes: 0, responseBytes: 0, arrivals };
}

function clients(count: number, thinkTime: number): Arrivals {
  return { kind: 'closed', clients: count, thinkTime, thinkVariation: EXPONENTIAL };
}

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
    const runs = replicate(line(stations, { kind: 'poisson', rate }), 500, 10_000);
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
      const runs = replicate(line([station], { kind: 'mmpp', rates, meanStays }), 1_000, 25_000);
      expectEach(runs, 'utilizations', [exact.utilization]);
      expectEach(runs, 'meanNumbers', [exact.meanNumber]);
      expectEach(runs, 'responseTime', [exact.meanSojournTime]);
      if (exact.blocking > 1e-6) expectEach(runs, 'blocking', [exact.blocking]);
    },
  );
});

describe('clients that wait for their answers', () => {
  it.each<{ title: string; count: number; thinkTime: number; stations: ExactStation[] }>([
    {
      title: 'M/M/1//8',
      count: 8,
      thinkTime: 5,
      stations: [{ servers: 1, serviceRate: 1, capacity: Infinity }],
    },
    {
      title: 'two stations, one of three servers, saturated',
      count: 12,
      thinkTime: 2,
      stations: [
        { servers: 1, serviceRate: 1.5, capacity: Infinity },
        { servers: 3, serviceRate: 0.45, capacity: Infinity },
      ],
    },
  ])('circle as their Markov chain says: $title', ({ count, thinkTime, stations }) => {
    const exact = closedTandem(count, thinkTime, stations);
    const runs = replicate(line(stations, clients(count, thinkTime)), 500, 10_000);
    expectEach(runs, 'throughput', [exact.throughput]);
    expectEach(runs, 'responseTime', [exact.responseTime]);
    expectEach(runs, 'meanNumbers', exact.meanNumbers);
    expectEach(runs, 'utilizations', exact.utilizations);
  });

  it('think again at once when they are dropped, and lose what the Markov chain says', () => {
    const station = { servers: 2, serviceRate: 1, capacity: 3 };
    const exact = finiteSourceWithLoss(10, 3, station);
    const runs = replicate(line([station], clients(10, 3)), 500, 10_000);
    expectEach(runs, 'blocking', [exact.blocking]);
    expectEach(runs, 'throughput', [exact.throughput]);
    expectEach(runs, 'responseTime', [exact.responseTime]);
  });

  it('go round a loop with a branch, a delay and several servers as mean value analysis says', () => {
    const network: Network = {
      stations: [
        { kind: 'queue', name: 'processor', servers: 1, capacity: null },
        { kind: 'queue', name: 'disks', servers: 2, capacity: null },
        { kind: 'delay', name: 'wire' },
      ],
      classes: [
        {
          name: 'jobs',
          route: [
            {
              ...visit('processor', 0.2),
              next: [
                { to: 1, probability: 0.75 },
                { to: 2, probability: 0.25 },
              ],
            },
            { ...visit('disks', 0.5), next: [{ to: 0, probability: 1 }] },
            { station: 'wire', size: 'request', cost: { fixed: 1.5 } },
          ],
        },
      ],
      sources: [source('clients', 'jobs', clients(10, 4))],
    };
    const [jobs] = closedClassesOf(network);
    const exact = mva(closedStationsOf(network, jobs), jobs.clients, jobs.thinkTime);
    const runs = replicate(network, 500, 10_000);
    expectEach(runs, 'throughput', [exact.throughput]);
    expectEach(runs, 'responseTime', [exact.responseTime]);
    expectEach(runs, 'meanNumbers', exact.meanNumbers);
    expectEach(runs, 'utilizations', exact.utilizations.slice(0, 2));
  });

  it('of two kinds meet at one station as multi-class mean value analysis says', () => {
    const shared: Station = { kind: 'queue', name: 'shared', servers: 1, capacity: null };
    const own: Station = { kind: 'queue', name: 'own', servers: 1, capacity: null };
    const network: Network = {
      stations: [shared, own],
      classes: [
        { name: 'light', route: [visit('shared', 0.5)] },
        { name: 'heavy', route: [visit('shared', 0.5), visit('own', 2), visit('shared', 0.5)] },
      ],
      sources: [source('many', 'light', clients(6, 5)), source('few', 'heavy', clients(3, 1))],
    };
    const exact = multiclassMva(closedClassesOf(network), [false, false]);
    const runs = replicate(network, 500, 15_000);
    expectEach(runs, 'throughput', [exact[0].throughput + exact[1].throughput]);
    const numbers = [0, 1].map((i) => exact[0].meanNumbers[i] + exact[1].meanNumbers[i]);
    expectEach(runs, 'meanNumbers', numbers);
  });
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
      const runs = replicate(network, 1_000, 20_000);
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
    const runs = replicate(network, 1_000, 15_000);
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
  // It fails: the number that lets the visit happen also chooses the way on, so that with probability p only the ways
  // among the first p of 1 are ever taken. Make it an `it` when the kernel draws twice.
  it.fails('takes each way as often as its probability says', () => {
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
    const runs = replicate(network, 100, 2_000);
    expect(trafficOf(network)[1].arrivalRate).toBeCloseTo(0.75, 12);
    expectEach(runs, 'utilizations', [0.1, 0.15]);
  });
});

describe('the time that one job in a hundred exceeds', () => {
  it('is 46.05 services in an M/M/1 at rho 0.9, within the histogram', () => {
    expect(mm1SojournQuantile(0.9, 1, 0.99)).toBeCloseTo(46.05, 2);
    const network = line([{ servers: 1, serviceRate: 1, capacity: Infinity }], {
      kind: 'poisson',
      rate: 0.9,
    });
    const samples = Array.from({ length: REPLICATIONS }, (_, i) => {
      const run = new Simulation(network, { seed: 2000 + i });
      run.advance(60_000);
      return run.summary().sojournTime.p99;
    });
    // A bin of the histogram is 1/64 of its octave: the middle that is read is up to 0.25 away from the truth.
    const mean = samples.reduce((sum, p99) => sum + p99, 0) / REPLICATIONS;
    const truth = mm1SojournQuantile(0.9, 1, 0.99);
    const nearest = Math.min(Math.max(mean, truth - 0.25), truth + 0.25);
    expectMean(samples, nearest, 'p99');
  });
});
