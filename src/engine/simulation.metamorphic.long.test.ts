import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arrivals, Network, Station } from './network.ts';
import { Simulation } from './simulation.ts';
import { tandemWithLoss } from './testing/exact-open.ts';
import { EXPONENTIAL, inLine } from './testing/networks.ts';
import { distanceInHalfWidths } from './testing/replications.ts';
import { mg1, mmc } from './theory/single-station.ts';
import { estimateDifference } from './theory/statistics.ts';

/**
 * What holds on average between two networks that meet the same random numbers: 30 replications each, and a t-test of the
 * paired differences. Everything is at a fixed seed, so that a failure is one, and no accident of the day.
 */

const REPLICATIONS = 30;

interface FiniteServer {
  readonly servers: number;
  readonly extra: number;
  readonly mean: number;
}

const finiteServer: fc.Arbitrary<FiniteServer> = fc.record({
  servers: fc.integer({ min: 1, max: 3 }),
  extra: fc.integer({ min: 0, max: 6 }),
  mean: fc.double({ min: 0.5, max: 1.5, noNaN: true }),
});

const arrivals: fc.Arbitrary<Arrivals> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('poisson' as const, 'constant' as const),
    rate: fc.double({ min: 0.5, max: 3, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('mmpp' as const),
    rates: fc.tuple(fc.double({ min: 2, max: 6, noNaN: true }), fc.constantFrom(0, 0.5)),
    meanStays: fc.constant([5, 8] as const),
  }),
);

function tandem(servers: readonly FiniteServer[], more: number, way: Arrivals): Network {
  const stations = servers.map(
    ({ servers: count, extra }, i): Station => ({
      kind: 'queue',
      name: `station-${i}`,
      servers: count,
      capacity: count + extra + more,
    }),
  );
  const base = inLine(stations, 1);
  const costs = servers.map(({ mean }) => ({ fixed: mean, variation: EXPONENTIAL }));
  return {
    ...base,
    classes: base.classes.map((jobClass) => ({
      ...jobClass,
      route: jobClass.route.map((visit, i) => ({ ...visit, cost: costs[i] })),
    })),
    sources: base.sources.map((source) => ({ ...source, arrivals: way })),
  };
}

const figures = (network: Network, until: number, read: (run: Simulation) => number) =>
  Array.from({ length: REPLICATIONS }, (_, i) => {
    const run = new Simulation(network, { seed: 500 + i });
    run.advance(until);
    return read(run);
  });

const carried = (run: Simulation) => run.summary().carried;

describe('exponential services in a row, any arrivals', () => {
  // Coupled at their servers, the roomier line holds at least as many everywhere and hands on whatever the other does.
  it('carry more with more room at every station', () => {
    fc.assert(
      fc.property(
        fc.array(finiteServer, { minLength: 1, maxLength: 4 }),
        arrivals,
        fc.integer({ min: 1, max: 8 }),
        (servers, way, more) => {
          const [few, many] = [0, more].map((extra) => figures(tandem(servers, extra, way), 2_000, carried));
          const { mean, halfWidth } = estimateDifference(many, few, 0.998);
          expect(mean + halfWidth).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 60, seed: 1997 },
    );
  });

  it('carry as much more as their Markov chains say', () => {
    const line = [
      { servers: 1, extra: 2, mean: 1 },
      { servers: 2, extra: 1, mean: 1.6 },
    ];
    const exact = [0, 3].map(
      (more) =>
        tandemWithLoss(
          0.9,
          line.map(({ servers, extra, mean }) => ({
            servers,
            serviceRate: 1 / mean,
            capacity: servers + extra + more,
          })),
        ).throughput,
    );
    const rate = (run: Simulation) => run.summary().carried / 20_000;
    const [few, many] = [0, 3].map((more) =>
      figures(tandem(line, more, { kind: 'poisson', rate: 0.9 }), 20_000, rate),
    );
    const gains = many.map((x, i) => x - few[i]);
    expect(distanceInHalfWidths(gains, exact[1] - exact[0])).toBeLessThanOrEqual(1);
  });
});

describe('a ring served in batches', () => {
  it('loses less when it is longer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16 }),
        fc.integer({ min: 1, max: 16 }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (slots, batchSlots, rate) => {
          const ringOf = (length: number): Network => {
            const station: Station = {
              kind: 'poller',
              name: 'core',
              rings: [{ name: 'ring', slots: length }],
              batchSlots,
              perPoll: 0.3,
              wakeUp: 0.5,
              discipline: 'round-robin',
            };
            const base = inLine([station], rate);
            const [jobs] = base.classes;
            return {
              ...base,
              classes: [{ ...jobs, route: jobs.route.map((visit) => ({ ...visit, ring: 'ring' })) }],
            };
          };
          const [few, many] = [slots, 2 * slots].map((length) => figures(ringOf(length), 3_000, carried));
          const { mean, halfWidth } = estimateDifference(many, few, 0.998);
          expect(mean + halfWidth).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 40, seed: 1997 },
    );
  });
});

describe('two M/M/1 made one M/M/2', () => {
  it('gain what Erlang C says', () => {
    const time = (run: Simulation) => run.summary().sojournTime.mean;
    const one = (servers: number, rate: number) =>
      inLine([{ kind: 'queue', name: 'queue', servers, capacity: null }], rate);
    const apart = figures(one(1, 0.7), 60_000, time);
    const together = figures(one(2, 1.4), 30_000, time);
    const gain = mg1(0.7, 1, 1).meanSojournTime - mmc(1.4, 1, 2).meanSojournTime;
    expect(gain).toBeGreaterThan(1);
    const gains = apart.map((x, i) => x - together[i]);
    expect(distanceInHalfWidths(gains, gain)).toBeLessThanOrEqual(1);
  });
});
