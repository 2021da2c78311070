import { describe, expect, it } from 'vitest';
import type { Arrivals, Network, Station, Variation, Visit } from '../network.ts';
import { EXPONENTIAL, inLine, oneQueue } from '../testing/networks.ts';
import { assumptionsBroken } from './assumptions-broken.ts';
import { ASYMPTOTIC_BOUNDS_CLOSED } from './bounds.ts';
import { BULK_SERVICE } from './bulk-service.ts';
import { FINITE_SOURCE } from './finite-source.ts';
import type { Formula } from './formula.ts';
import { FORMULAS } from './formulas.ts';
import { GGC } from './general-station.ts';
import { JACKSON } from './jackson.ts';
import { MULTICLASS_MVA } from './multiclass-mva.ts';
import { MVA } from './mva.ts';
import { LITTLES_LAW, UTILIZATION_LAW } from './operational-laws.ts';
import { ERLANG_B, MD1, MG1, MM1, MM1K, MMC, MMCK } from './single-station.ts';

/** What is broken, as id, path and value. */
function broken(network: Network, formula: Formula, station?: string) {
  return assumptionsBroken(network, formula, station).map(({ assumption, path, value }) => [
    assumption.id,
    path,
    value,
  ]);
}

function with_(network: Network, arrivals: Arrivals): Network {
  return { ...network, sources: network.sources.map((source) => ({ ...source, arrivals })) };
}

const CONSTANT: Variation = { kind: 'constant' };
const mm1 = inLine([oneQueue(1, null)], 0.9);
const md1 = inLine([oneQueue(1, null)], 0.9, CONSTANT);
const closed = with_(mm1, { kind: 'closed', clients: 5, thinkTime: 2 });
const poller: Station = {
  kind: 'poller',
  name: 'core',
  rings: [
    { name: 'rx', slots: 256 },
    { name: 'tx', slots: 64, slotBytes: 2048 },
  ],
  batchSlots: 32,
  perPoll: 2e-6,
  wakeUp: 5e-6,
  discipline: 'priority',
};

describe('the formulas', () => {
  it('are listed under their own names, each with its source', () => {
    for (const [id, formula] of Object.entries(FORMULAS)) {
      expect(formula.id).toBe(id);
      expect(formula.source).toMatch(/\d{4}/);
    }
  });

  it.each<[string, Network, Formula[]]>([
    ['M/M/1', mm1, [MM1, MMC, MG1, GGC, JACKSON, LITTLES_LAW, UTILIZATION_LAW]],
    ['M/M/4', inLine([oneQueue(4, null)], 3.6), [MMC, GGC, JACKSON]],
    ['M/M/1/8 under overload', inLine([oneQueue(1, 8)], 1.2), [MM1K, MMCK]],
    ['M/M/4/9', inLine([oneQueue(4, 9)], 3.6), [MMCK]],
    ['M/D/1', md1, [MD1, MG1, GGC]],
    ['a loss system, whatever its service', inLine([oneQueue(10, 10)], 10, CONSTANT), [ERLANG_B]],
    [
      'one phase of Erlang, which is exponential',
      inLine([oneQueue(1, null)], 0.5, { kind: 'erlang', phases: 1 }),
      [MM1],
    ],
    ['M/M/1//5', closed, [FINITE_SOURCE, MVA, MULTICLASS_MVA, ASYMPTOTIC_BOUNDS_CLOSED]],
    ['D/M/1', with_(mm1, { kind: 'constant', rate: 0.9 }), [GGC]],
    ['on-off bursts', with_(mm1, { kind: 'mmpp', rates: [1.2, 0], meanStays: [1, 1] }), [GGC]],
  ])('apply to what they are of: %s', (_, network, formulas) => {
    for (const formula of formulas) expect(broken(network, formula), formula.id).toEqual([]);
  });
});

describe('an assumption that does not hold', () => {
  it('is named with the place that breaks it and what stands there', () => {
    expect(broken(inLine([oneQueue(1, 64)], 0.9, CONSTANT), MM1)).toEqual([
      ['service-distribution', 'classes[0].route[0].cost.variation', 'constant'],
      ['room', 'stations[0].capacity', 64],
    ]);
    expect(broken(inLine([oneQueue(2, null)], 1.9), MM1)).toEqual([['servers', 'stations[0].servers', 2]]);
    expect(broken(mm1, MM1K)).toEqual([['room', 'stations[0].capacity', Infinity]]);
    expect(broken(mm1, MD1)).toEqual([
      ['service-distribution', 'classes[0].route[0].cost.variation', 'exponential'],
    ]);
    expect(broken(inLine([oneQueue(2, 5)], 1), ERLANG_B)).toEqual([['room', 'stations[0].capacity', 5]]);
  });

  it('is the arrivals', () => {
    const points = [
      { at: 0, rate: 0.1 },
      { at: 9, rate: 0.8 },
    ];
    expect(broken(with_(mm1, { kind: 'ramp', spacing: 'poisson', points }), JACKSON)).toEqual([
      ['steady-arrivals', 'sources[0].arrivals.points[1].at', 9],
    ]);
    expect(broken(with_(mm1, { kind: 'ramp', spacing: 'constant', points }), MM1)).toEqual([
      ['poisson-arrivals', 'sources[0].arrivals.spacing', 'constant'],
      ['steady-arrivals', 'sources[0].arrivals.points[1].at', 9],
    ]);
    expect(broken(with_(mm1, { kind: 'steps', points: [...points, { at: 12, rate: 0.8 }] }), GGC)).toEqual([
      ['renewal-arrivals', 'sources[0].arrivals.points[1].at', 9],
    ]);
    expect(broken(with_(mm1, { kind: 'steps', points: points.slice(0, 1) }), MM1)).toEqual([]);
    expect(broken(with_(mm1, { kind: 'trace', jobs: [{ at: 4 }] }), GGC)).toEqual([
      ['renewal-arrivals', 'sources[0].arrivals.kind', 'trace'],
    ]);
    const bursts = { kind: 'mmpp', rates: [1.2, 0.1], meanStays: [1, 1] } as const;
    expect(broken(with_(mm1, bursts), GGC)).toEqual([
      ['renewal-arrivals', 'sources[0].arrivals.kind', 'mmpp'],
    ]);
    expect(broken(with_(mm1, bursts), MM1)).toEqual([
      ['poisson-arrivals', 'sources[0].arrivals.kind', 'mmpp'],
    ]);
    expect(broken(mm1, MVA)).toEqual([['closed-population', 'sources[0].arrivals.kind', 'poisson']]);
    expect(broken(closed, MM1)).toEqual([
      ['poisson-arrivals', 'sources[0].arrivals.kind', 'closed'],
      ['steady-arrivals', 'sources[0].arrivals.kind', 'closed'],
    ]);
  });

  it('is clients that do not wait, or are of two kinds', () => {
    const arrivals = { kind: 'closed', clients: 5, thinkTime: 2, timeOut: 9 } as const;
    const impatient = with_(mm1, arrivals);
    expect(broken(impatient, MVA)).toEqual([['no-time-outs', 'sources[0].arrivals.timeOut', 9]]);
    const two = { ...closed, sources: [...closed.sources, { ...closed.sources[0], name: 'others' }] };
    expect(broken(two, MVA)).toEqual([['one-source', 'sources', 2]]);
    expect(broken(two, MULTICLASS_MVA)).toEqual([]);
  });

  it('is too much load', () => {
    expect(broken(inLine([oneQueue(2, null)], 3), MMC)).toEqual([['stable', 'stations[0]', 1.5]]);
    expect(broken(inLine([oneQueue(2, 8)], 3), LITTLES_LAW)).toEqual([['stable', 'stations[0]', 1.5]]);
  });

  it('is one of several stations, until the formula is asked of one by name', () => {
    const line = inLine([oneQueue(1, null), { ...oneQueue(1, null), name: 'second' }], 0.9);
    expect(broken(line, MM1)).toEqual([['one-station', 'stations', 2]]);
    expect(broken(line, MM1, 'second')).toEqual([]);
    expect(() => assumptionsBroken(line, MM1, 'third')).toThrow('no station "third"');
  });

  it('is what stations before let through, where that is not Poisson', () => {
    const second = { ...oneQueue(1, null), name: 'second' };
    const delay: Station = { kind: 'delay', name: 'delay' };
    const finite = inLine([oneQueue(1, 64), second], 0.9);
    expect(broken(finite, MM1, 'second')).toEqual([['poisson-arrivals', 'stations[0].capacity', 64]]);
    expect(broken(finite, MM1K, 'queue')).toEqual([]);
    const base = inLine([oneQueue(1, null), second], 0.9);
    const [first, after] = base.classes[0].route;
    const steady: Network = {
      ...base,
      classes: [{ name: 'jobs', route: [{ ...first, cost: { fixed: 1 } }, after] }],
    };
    expect(broken(steady, MM1, 'second')).toEqual([
      ['poisson-arrivals', 'classes[0].route[0].cost.variation', 'constant'],
    ]);
    // A delay of any distribution keeps Poisson arrivals Poisson.
    const delayed = inLine([delay, second], 0.9, { kind: 'lognormal', squaredCv: 2 });
    expect(broken(delayed, MG1, 'second')).toEqual([]);
  });

  it('is a station whose own departures come back to it', () => {
    const [visit] = md1.classes[0].route;
    const again = { ...md1, classes: [{ name: 'jobs', route: [visit, visit] }] };
    expect(broken(again, MG1).map(([id]) => id)).toContain('poisson-arrivals');
    const exponential = { ...visit, cost: { fixed: 0.3, variation: EXPONENTIAL } };
    const loop: Visit = {
      ...exponential,
      next: [
        { to: 0, probability: 0.5 },
        { to: 'out', probability: 0.5 },
      ],
    };
    expect(broken({ ...md1, classes: [{ name: 'jobs', route: [loop] }] }, MM1)).toEqual([]);
  });

  it('is a service that depends on who is served, or on how large the job is', () => {
    const [visit] = mm1.classes[0].route;
    const [source] = mm1.sources;
    const slow = { ...visit, cost: { fixed: 2, variation: EXPONENTIAL } };
    const two: Network = {
      ...mm1,
      classes: [...mm1.classes, { name: 'slow', route: [slow] }],
      sources: [
        { ...source, arrivals: { kind: 'poisson', rate: 0.1 } },
        { ...source, name: 'others', jobClass: 'slow', arrivals: { kind: 'poisson', rate: 0.1 } },
      ],
    };
    expect(broken(two, MM1)).toEqual([['one-service-distribution', 'classes[1].route[0].cost', 2]]);
    expect(broken(two, MG1)).toEqual([]);
    const perByte = { ...visit, cost: { fixed: 0, perByte: 0.001, variation: EXPONENTIAL } };
    const sizes: Network = {
      ...mm1,
      classes: [{ name: 'jobs', route: [perByte] }],
      sources: [
        { ...source, requestBytes: 100 },
        { ...source, name: 'large', requestBytes: 500 },
      ],
    };
    expect(broken(sizes, MM1)).toEqual([['one-service-distribution', 'sources[1].requestBytes', 0.5]]);
  });

  it('is a core that polls rings in batches, at a cost, when it has been woken', () => {
    const visit = (ring: string): Visit => ({
      station: 'core',
      ring,
      size: 'response',
      cost: { fixed: 1e-6, variation: EXPONENTIAL },
    });
    const network: Network = {
      stations: [poller],
      classes: [{ name: 'jobs', route: [visit('rx'), visit('tx')] }],
      sources: [{ ...mm1.sources[0], responseBytes: 65536, arrivals: { kind: 'poisson', rate: 1000 } }],
    };
    expect(broken(network, MM1K)).toEqual([
      ['poisson-arrivals', 'stations[0].rings[0].slots', 256],
      ['poisson-arrivals', 'stations[0].rings[1].slots', 64],
      ['poisson-arrivals', 'stations[0].rings', 2],
      ['poisson-arrivals', 'stations[0].batchSlots', 32],
      ['poisson-arrivals', 'stations[0].perPoll', 2e-6],
      ['poisson-arrivals', 'stations[0].wakeUp', 5e-6],
      ['one-place-a-job', 'stations[0].rings[1].slotBytes', 2048],
      ['one-queue', 'stations[0].rings', 2],
      ['no-batches', 'stations[0].batchSlots', 32],
      ['no-cost-a-poll', 'stations[0].perPoll', 2e-6],
      ['no-wake-up', 'stations[0].wakeUp', 5e-6],
    ]);
    // Being woken takes time, but is no work.
    expect(broken(network, UTILIZATION_LAW)).toEqual([['no-cost-a-poll', 'stations[0].perPoll', 2e-6]]);
    expect(broken(network, BULK_SERVICE)).toContainEqual(['batches', 'classes[0].route[0].cost', 1e-6]);
    expect(broken(mm1, BULK_SERVICE)).toContainEqual(['batches', 'stations[0].kind', 'queue']);
  });

  it('is a wire: its frames take a fixed time, and then they are still on their way', () => {
    const wire: Station = {
      kind: 'link',
      name: 'wire',
      rate: 8000,
      framePayload: 1500,
      frameOverhead: 38,
      propagation: 0.5,
      capacity: null,
    };
    const network = inLine([wire], 1);
    expect(broken(network, MM1)).toEqual([
      ['service-distribution', 'stations[0].kind', 'link'],
      ['no-propagation', 'stations[0].propagation', 0.5],
    ]);
    expect(broken(inLine([{ ...wire, propagation: 0 }], 1), MD1)).toEqual([]);
  });

  it('is a coalescer, which lets jobs go together', () => {
    const coalescer: Station = { kind: 'coalescer', name: 'moderation', maxJobs: 8, maxDelay: 0.1 };
    const network = inLine([coalescer, oneQueue(1, null)], 0.5);
    expect(broken(network, JACKSON)).toEqual([['no-batches', 'stations[0].maxJobs', 8]]);
    expect(broken(network, MM1, 'queue')).toEqual([['poisson-arrivals', 'stations[0].maxJobs', 8]]);
    const idle = inLine([{ ...coalescer, maxJobs: 1 }, oneQueue(1, null)], 0.5);
    expect(broken(idle, JACKSON)).toEqual([]);
  });

  it('is never a delay, in a formula of networks', () => {
    const network = inLine([{ kind: 'delay', name: 'delay' }, oneQueue(1, null)], 0.5);
    const lognormal = { kind: 'lognormal', squaredCv: 3 } as const;
    const [wait, serve] = network.classes[0].route;
    const any = {
      ...network,
      classes: [{ name: 'jobs', route: [{ ...wait, cost: { fixed: 9, variation: lognormal } }, serve] }],
    };
    expect(broken(any, JACKSON)).toEqual([]);
  });
});
