import fc from 'fast-check';
import type { Network, Ring, ServiceCost, Station, Variation, Visit } from '../network.ts';

export const EXPONENTIAL: Variation = { kind: 'exponential' };

/** One class through `stations` in their order, Poisson arrivals, mean service 1. */
export function inLine(
  stations: readonly Station[],
  rate: number,
  variation: Variation = EXPONENTIAL,
): Network {
  const cost: ServiceCost = { fixed: 1, variation };
  return {
    stations,
    classes: [
      { name: 'jobs', route: stations.map(({ name }) => ({ station: name, size: 'request', cost })) },
    ],
    sources: [
      {
        name: 'arrivals',
        jobClass: 'jobs',
        requestBytes: 0,
        responseBytes: 0,
        arrivals: { kind: 'poisson', rate },
      },
    ],
  };
}

export function oneQueue(servers: number, capacity: number | null): Station {
  return { kind: 'queue', name: 'queue', servers, capacity };
}

const variation: fc.Arbitrary<Variation> = fc.oneof(
  fc.constant<Variation>({ kind: 'constant' }),
  fc.constant<Variation>({ kind: 'exponential' }),
  fc.record({ kind: fc.constant('erlang' as const), phases: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    kind: fc.constant('hyperexponential' as const),
    squaredCv: fc.double({ min: 1, max: 9, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('lognormal' as const),
    squaredCv: fc.double({ min: 0.1, max: 4, noNaN: true }),
  }),
);

const cost: fc.Arbitrary<ServiceCost> = fc.record({
  fixed: fc.double({ min: 0, max: 2, noNaN: true }),
  perByte: fc.double({ min: 0, max: 0.01, noNaN: true }),
  variation,
});

const room = fc.option(fc.integer({ min: 4, max: 40 }), { nil: null });

const ring: fc.Arbitrary<Omit<Ring, 'name'>> = fc.oneof(
  fc.record({ slots: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ slots: fc.integer({ min: 1, max: 40 }), slotBytes: fc.integer({ min: 10, max: 200 }) }),
);

const station: fc.Arbitrary<Station> = fc.oneof(
  fc.record({
    kind: fc.constant('queue' as const),
    name: fc.constant(''),
    servers: fc.integer({ min: 1, max: 4 }),
    capacity: room,
  }),
  fc.record({
    kind: fc.constant('poller' as const),
    name: fc.constant(''),
    rings: fc
      .array(ring, { minLength: 1, maxLength: 3 })
      .map((rings) => rings.map((r, i) => ({ ...r, name: `ring-${i}` }))),
    batchSlots: fc.integer({ min: 1, max: 16 }),
    perPoll: fc.double({ min: 0, max: 0.5, noNaN: true }),
    wakeUp: fc.double({ min: 0, max: 3, noNaN: true }),
    discipline: fc.constantFrom('round-robin' as const, 'priority' as const),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    name: fc.constant(''),
    rate: fc.double({ min: 500, max: 5000, noNaN: true }),
    framePayload: fc.integer({ min: 20, max: 200 }),
    frameOverhead: fc.integer({ min: 0, max: 20 }),
    propagation: fc.double({ min: 0, max: 2, noNaN: true }),
    capacity: room,
  }),
  fc.record({ kind: fc.constant('delay' as const), name: fc.constant('') }),
);

/** Any network of up to five stations, two classes and two sources, its visits in any order, revisits included. */
export const anyNetwork: fc.Arbitrary<Network> = fc
  .array(station, { minLength: 1, maxLength: 5 })
  .map((stations) => stations.map((s, i): Station => ({ ...s, name: `station-${i}` })))
  .chain((stations) => {
    const visit: fc.Arbitrary<Visit> = fc
      .record({
        at: fc.nat(stations.length - 1),
        ring: fc.nat(10),
        size: fc.constantFrom('request' as const, 'response' as const),
        cost,
        probability: fc.constantFrom(1, 1, 0.5),
      })
      .map(({ at, ring: index, ...rest }) => {
        const target = stations[at] as Station;
        const rings = target.kind === 'poller' ? target.rings : [];
        const name = rings[index % Math.max(1, rings.length)]?.name;
        return { station: target.name, ...(name !== undefined && { ring: name }), ...rest };
      });
    const route = fc.array(visit, { minLength: 1, maxLength: 6 });
    const arrivals = fc.oneof(
      fc.record({
        kind: fc.constantFrom('poisson' as const, 'constant' as const),
        rate: fc.double({ min: 0, max: 3, noNaN: true }),
      }),
      fc.double({ min: 0, max: 4, noNaN: true }).map((rate) => ({
        kind: 'ramp' as const,
        spacing: 'poisson' as const,
        points: [
          { at: 0, rate: 0.2 },
          { at: 30, rate: 0.2 },
          { at: 60, rate },
        ],
      })),
    );
    const source = fc.record({
      jobClass: fc.constantFrom('class-0', 'class-1'),
      requestBytes: fc.integer({ min: 0, max: 500 }),
      responseBytes: fc.integer({ min: 0, max: 500 }),
      arrivals,
    });
    return fc.record({
      stations: fc.constant(stations),
      classes: fc
        .tuple(route, route)
        .map((routes) => routes.map((r, i) => ({ name: `class-${i}`, route: r }))),
      sources: fc
        .array(source, { minLength: 1, maxLength: 2 })
        .map((sources) => sources.map((s, i) => ({ ...s, name: `source-${i}` }))),
    });
  });
