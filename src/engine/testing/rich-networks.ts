import fc from 'fast-check';
import type { Arrivals, Branch, Network, Station, Variation } from '../network.ts';
import { anyNetwork } from './networks.ts';

const think: fc.Arbitrary<Variation> = fc.constantFrom(
  { kind: 'constant' },
  { kind: 'exponential' },
  { kind: 'hyperexponential', squaredCv: 4 },
);

const arrivals: fc.Arbitrary<Arrivals> = fc.oneof(
  fc.record({ kind: fc.constant('poisson' as const), rate: fc.double({ min: 0, max: 3, noNaN: true }) }),
  fc.record({
    kind: fc.constant('mmpp' as const),
    rates: fc.tuple(fc.constantFrom(0, 0.5, 4), fc.constantFrom(0, 1)),
    meanStays: fc.tuple(
      fc.double({ min: 0.5, max: 9, noNaN: true }),
      fc.double({ min: 0.5, max: 9, noNaN: true }),
    ),
  }),
  fc.record({
    kind: fc.constant('steps' as const),
    points: fc.constantFrom(
      [{ at: 0, rate: 1 }],
      [
        { at: 0, rate: 0 },
        { at: 5, rate: 3 },
        { at: 20, rate: 0.5 },
      ],
    ),
  }),
  fc
    .array(
      fc.record({
        at: fc.integer({ min: 0, max: 50 }),
        requestBytes: fc.integer({ min: 0, max: 500 }),
        responseBytes: fc.integer({ min: 0, max: 500 }),
      }),
      { maxLength: 40 },
    )
    .map((jobs) => ({ kind: 'trace' as const, jobs: jobs.sort((a, b) => a.at - b.at) })),
  fc
    .record({
      clients: fc.integer({ min: 1, max: 12 }),
      thinkTime: fc.double({ min: 0.25, max: 5, noNaN: true }),
      thinkVariation: think,
      timeOut: fc.option(fc.double({ min: 0.25, max: 12, noNaN: true }), { nil: undefined }),
      retries: fc.option(
        fc.record({
          limit: fc.integer({ min: 0, max: 4 }),
          firstPause: fc.constantFrom(0, 0.5, 1),
          factor: fc.constantFrom(1, 2),
        }),
        { nil: undefined },
      ),
    })
    .map(({ timeOut, retries, ...rest }) => ({
      kind: 'closed' as const,
      ...rest,
      ...(timeOut !== undefined && { timeOut }),
      ...(timeOut !== undefined && retries !== undefined && { retries }),
    })),
);

const coalescer: fc.Arbitrary<Station> = fc.record({
  kind: fc.constant('coalescer' as const),
  name: fc.constant(''),
  maxJobs: fc.integer({ min: 1, max: 8 }),
  maxDelay: fc.constantFrom(1, 2.5),
  adaptive: fc.constant({ minDelay: 0.125 }),
});

/**
 * Any network of `anyNetwork`, with every kind of source, some stations turned into coalescers, and ways that branch and
 * lead back (to a delay of a second, so that none goes round in no time).
 */
export const richNetwork: fc.Arbitrary<Network> = fc
  .record({
    network: anyNetwork,
    arrivals: fc.array(arrivals, { minLength: 2, maxLength: 2 }),
    coalescers: fc.array(fc.option(coalescer, { nil: undefined, freq: 2 }), { minLength: 5, maxLength: 5 }),
    back: fc.array(fc.option(fc.double({ min: 0, max: 0.7, noNaN: true }), { nil: undefined, freq: 2 }), {
      minLength: 8,
      maxLength: 8,
    }),
  })
  .map(({ network, arrivals, coalescers, back }) => {
    const stations = network.stations.map((station, i): Station => {
      const other = coalescers[i];
      return other === undefined ? station : { ...other, name: station.name };
    });
    const kindOf = new Map(stations.map(({ name, kind }) => [name, kind]));
    const pause = {
      station: 'pause',
      size: 'request' as const,
      cost: { fixed: 1, variation: { kind: 'exponential' as const } },
    };
    const classes = network.classes.map(({ name, route }) => ({
      name,
      route: [
        pause,
        ...route.map((visit, k) => {
          const { ring: _, ...noRing } = visit;
          const fitting = kindOf.get(visit.station) === 'poller' ? visit : noRing;
          const probability = back[k];
          if (probability === undefined) return fitting;
          const last: Branch = { to: k + 2 <= route.length ? k + 2 : 'out', probability: 1 - probability };
          return { ...fitting, next: [{ to: 0, probability }, last] };
        }),
      ],
    }));
    return {
      stations: [...stations, { kind: 'delay', name: 'pause' }],
      classes,
      sources: network.sources.map((source, i) => ({ ...source, arrivals: arrivals[i] ?? source.arrivals })),
    };
  });

/** The network with a rate for every steady source that fits its services: rates drawn evenly by their bits are mostly tiny. */
export function busier(network: Network): Network {
  return {
    ...network,
    sources: network.sources.map((source) => {
      const { arrivals, responseBytes } = source;
      if (arrivals.kind !== 'poisson' && arrivals.kind !== 'constant') return source;
      return { ...source, arrivals: { ...arrivals, rate: 0.5 + responseBytes / 200 } };
    }),
  };
}

/** The network with all durations rounded to halves, small rooms and no chance, so that much meets at one instant. */
export function inStep(network: Network): Network {
  const half = (x: number) => Math.round(2 * x) / 2;
  return {
    stations: network.stations.map((station) => {
      const few = (room: number | null, least: number) => (room === null ? null : least + (room % 3));
      if (station.kind === 'queue') return { ...station, capacity: few(station.capacity, station.servers) };
      if (station.kind === 'link') {
        const { propagation, capacity } = station;
        const timing = { rate: 800, frameOverhead: 0, propagation: half(propagation) };
        return { ...station, ...timing, capacity: few(capacity, 1) };
      }
      if (station.kind !== 'poller') return station;
      const rings = station.rings.map((ring) => ({ ...ring, slots: 1 + (ring.slots % 5) }));
      return { ...station, rings, perPoll: half(station.perPoll), wakeUp: half(station.wakeUp) };
    }),
    classes: network.classes.map(({ name, route }) => ({
      name,
      route: route.map((visit) => ({ ...visit, cost: { fixed: half(visit.cost.fixed) } })),
    })),
    sources: network.sources.map((source) => {
      const bytes = { requestBytes: 100, responseBytes: 200 };
      const { arrivals } = source;
      if (arrivals.kind === 'trace') return { ...source, ...bytes };
      if (arrivals.kind !== 'closed') {
        return { ...source, ...bytes, arrivals: { kind: 'constant', rate: 2 } };
      }
      const { clients, timeOut } = arrivals;
      const patience = timeOut === undefined ? {} : { timeOut: Math.max(1, half(timeOut)) };
      return { ...source, ...bytes, arrivals: { kind: 'closed', clients, thinkTime: 1, ...patience } };
    }),
  };
}
