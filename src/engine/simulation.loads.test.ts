import { describe, expect, it } from 'vitest';
import { MarkColumn } from './frame.ts';
import type { Arrivals, ClosedArrivals, CoalescerStation, Network, Station } from './network.ts';
import { Simulation } from './simulation.ts';
import { EXPONENTIAL, inLine, oneQueue } from './testing/networks.ts';
import { distanceInHalfWidths } from './testing/replications.ts';
import { mm1k } from './theory/single-station.ts';

const delay = (name: string): Station => ({ kind: 'delay', name });

function withArrivals(stations: readonly Station[], arrivals: Arrivals, variation = EXPONENTIAL): Network {
  const network = inLine(stations, 1, variation);
  return { ...network, sources: network.sources.map((source) => ({ ...source, arrivals })) };
}

function bornTimes(arrivals: Arrivals, until: number, seed = 1): number[] {
  const network = withArrivals([delay('for-ever')], arrivals, { kind: 'constant' });
  const stay = {
    ...network,
    classes: network.classes.map((c) => ({
      ...c,
      route: c.route.map((v) => ({ ...v, cost: { fixed: 1e9 } })),
    })),
  };
  const run = new Simulation(stay, { seed });
  run.advance(until);
  const { marks, markCount } = run.frame(1e6);
  return Array.from(
    { length: markCount },
    (_, i) => marks[i * MarkColumn.Count + MarkColumn.BornAt] ?? Number.NaN,
  );
}

/** Counts in consecutive windows of a length. */
function countsIn(times: readonly number[], window: number, until: number): number[] {
  const counts = new Array<number>(Math.floor(until / window)).fill(0);
  for (const time of times) {
    const i = Math.floor(time / window);
    if (i < counts.length) counts[i] = (counts[i] ?? 0) + 1;
  }
  return counts;
}

const meanOf = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
const varianceOf = (xs: readonly number[]) => meanOf(xs.map((x) => (x - meanOf(xs)) ** 2));

describe('bursts', () => {
  const burst = { kind: 'mmpp', rates: [8, 1], meanStays: [2, 5] } as const;
  const runs = Array.from({ length: 30 }, (_, seed) => bornTimes(burst, 2000, seed + 1));

  it('have the mean rate of their phases weighted by how long they last', () => {
    const rate = (8 * 2 + 1 * 5) / 7;
    expect(
      distanceInHalfWidths(
        runs.map((times) => times.length / 2000),
        rate,
      ),
    ).toBeLessThanOrEqual(1);
  });

  it('vary as a two-state MMPP does: index of dispersion by Heffes and Lucantoni', () => {
    // I(t) = 1 + 2 (r1 - r2)^2 s1 s2 / ((s1 + s2)^2 (r1 s2 + r2 s1)) (1 - (1 - e^-(s1+s2)t) / ((s1 + s2) t)), s = 1 / stay.
    const [s1, s2] = [1 / 2, 1 / 5];
    const s = s1 + s2;
    const window = 10;
    const limit = (2 * (8 - 1) ** 2 * s1 * s2) / (s * s * (8 * s2 + 1 * s1));
    const theory = 1 + limit * (1 - (1 - Math.exp(-s * window)) / (s * window));
    const dispersion = runs.map((times) => {
      const counts = countsIn(times, window, 2000);
      return varianceOf(counts) / meanOf(counts);
    });
    // A variance over 200 windows is short of the true one by a factor of 199 / 200.
    expect(
      distanceInHalfWidths(
        dispersion.map((d) => (d * 200) / 199),
        theory,
      ),
    ).toBeLessThanOrEqual(1);
  });

  it('are on-off when one phase is silent', () => {
    const onOff = { kind: 'mmpp', rates: [50, 0], meanStays: [1, 1] } as const;
    const runs = Array.from({ length: 30 }, (_, seed) => bornTimes(onOff, 400, seed + 1));
    expect(
      distanceInHalfWidths(
        runs.map((times) => times.length / 400),
        25,
      ),
    ).toBeLessThanOrEqual(1);
    // An exponential gap of rate 50 is longer than half a second once in 7e10; a silence is in three cases of five.
    const longest = runs.map((times) => Math.max(...times.slice(1).map((time, i) => time - (times[i] ?? 0))));
    expect(Math.min(...longest)).toBeGreaterThan(0.5);
  });

  it('never come when both phases are silent', () => {
    expect(bornTimes({ kind: 'mmpp', rates: [0, 0], meanStays: [1, 1] }, 1000)).toEqual([]);
  });
});

describe('a rate in steps', () => {
  it('holds between its points', () => {
    const points = [
      { at: 0, rate: 2 },
      { at: 100, rate: 0 },
      { at: 200, rate: 20 },
    ];
    const counts = Array.from({ length: 30 }, (_, seed) =>
      countsIn(bornTimes({ kind: 'steps', points }, 300, seed + 1), 100, 300),
    );
    expect(
      distanceInHalfWidths(
        counts.map(([first]) => first ?? 0),
        200,
      ),
    ).toBeLessThanOrEqual(1);
    expect(Math.max(...counts.map(([, second]) => second ?? 0))).toBe(0);
    expect(
      distanceInHalfWidths(
        counts.map(([, , third]) => third ?? 0),
        2000,
      ),
    ).toBeLessThanOrEqual(1);
  });
});

describe('a recorded trace', () => {
  it('brings its jobs at their times, with their sizes, and then nobody', () => {
    const jobs = [{ at: 0.5, requestBytes: 10 }, { at: 2 }, { at: 2, requestBytes: 30 }];
    const network = withArrivals([{ kind: 'queue', name: 'queue', servers: 1, capacity: null }], {
      kind: 'trace',
      jobs,
    });
    const priced = {
      ...network,
      sources: network.sources.map((source) => ({ ...source, requestBytes: 20 })),
      classes: network.classes.map((c) => ({
        ...c,
        route: c.route.map((v) => ({ ...v, cost: { fixed: 0, perByte: 0.1 } })),
      })),
    };
    const run = new Simulation(priced, { seed: 1 });
    run.advance(2);
    const { marks, markCount } = run.frame(10);
    const ends = Array.from({ length: markCount }, (_, i) => marks[i * MarkColumn.Count + MarkColumn.EndsAt]);
    expect(ends).toEqual([expect.closeTo(4, 12), expect.closeTo(7, 12)]);
    run.advance(1e6);
    expect(run.summary()).toMatchObject({ offered: 3, carried: 3 });
  });
});

describe('closed clients', () => {
  const closed = (changes: Partial<ClosedArrivals>): ClosedArrivals => ({
    kind: 'closed',
    clients: 5,
    thinkTime: 4,
    thinkVariation: EXPONENTIAL,
    ...changes,
  });

  it('behave as M/M/1//N: the finite-source formula', () => {
    // States 0 to N at the server; the rate of coming is (N - n) / think, of going 1.
    const n = 5;
    const weights = [1];
    for (let i = 1; i <= n; i++) weights.push(((weights[i - 1] ?? 0) * (n - i + 1)) / 4);
    const throughput = 1 - 1 / weights.reduce((sum, w) => sum + w, 0);
    const rates = Array.from({ length: 30 }, (_, seed) => {
      const run = new Simulation(withArrivals([oneQueue(1, null)], closed({})), { seed: seed + 1 });
      run.advance(500);
      const before = run.summary().carried;
      run.advance(5500);
      return (run.summary().carried - before) / 5000;
    });
    expect(distanceInHalfWidths(rates, throughput)).toBeLessThanOrEqual(1);
  });

  it('never have more requests out than there are of them', () => {
    const run = new Simulation(withArrivals([oneQueue(1, null)], closed({ clients: 3, thinkTime: 0 })), {
      seed: 1,
    });
    for (let time = 1; time < 50; time++) {
      run.advance(time);
      expect(run.frame(10).inFlight).toBe(3);
    }
  });

  it('learn of a drop at once when they have no time-out', () => {
    const run = new Simulation(withArrivals([oneQueue(1, 1)], closed({ clients: 20, thinkTime: 1 })), {
      seed: 1,
    });
    run.advance(1000);
    const { dropped, carried, clients } = run.summary();
    expect(clients).toEqual([
      { source: 'arrivals', answered: carried, late: 0, timedOut: 0, retried: 0, failed: dropped },
    ]);
    expect(dropped).toBeGreaterThan(100);
  });

  it('give up waiting, pause twice as long from try to try, and fail after the last', () => {
    // Nothing ever answers: the one client sends at 1, gives up at 3, sends at 3.5, 5.5 -> 6.5, 8.5 -> fails, thinks, sends at 9.5.
    const arrivals = closed({
      clients: 1,
      thinkTime: 1,
      thinkVariation: { kind: 'constant' },
      timeOut: 2,
      retries: { limit: 2, firstPause: 0.5, factor: 2 },
    });
    expect(bornTimes(arrivals, 11)).toEqual([1, 3.5, 6.5, 9.5]);
    const run = new Simulation(withArrivals([oneQueue(1, 1)], arrivals, { kind: 'constant' }), { seed: 1 });
    run.advance(0.5);
    expect(run.summary().clients[0]).toEqual({
      source: 'arrivals',
      answered: 0,
      late: 0,
      timedOut: 0,
      retried: 0,
      failed: 0,
    });
  });

  it('count an answer that comes too late as late, not as answered', () => {
    const arrivals = closed({ clients: 1, thinkTime: 1, thinkVariation: { kind: 'constant' }, timeOut: 0.5 });
    const run = new Simulation(withArrivals([delay('slow')], arrivals, { kind: 'constant' }), { seed: 1 });
    // Sent at 1, 2.5, 4, ...; each answer takes 1 s, each time-out comes after 0.5.
    run.advance(10.25);
    expect(run.summary()).toMatchObject({
      offered: 7,
      carried: 6,
      clients: [{ answered: 0, late: 6, timedOut: 6, failed: 6, retried: 0 }],
    });
  });

  it('bring retries that make an overload worse: goodput falls where attempts rise', () => {
    const goodput = (retries: ClosedArrivals['retries']) => {
      const arrivals = closed({
        clients: 14,
        thinkTime: 20,
        timeOut: 5,
        ...(retries !== undefined && { retries }),
      });
      const run = new Simulation(withArrivals([oneQueue(1, 64)], arrivals), { seed: 1 });
      run.advance(20_000);
      const { clients, offered } = run.summary();
      return { answered: clients[0]?.answered ?? 0, offered };
    };
    const without = goodput(undefined);
    const eager = goodput({ limit: 10, firstPause: 0.1, factor: 1 });
    expect(eager.offered).toBeGreaterThan(without.offered);
    expect(eager.answered).toBeLessThan(without.answered);
  });
});

describe('a coalescer', () => {
  const coalescer = (changes: Partial<CoalescerStation>): CoalescerStation => ({
    kind: 'coalescer',
    name: 'moderation',
    maxJobs: 100,
    maxDelay: 10,
    ...changes,
  });
  /** When the jobs of 1, 2, 3 ... seconds have left it. */
  const leavings = (station: Station, until: number) => {
    const run = new Simulation(withArrivals([station], { kind: 'constant', rate: 1 }), { seed: 1 });
    const times: [number, number][] = [];
    let carried = 0;
    for (let time = 0; time <= until; time += 0.25) {
      run.advance(time);
      const now = run.summary().carried;
      if (now > carried) times.push([time, now - carried]);
      carried = now;
    }
    return times;
  };

  it('lets jobs go when enough of them are there', () => {
    expect(leavings(coalescer({ maxJobs: 3 }), 10)).toEqual([
      [3, 3],
      [6, 3],
      [9, 3],
    ]);
  });

  it('lets them go when the first has waited long enough', () => {
    expect(leavings(coalescer({ maxDelay: 2.5 }), 9)).toEqual([
      [3.5, 3],
      [6.5, 3],
    ]);
  });

  it('holds nobody with a count of 1 or a delay of 0', () => {
    expect(leavings(coalescer({ maxJobs: 1 }), 2)).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(leavings(coalescer({ maxDelay: 0 }), 2)).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it('waits longer while it is busy and less while it is not, when it adapts', () => {
    const busy = leavings(coalescer({ maxJobs: 4, maxDelay: 8, adaptive: { minDelay: 1.5 } }), 30);
    // Two jobs within 1.5 s are half of four: the delay doubles to 3, and again, until the count decides.
    expect(busy.slice(0, 3)).toEqual([
      [2.5, 2],
      [6, 3],
      [9, 4],
    ]);
    const quiet = leavings(coalescer({ maxJobs: 1000, maxDelay: 8, adaptive: { minDelay: 0.5 } }), 4);
    expect(quiet).toEqual([
      [1.5, 1],
      [2.5, 1],
      [3.5, 1],
    ]);
  });
});

describe('ways by chance', () => {
  it('make a loop that is M/M/1 with the visits it asks for', () => {
    // A job comes back with probability 0.5: two visits on average. Jackson: the queue is M/M/1/ at rho 0.6.
    const network = inLine([oneQueue(1, null)], 0.3);
    const route = network.classes[0]?.route.map((visit) => ({
      ...visit,
      next: [
        { to: 0, probability: 0.5 },
        { to: 'out', probability: 0.5 },
      ] as const,
    }));
    const looping = { ...network, classes: [{ name: 'jobs', route: route ?? [] }] };
    const numbers = Array.from({ length: 30 }, (_, seed) => {
      const run = new Simulation(looping, { seed: seed + 1 });
      run.advance(20_000);
      return run.summary().stations[0]?.meanNumber ?? 0;
    });
    expect(distanceInHalfWidths(numbers, 0.6 / 0.4)).toBeLessThanOrEqual(1);
  });

  it('draw every round anew: the visits of a job are geometric', () => {
    const network = inLine([delay('round')], 5);
    const route = [
      {
        ...network.classes[0]?.route[0],
        next: [
          { to: 0, probability: 0.75 },
          { to: 'out', probability: 0.25 },
        ],
      },
    ];
    const visits = Array.from({ length: 12 }, (_, seed) => {
      const looping = { ...network, classes: [{ name: 'jobs', route: route as never }] };
      const run = new Simulation(looping, { seed: seed + 1 });
      run.advance(4000);
      const { stations, carried } = run.summary();
      return (stations[0]?.departures ?? 0) / carried;
    });
    expect(distanceInHalfWidths(visits, 4)).toBeLessThanOrEqual(1);
  });
});

describe('what is valid but strange', () => {
  it('neither hangs nor lies: a ring of one slot, no service time, a thousand million requests a second', () => {
    const poller: Station = {
      kind: 'poller',
      name: 'core',
      rings: [{ name: 'ring', slots: 1 }],
      batchSlots: 1,
      perPoll: 0,
      wakeUp: 0,
      discipline: 'priority',
    };
    const base = withArrivals([poller], { kind: 'poisson', rate: 1e9 });
    const through = (fixed: number) => ({
      ...base,
      classes: base.classes.map((c) => ({
        ...c,
        route: c.route.map((v) => ({ ...v, ring: 'ring', cost: { fixed } })),
      })),
    });
    const free = new Simulation(through(0), { seed: 1 });
    free.advance(1e-5);
    expect(free.summary()).toMatchObject({ dropped: 0, inFlight: 0 });
    const losses = Array.from({ length: 8 }, (_, seed) => {
      const slow = new Simulation(through(1e-7), { seed: seed + 1 });
      slow.advance(1e-4);
      const { offered, dropped } = slow.summary();
      return dropped / offered;
    });
    // M/D/1/1: loss is rho / (1 + rho) whatever the service time's distribution.
    expect(distanceInHalfWidths(losses, mm1k(100, 1, 1).blocking)).toBeLessThanOrEqual(1);
  });
});
