import { describe, expect, it } from 'vitest';
import type { Branch, Network, Visit } from '../network.ts';
import { inLine, oneQueue } from '../testing/networks.ts';
import { closedClassesOf, closedStationsOf } from './closed-classes.ts';
import { serviceDemands } from './demands.ts';
import { jackson, jacksonOf } from './jackson.ts';
import { multiclassMva } from './multiclass-mva.ts';
import { type ClosedStation, mva } from './mva.ts';
import { mg1, mmc } from './single-station.ts';
import { meanRateOf, trafficOf } from './traffic.ts';
import { visitRatios } from './visit-ratios.ts';

const stations = (demands: readonly number[], servers: readonly number[] = []): ClosedStation[] =>
  demands.map((demand, i) => ({ demand, servers: servers[i] ?? 1 }));

describe('exact mean value analysis', () => {
  it('solves the central server of Bolch et al. 2006, example 8.3', () => {
    const visits = [1, 0.4, 0.2, 0.1];
    const times = [0.02, 0.2, 0.4, 0.6];
    const result = mva(stations(times.map((time, i) => time * visits[i])), 6, 0);
    for (const [i, number] of [0.244, 2.261, 2.261, 1.234].entries()) {
      expect(Math.abs(result.meanNumbers[i] - number)).toBeLessThan(6e-4);
    }
    expect(Math.abs(result.throughput - 9.92)).toBeLessThan(6e-4);
    for (const [i, share] of [0.198, 0.794, 0.794, 0.595].entries()) {
      expect(Math.abs(result.utilizations[i] - share)).toBeLessThan(6e-4);
    }
  });

  it('solves the two processors and the terminals of Bolch et al. 2006, example 8.4', () => {
    const result = mva(stations([0.5, 0.3, 0.4, 1], [2, 1, 1, Infinity]), 3, 0);
    for (const [i, number] of [0.624, 0.473, 0.686, 1.217].entries()) {
      expect(Math.abs(result.meanNumbers[i] - number)).toBeLessThan(6e-4);
    }
    expect(Math.abs(result.throughput - 1.218)).toBeLessThan(1.1e-3);
  });

  it('solves the timesharing system of Jain 1991, example 34.2', () => {
    const visits = [16, 10, 5];
    const result = mva(stations([2, 3, 1]), 20, 4);
    for (const [i, time] of [0.373, 4.854, 0.3].entries()) {
      expect(Math.abs(result.residenceTimes[i] / visits[i] - time)).toBeLessThan(6e-4);
    }
    expect(result.responseTime).toBeCloseTo(
      result.residenceTimes.reduce((sum, time) => sum + time, 0),
      9,
    );
  });

  it('keeps its digits where several servers are saturated by thousands of clients', () => {
    // Taking the idle probability as what is left to 1 gives negative times here.
    const result = mva(stations([8, 0.9, 3], [10, 1, 6]), 3000, 5);
    expect(result.throughput).toBeCloseTo(1 / 0.9, 12);
    expect(Math.min(...result.meanNumbers)).toBeGreaterThan(0);
    // Beside a station that always lets 1/0.9 a second through, the others are M/M/c.
    expect(result.meanNumbers[0]).toBeCloseTo(mmc(1 / 0.9, 1 / 8, 10).meanNumber, 6);
    expect(result.meanNumbers[2]).toBeCloseTo(mmc(1 / 0.9, 1 / 3, 6).meanNumber, 6);
    const [, fast, six] = mva(stations([8, 0.5, 3], [10, 1, 6]), 300, 5).meanNumbers;
    expect(fast).toBeCloseTo(mg1(1.25, 0.5, 1).meanNumber, 6);
    expect(six).toBeCloseTo(mmc(1.25, 1 / 3, 6).meanNumber, 6);
  });

  it('solves the two classes of Lazowska et al. 1984, p. 142', () => {
    const [a, b] = multiclassMva(
      [
        { clients: 1, thinkTime: 0, demands: [1, 3] },
        { clients: 1, thinkTime: 0, demands: [2, 4] },
      ],
      [false, false],
    );
    expect([a.throughput, b.throughput]).toEqual([expect.closeTo(3 / 19, 12), expect.closeTo(2 / 19, 12)]);
    expect(a.residenceTimes).toEqual([expect.closeTo(4 / 3, 12), expect.closeTo(5, 12)]);
    expect(b.residenceTimes).toEqual([expect.closeTo(5 / 2, 12), expect.closeTo(7, 12)]);
  });

  it('solves the mixed load of Schwetman 1982, table 5', () => {
    const [a, b] = multiclassMva(
      [
        { clients: 15, thinkTime: 1, demands: [0.025] },
        { clients: 5, thinkTime: 15, demands: [0.5] },
      ],
      [false],
    );
    expect(a.throughput).toBeCloseTo(14.323, 3);
    expect(b.throughput).toBeCloseTo(0.314, 3);
    expect([a.responseTime, b.responseTime]).toEqual([expect.closeTo(0.047, 3), expect.closeTo(0.934, 3)]);
  });

  it('gives the same for one class by either algorithm', () => {
    const demands = [0.3, 0.7, 2];
    const single = mva(stations(demands, [1, 1, Infinity]), 9, 1.5);
    const [multi] = multiclassMva([{ clients: 9, thinkTime: 1.5, demands }], [false, false, true]);
    expect(multi.throughput).toBeCloseTo(single.throughput, 12);
    expect(multi.responseTime).toBeCloseTo(single.responseTime, 12);
    for (const [i, number] of single.meanNumbers.entries())
      expect(multi.meanNumbers[i]).toBeCloseTo(number, 12);
  });
});

const step = (station: string, fixed: number, next?: readonly Branch[]): Visit => ({
  station,
  size: 'request',
  cost: { fixed, variation: { kind: 'exponential' } },
  ...(next !== undefined && { next }),
});

/** From a to b; from b back to a with probability 0.4, else out. */
const loop: Network = {
  stations: [
    { kind: 'queue', name: 'a', servers: 1, capacity: null },
    { kind: 'queue', name: 'b', servers: 2, capacity: null },
  ],
  classes: [
    {
      name: 'jobs',
      route: [
        step('a', 1),
        step('b', 2, [
          { to: 0, probability: 0.4 },
          { to: 'out', probability: 0.6 },
        ]),
      ],
    },
  ],
  sources: [
    {
      name: 'source',
      jobClass: 'jobs',
      requestBytes: 0,
      responseBytes: 0,
      arrivals: { kind: 'poisson', rate: 0.25 },
    },
  ],
};

describe('visit ratios', () => {
  it('are the probabilities where nothing leads back', () => {
    expect(visitRatios([step('a', 1), { ...step('b', 1), probability: 0.3 }])).toEqual([1, 0.3]);
  });

  it('count the rounds where something does', () => {
    const [a, b] = visitRatios(loop.classes[0].route);
    expect(a).toBeCloseTo(1 / 0.6, 12);
    expect(b).toBeCloseTo(1 / 0.6, 12);
    expect(serviceDemands(loop, 'jobs', 0, 0)[1].demand).toBeCloseTo(2 / 0.6, 12);
  });

  it('do not exist for a route without an end', () => {
    expect(() => visitRatios([step('a', 1, [{ to: 0, probability: 1 }])])).toThrow(RangeError);
  });

  it('let a visit that may be skipped go on to the next', () => {
    const route = [{ ...step('a', 1, [{ to: 'out', probability: 1 }]), probability: 0.25 }, step('b', 1)];
    expect(visitRatios(route)).toEqual([0.25, 0.75]);
  });
});

describe("Jackson's open networks", () => {
  it('are the same by routing and by routes', () => {
    const byRoutes = jacksonOf(loop);
    const byRouting = jackson(
      [
        { arrivalRate: 0.25, serviceRate: 1, servers: 1 },
        { arrivalRate: 0, serviceRate: 0.5, servers: 2 },
      ],
      [
        [0, 1],
        [0.4, 0],
      ],
    );
    expect(byRoutes.arrivalRates[0]).toBeCloseTo(0.25 / 0.6, 12);
    expect(byRoutes.meanSojournTime).toBeCloseTo(byRouting.meanSojournTime, 12);
  });

  it('in a line are the sum of their stations', () => {
    const line = inLine(
      [1, 2, 3].map((i) => ({ ...oneQueue(1, null), name: `queue-${i}` })),
      0.6,
    );
    expect(jacksonOf(line).meanSojournTime).toBeCloseTo(3 * mg1(0.6, 1, 1).meanSojournTime, 12);
  });

  it('never settle when one of their stations is overloaded', () => {
    expect(jacksonOf(inLine([oneQueue(1, null)], 1.1)).meanSojournTime).toBe(Infinity);
  });

  it('whose jobs never leave are refused', () => {
    expect(() => jackson([{ arrivalRate: 1, serviceRate: 2, servers: 1 }], [[1]])).toThrow(RangeError);
  });
});

describe('the traffic of a station', () => {
  it('mixes the service times of all that come: mean and variation', () => {
    const [first] = loop.sources;
    const network: Network = {
      ...loop,
      classes: [
        { name: 'jobs', route: [step('a', 1)] },
        { name: 'long', route: [{ ...step('a', 4), cost: { fixed: 4 } }] },
      ],
      sources: [
        first,
        { ...first, name: 'other', jobClass: 'long', arrivals: { kind: 'constant', rate: 0.05 } },
      ],
    };
    const [a, b] = trafficOf(network);
    expect(a.arrivalRate).toBeCloseTo(0.3, 12);
    expect(a.meanServiceTime).toBeCloseTo(1.5, 12);
    // E[S^2] = (0.25 x 2 + 0.05 x 16) / 0.3.
    expect(a.squaredCv).toBeCloseTo(1.3 / 0.3 / 2.25 - 1, 12);
    expect(a.utilization).toBeCloseTo(0.45, 12);
    expect(b).toMatchObject({ arrivalRate: 0, utilization: 0, visits: [] });
  });

  it('has the long-run rate of any source', () => {
    const points = [
      { at: 0, rate: 1 },
      { at: 2, rate: 7 },
    ];
    expect(meanRateOf({ kind: 'ramp', spacing: 'poisson', points })).toBe(7);
    expect(meanRateOf({ kind: 'steps', points })).toBe(7);
    expect(meanRateOf({ kind: 'mmpp', rates: [10, 1], meanStays: [1, 2] })).toBe(4);
    expect(meanRateOf({ kind: 'trace', jobs: [{ at: 1 }, { at: 4 }] })).toBe(0.5);
    expect(meanRateOf({ kind: 'closed', clients: 3, thinkTime: 1 })).toBeNaN();
  });
});

describe('a closed network as data', () => {
  it('is what mean value analysis takes', () => {
    const arrivals = { kind: 'closed', clients: 7, thinkTime: 3 } as const;
    const network = { ...loop, sources: loop.sources.map((source) => ({ ...source, arrivals })) };
    const [jobs] = closedClassesOf(network);
    expect(jobs).toMatchObject({ clients: 7, thinkTime: 3 });
    expect(closedStationsOf(network, jobs)).toEqual([
      { demand: expect.closeTo(1 / 0.6, 12), servers: 1 },
      { demand: expect.closeTo(2 / 0.6, 12), servers: 2 },
    ]);
    expect(closedClassesOf(loop)).toEqual([]);
  });
});
