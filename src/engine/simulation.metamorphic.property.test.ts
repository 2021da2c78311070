import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arrivals, Network, Station, Variation } from './network.ts';
import { Simulation } from './simulation.ts';
import type { RunSummary } from './summary.ts';
import { anyNetwork, inLine } from './testing/networks.ts';
import { busier, richNetwork } from './testing/rich-networks.ts';
import { scaledNetwork } from './testing/scaled-network.ts';

/**
 * What must hold between two networks, whatever the figures of either. All of it is exact here, job by job, for both meet
 * the same random numbers; what holds only on average is in `simulation.metamorphic.long.test.ts`.
 */

const seed = fc.integer({ min: 0, max: 0xffffffff });
const CONSTANT: Variation = { kind: 'constant' };

function run(network: Network, s: number, until: number): Simulation {
  const simulation = new Simulation(network, { seed: s });
  simulation.advance(until);
  return simulation;
}

const counts = ({ offered, carried, dropped, inFlight }: RunSummary) => [offered, carried, dropped, inFlight];

const openArrivals: fc.Arbitrary<Arrivals> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('poisson' as const, 'constant' as const),
    rate: fc.double({ min: 0.3, max: 6, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('mmpp' as const),
    rates: fc.tuple(fc.double({ min: 1, max: 12, noNaN: true }), fc.constantFrom(0, 0.5)),
    meanStays: fc.tuple(
      fc.double({ min: 1, max: 9, noNaN: true }),
      fc.double({ min: 1, max: 9, noNaN: true }),
    ),
  }),
);

/** A station of which every job asks the same, with room for `room`. */
const finiteStations: Record<string, (servers: number, room: number) => Station> = {
  queue: (servers, room) => ({ kind: 'queue', name: 'it', servers, capacity: room }),
  link: (_, room) => ({
    kind: 'link',
    name: 'it',
    rate: 800,
    framePayload: 1000,
    frameOverhead: 0,
    propagation: 0.5,
    capacity: room,
  }),
  ring: (_, room) => ({
    kind: 'poller',
    name: 'it',
    rings: [{ name: 'ring', slots: room }],
    batchSlots: 1,
    perPoll: 0,
    wakeUp: 0,
    discipline: 'round-robin',
  }),
};

function through(station: Station, arrivals: Arrivals): Network {
  const { classes, sources, ...rest } = inLine([station], 1, CONSTANT);
  const ring = station.kind === 'poller' ? { ring: 'ring' } : {};
  return {
    ...rest,
    classes: classes.map((each) => ({
      ...each,
      route: each.route.map((visit) => ({ ...visit, ...ring })),
    })),
    sources: sources.map((source) => ({ ...source, requestBytes: 100, arrivals })),
  };
}

describe('more room', () => {
  // With equal services the n-th that is let in starts no later when those before it were let in no later: so by any
  // instant at least as many have been let in. (With unequal ones a single long job let in can cost two short ones.)
  it.each(Object.keys(finiteStations))(
    'never loses more, by any instant, where every job asks the same: a %s',
    (kind) => {
      fc.assert(
        fc.property(
          openArrivals,
          fc.integer({ min: 1, max: 4 }),
          fc.integer({ min: 0, max: 12 }),
          fc.integer({ min: 1, max: 12 }),
          seed,
          (arrivals, servers, extra, more, s) => {
            const dropsWith = (room: number) => {
              const simulation = new Simulation(
                through(finiteStations[kind](servers, servers + room), arrivals),
                {
                  seed: s,
                },
              );
              return [10, 40, 70, 100].map((until) => {
                simulation.advance(until);
                return simulation.summary().dropped;
              });
            };
            const [few, many] = [dropsWith(extra), dropsWith(extra + more)];
            for (const [i, drops] of many.entries()) expect(drops).toBeLessThanOrEqual(few[i]);
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it('ends in the unlimited station: room for the most that were ever there is the same run, and for one fewer loses', () => {
    let lost = 0;
    fc.assert(
      fc.property(anyNetwork, seed, (network, s) => {
        const unlimited = withRoom(slower(busier(network)), () => null);
        const whole = run(unlimited, s, 60);
        const most = whole.summary().stations.map(({ maxNumber }) => maxNumber);
        const roomy = withRoom(unlimited, (station) => Math.max(1, most[station]));
        const same = run(roomy, s, 60);
        expect(same.fingerprint()).toBe(whole.fingerprint());
        expect(same.summary()).toEqual(whole.summary());
        for (const [i, station] of unlimited.stations.entries()) {
          if (station.kind !== 'queue' || most[i] <= station.servers) continue;
          const tight = withRoom(unlimited, (each) => (each === i ? most[i] - 1 : null));
          expect(run(tight, s, 60).summary().stations[i].drops, station.name).toBeGreaterThan(0);
          lost++;
        }
      }),
      { numRuns: 60 },
    );
    expect(lost).toBeGreaterThan(10);
  });
});

describe('two stations made one', () => {
  it('answer no later with as many servers, where every job asks the same', () => {
    fc.assert(
      fc.property(openArrivals, fc.integer({ min: 1, max: 3 }), seed, (arrivals, servers, s) => {
        const queue = (name: string, each: number): Station => ({
          kind: 'queue',
          name,
          servers: each,
          capacity: null,
        });
        const visit = (station: string) => ({ station, size: 'request' as const, cost: { fixed: 1 } });
        const base = through(queue('a', servers), arrivals);
        const halves = { to: 1, probability: 0.5 } as const;
        const apart: Network = {
          ...base,
          stations: [queue('a', servers), queue('b', servers), { kind: 'delay', name: 'choice' }],
          classes: [
            {
              name: 'jobs',
              route: [
                {
                  station: 'choice',
                  size: 'request',
                  cost: { fixed: 0 },
                  next: [halves, { to: 2, probability: 0.5 }],
                },
                { ...visit('a'), next: [{ to: 'out', probability: 1 }] },
                visit('b'),
              ],
            },
          ],
        };
        const together = through(queue('a', 2 * servers), arrivals);
        const [a, b] = [apart, together].map((network) => run(network, s, 100).summary());
        expect(b.offered).toBe(a.offered);
        expect(b.carried).toBeGreaterThanOrEqual(a.carried);
        const present = (summary: RunSummary) =>
          summary.stations.reduce((sum, { meanNumber }) => sum + meanNumber, 0);
        expect(present(b)).toBeLessThanOrEqual(present(a) + 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a network told otherwise', () => {
  it('with every duration doubled counts the same, at times twice as long', () => {
    fc.assert(
      fc.property(richNetwork, seed, (network, s) => {
        const plain = run(network, s, 60).summary();
        const slow = run(scaledNetwork(network, 2), s, 120).summary();
        // A factor of two is exact in binary, so nothing may differ but the unit.
        expect(counts(slow)).toEqual(counts(plain));
        expect(slow.clients).toEqual(plain.clients);
        if (plain.carried > 0) expect(slow.sojournTime.mean / plain.sojournTime.mean).toBeCloseTo(2, 9);
      }),
      { numRuns: 50 },
    );
  });

  it('with two classes of one route made one is the same', () => {
    fc.assert(
      fc.property(richNetwork, seed, (network, s) => {
        const [first] = network.classes;
        const two = {
          ...network,
          classes: network.classes.map(({ name }) => ({ name, route: first.route })),
        };
        const one = {
          ...network,
          classes: [first],
          sources: network.sources.map((source) => ({ ...source, jobClass: first.name })),
        };
        const [a, b] = [two, one].map((each) => run(each, s, 60).summary());
        expect(counts(b)).toEqual(counts(a));
        expect(b.stations).toEqual(a.stations);
        expect(b.sojournTime).toEqual(a.sojournTime);
      }),
      { numRuns: 50 },
    );
  });
});

/** The network with other rooms at its queues and links (null: no limit), and rings that hold all that comes. */
function withRoom(network: Network, roomOf: (station: number) => number | null): Network {
  const stations = network.stations.map((station, i): Station => {
    if (station.kind === 'delay' || station.kind === 'coalescer') return station;
    if (station.kind !== 'poller') return { ...station, capacity: atLeast(station, roomOf(i)) };
    return { ...station, rings: station.rings.map((ring) => ({ ...ring, slots: 1_000_000 })) };
  });
  return { ...network, stations };
}

/** Services long enough to queue for: costs drawn evenly by their bits are mostly tiny. */
function slower(network: Network): Network {
  return {
    ...network,
    classes: network.classes.map((jobClass) => ({
      ...jobClass,
      route: jobClass.route.map((visit, i) => ({
        ...visit,
        cost: { ...visit.cost, fixed: 0.4 + 0.3 * i },
      })),
    })),
  };
}

/** A room holds at least those in service. */
function atLeast(station: Station, room: number | null): number | null {
  if (room === null || station.kind !== 'queue') return room;
  return Math.max(station.servers, room);
}
