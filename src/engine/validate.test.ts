import { describe, expect, it } from 'vitest';
import type { Network } from './network.ts';
import { NetworkRefused } from './network-refused.ts';
import { Simulation } from './simulation.ts';
import { inLine, oneQueue } from './testing/networks.ts';
import { validateNetwork } from './validate.ts';

describe('a network that cannot be', () => {
  it('is refused whole, with every fault named by its path', () => {
    const network: Network = {
      stations: [
        { kind: 'queue', name: 'a', servers: 0, capacity: -1 },
        {
          kind: 'poller',
          name: 'a',
          rings: [{ name: 'r', slots: 0 }],
          batchSlots: 1.5,
          perPoll: -1,
          wakeUp: 0,
          discipline: 'priority',
        },
        {
          kind: 'link',
          name: 'l',
          rate: 0,
          framePayload: 0,
          frameOverhead: 0,
          propagation: 0,
          capacity: null,
        },
      ],
      classes: [
        {
          name: 'c',
          route: [
            { station: 'nowhere', size: 'request', cost: { fixed: -1 } },
            {
              station: 'l',
              ring: 'r',
              size: 'request',
              cost: { fixed: 0, variation: { kind: 'hyperexponential', squaredCv: 0.5 } },
              probability: 2,
            },
          ],
        },
      ],
      sources: [
        {
          name: 's',
          jobClass: 'none',
          requestBytes: -1,
          responseBytes: 0,
          arrivals: { kind: 'ramp', spacing: 'poisson', points: [{ at: 1, rate: -1 }] },
        },
      ],
    };
    expect(validateNetwork(network).map(({ path }) => path)).toEqual([
      'stations[1].name',
      'stations[0].servers',
      'stations[0].capacity',
      'stations[0].capacity',
      'stations[1].rings[0].slots',
      'stations[1].batchSlots',
      'stations[1].perPoll',
      'stations[2].rate',
      'stations[2].framePayload',
      'classes[0].route[0].station',
      'classes[0].route[0].cost.fixed',
      'classes[0].route[1].ring',
      'classes[0].route[1].probability',
      'classes[0].route[1].cost.variation.squaredCv',
      'sources[0].jobClass',
      'sources[0].requestBytes',
      'sources[0].arrivals.points[0].at',
      'sources[0].arrivals.points[0].rate',
    ]);
    expect(() => new Simulation(network, { seed: 1 })).toThrow(NetworkRefused);
    expect(() => new Simulation(network, { seed: 1 })).toThrow(
      'stations[1].rings[0].slots: must be a whole number of at least 1',
    );
  });
  it('is refused when it is empty', () => {
    expect(validateNetwork({ stations: [], classes: [], sources: [] }).map(({ path }) => path)).toEqual([
      'stations',
      'sources',
    ]);
  });
});

describe('a way round that takes no time', () => {
  const closed = (thinkTime: number, timeOut?: number) =>
    ({ kind: 'closed', clients: 5, thinkTime, ...(timeOut !== undefined && { timeOut }) }) as const;
  const network = (
    fixed: number,
    capacity: number | null,
    arrivals: Network['sources'][number]['arrivals'],
  ): Network => {
    const base = inLine([oneQueue(1, capacity)], 1);
    const classes = base.classes.map(({ name, route }) => ({
      name,
      route: route.map((visit) => ({ ...visit, cost: { fixed } })),
    }));
    return { ...base, classes, sources: base.sources.map((source) => ({ ...source, arrivals })) };
  };
  const pathsOf = (candidate: Network) => validateNetwork(candidate).map(({ path }) => path);

  it('is refused where clients neither think nor wait', () => {
    expect(pathsOf(network(0, null, closed(0)))).toEqual(['sources[0].arrivals.thinkTime']);
    expect(pathsOf(network(1, null, closed(0)))).toEqual([]);
    expect(pathsOf(network(0, null, closed(1)))).toEqual([]);
  });
  it('is refused where a dropped request would be sent again at once', () => {
    expect(pathsOf(network(1, 2, closed(0)))).toEqual(['sources[0].arrivals.thinkTime']);
    expect(pathsOf(network(1, 2, closed(0, 3)))).toEqual([]);
  });
  it('is refused where a loop by chance costs nothing, and taken where a visit of it costs something', () => {
    const looping = (fixed: number, probability: number): Network => {
      const base = inLine([oneQueue(1, null), { kind: 'delay', name: 'delay' }], 1);
      const next = [
        { to: 0, probability },
        { to: 'out', probability: 1 - probability },
      ] as const;
      const [first, second] = base.classes[0].route;
      return {
        ...base,
        classes: [
          {
            name: 'jobs',
            route: [
              { ...first, cost: { fixed } },
              { ...second, cost: { fixed: 0 }, next },
            ],
          },
        ],
      };
    };
    expect(pathsOf(looping(0, 0.5))).toEqual(['classes[0].route[0].next']);
    expect(pathsOf(looping(1, 0.5))).toEqual([]);
    expect(pathsOf(looping(0, 0))).toEqual([]);
  });
  it('that no check can see beforehand ends the run with its reason', () => {
    // A service of 10 ps is lost in the clock's rounding when the clock stands at 1,000,000 s.
    const base = inLine([oneQueue(1, null)], 1);
    const [visit] = base.classes[0].route;
    const route = [{ ...visit, cost: { fixed: 1e-11 }, next: [{ to: 0, probability: 1 } as const] }];
    const arrivals = { kind: 'trace', jobs: [{ at: 1e6 }] } as const;
    const endless: Network = {
      ...base,
      classes: [{ name: 'jobs', route }],
      sources: base.sources.map((source) => ({ ...source, arrivals })),
    };
    const run = new Simulation(endless, { seed: 1 });
    expect(() => run.advance(2e6)).toThrow('time stands still at 1000000 s');
  });
  it('is refused where it takes less than a run could ever count', () => {
    expect(pathsOf(network(1, 2, closed(1e-300)))).toEqual(['sources[0].arrivals.thinkTime']);
  });
});

describe('a run', () => {
  it('does not go backwards, nor to no instant', () => {
    const run = new Simulation(inLine([oneQueue(1, null)], 1), { seed: 1 });
    run.advance(5);
    expect(() => run.advance(4)).toThrow('cannot advance from 5 s to 4 s');
    expect(() => run.advance(Number.NaN)).toThrow(RangeError);
    expect(() => run.advance(Infinity)).toThrow(RangeError);
  });
  it('stands still at rate 0', () => {
    const run = new Simulation(inLine([oneQueue(1, null)], 0), { seed: 1 });
    run.advance(1000);
    expect(run.summary()).toMatchObject({ offered: 0, carried: 0, dropped: 0, throughput: 0 });
  });
});
