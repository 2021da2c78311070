import fc from 'fast-check';
import type { Arrivals, Network, Station, Variation } from '../network.ts';

/** Magnitudes from nothing to more than any machine, and what is written when a unit was forgotten. */
const extreme = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(0, 1e-12, 1e-9, 1e-3, 1, 1e3, 1e9) },
  { weight: 1, arbitrary: fc.constantFrom(1e-300, 1e-18, 1e12, 1e18, 1e300) },
);
const positive = extreme.map((x) => (x === 0 ? 1e-3 : x));
const squaredCv = fc.constantFrom(1, 1e3, 1e6);
const count = fc.constantFrom(1, 2, 1000, 1_000_000, Number.MAX_SAFE_INTEGER);
const room = fc.option(fc.constantFrom(2, 1000, Number.MAX_SAFE_INTEGER), { nil: null });

const variation: fc.Arbitrary<Variation> = fc.oneof(
  fc.constantFrom<Variation>({ kind: 'constant' }, { kind: 'exponential' }, { kind: 'erlang', phases: 50 }),
  squaredCv.map((value): Variation => ({ kind: 'hyperexponential', squaredCv: value })),
  squaredCv.map((value): Variation => ({ kind: 'lognormal', squaredCv: value })),
);

const stations: fc.Arbitrary<readonly Station[]> = fc.tuple(
  fc.record({
    kind: fc.constant('queue' as const),
    name: fc.constant('queue'),
    servers: fc.constantFrom(1, 2),
    capacity: room,
  }),
  fc.record({
    kind: fc.constant('poller' as const),
    name: fc.constant('poller'),
    rings: count.map((slots) => [{ name: 'ring', slots }]),
    batchSlots: count,
    perPoll: extreme,
    wakeUp: extreme,
    discipline: fc.constantFrom('round-robin' as const, 'priority' as const),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    name: fc.constant('link'),
    rate: positive,
    framePayload: positive,
    frameOverhead: extreme,
    propagation: extreme,
    capacity: room,
  }),
  fc.record({
    kind: fc.constant('coalescer' as const),
    name: fc.constant('coalescer'),
    maxJobs: count,
    maxDelay: extreme,
  }),
  fc.constant<Station>({ kind: 'delay', name: 'delay' }),
);

const arrivals: fc.Arbitrary<Arrivals> = fc.oneof(
  fc.record({ kind: fc.constantFrom('poisson' as const, 'constant' as const), rate: extreme }),
  fc.record({
    kind: fc.constant('mmpp' as const),
    rates: fc.tuple(extreme, extreme),
    meanStays: fc.tuple(positive, positive),
  }),
  fc
    .record({
      kind: fc.constantFrom('ramp' as const, 'steps' as const),
      rates: fc.tuple(extreme, extreme),
      at: positive,
    })
    .map(({ kind, rates, at }): Arrivals => {
      const points = [
        { at: 0, rate: rates[0] },
        { at, rate: rates[1] },
      ];
      return kind === 'steps' ? { kind, points } : { kind, spacing: 'poisson', points };
    }),
  fc.array(extreme, { maxLength: 5 }).map(
    (times): Arrivals => ({
      kind: 'trace',
      jobs: times.sort((a, b) => a - b).map((at) => ({ at })),
    }),
  ),
  fc
    .record({
      clients: fc.constantFrom(1, 3, 100),
      thinkTime: extreme,
      timeOut: positive,
      firstPause: extreme,
    })
    .map(
      ({ clients, thinkTime, timeOut, firstPause }): Arrivals => ({
        kind: 'closed',
        clients,
        thinkTime,
        ...(timeOut < 1e12 && { timeOut, retries: { limit: 3, firstPause, factor: 2 } }),
      }),
    ),
);

/** A network of one station of each kind, with a way back, all of whose quantities are drawn from the extremes. */
export const extremeNetwork: fc.Arbitrary<Network> = fc
  .record({
    stations,
    costs: fc.array(fc.record({ fixed: extreme, perByte: extreme, variation }), {
      minLength: 5,
      maxLength: 5,
    }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }),
    isBack: fc.boolean(),
    bytes: extreme,
    arrivals,
  })
  .map(({ stations: all, costs, order, isBack, bytes, arrivals: load }) => ({
    stations: all,
    classes: [
      {
        name: 'jobs',
        route: order.map((i, k) => ({
          station: all[i].name,
          ...(all[i].kind === 'poller' && { ring: 'ring' }),
          size: 'request' as const,
          cost: costs[i],
          ...(isBack &&
            k === order.length - 1 && {
              next: [
                { to: 0, probability: 0.5 },
                { to: 'out' as const, probability: 0.5 },
              ],
            }),
        })),
      },
    ],
    sources: [
      { name: 'source', jobClass: 'jobs', requestBytes: bytes, responseBytes: bytes, arrivals: load },
    ],
  }));
