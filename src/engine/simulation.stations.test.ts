import { describe, expect, it } from 'vitest';
import { MarkColumn, RingColumn } from './frame.ts';
import type { Network, PollerStation, ServiceCost, Station } from './network.ts';
import { Simulation } from './simulation.ts';

/** Jobs of `bytes` at 1, 2, 3 ... seconds through the stations, one visit each. */
function everySecond(
  stations: readonly Station[],
  costs: readonly ServiceCost[],
  bytes = 0,
  rings: readonly string[] = [],
): Network {
  const route = stations.map(({ name }, i) => {
    const ring = rings[i];
    return {
      station: name,
      ...(ring !== undefined && { ring }),
      size: 'request' as const,
      cost: costs[i] ?? { fixed: 0 },
    };
  });
  const arrivals = { kind: 'constant', rate: 1 } as const;
  return {
    stations,
    classes: [{ name: 'jobs', route }],
    sources: [{ name: 'source', jobClass: 'jobs', requestBytes: bytes, responseBytes: 0, arrivals }],
  };
}

function at(network: Network, time: number) {
  const run = new Simulation(network, { seed: 1 });
  run.advance(time);
  const frame = run.frame(1000);
  const marks = Array.from({ length: frame.markCount }, (_, i) => {
    const of = (column: number) => frame.marks[i * MarkColumn.Count + column];
    return {
      job: of(MarkColumn.Job),
      startsAt: of(MarkColumn.StartsAt),
      endsAt: of(MarkColumn.EndsAt),
      leavesAt: of(MarkColumn.LeavesAt),
      slot: of(MarkColumn.Slot),
      slots: of(MarkColumn.Slots),
    };
  });
  return { summary: run.summary(), frame, marks };
}

const link: Station = {
  kind: 'link',
  name: 'link',
  rate: 800, // 100 bytes a second
  framePayload: 100,
  frameOverhead: 10,
  propagation: 0.5,
  capacity: 3,
};

describe('a link', () => {
  it('cuts a job into frames, pays for each frame, and then propagates', () => {
    // 250 bytes are 3 frames: 280 bytes on the wire, 2.8 s, and 0.5 s to the other end.
    const { marks } = at(everySecond([link], [], 250), 1);
    expect(marks[0]).toMatchObject({
      startsAt: 1,
      endsAt: expect.closeTo(4.3, 12),
      leavesAt: expect.closeTo(4.3, 12),
    });
  });

  it('sends an empty job as one frame', () => {
    expect(at(everySecond([link], [], 0), 1).marks[0]?.leavesAt).toBeCloseTo(1 + 0.1 + 0.5, 12);
  });

  it('drops what does not fit in its egress queue, the one being sent included, and counts nobody who is only propagating', () => {
    // 2.8 s each; arrivals at 1, 2, 3 fill the three places, 4 finds job 0 gone at 3.8 and fits, 5 and 6 do not, 7 does (6.6).
    const network = everySecond([link], [], 250);
    expect(at(network, 4).summary.dropped).toBe(0);
    expect(at(network, 5).summary.dropped).toBe(1);
    expect(at(network, 6).summary.dropped).toBe(2);
    expect(at(network, 7).summary.dropped).toBe(2);
    expect(at(network, 100).summary.dropped).toBe(100 - 38);
  });

  it('is busy while it sends', () => {
    const { summary } = at(everySecond([{ ...link, capacity: null }], [], 20), 101);
    expect(summary.stations[0]?.utilization).toBeCloseTo((100 * 0.3) / 101, 12);
  });
});

describe('a queue', () => {
  const queue = (servers: number, capacity: number | null): Station => ({
    kind: 'queue',
    name: 'queue',
    servers,
    capacity,
  });

  it('gives each arrival the first idle server and names it', () => {
    const { marks } = at(everySecond([queue(3, null)], [{ fixed: 2.5 }]), 3);
    expect(marks.map(({ slot }) => slot)).toEqual([0, 1, 2]);
    expect(at(everySecond([queue(3, null)], [{ fixed: 2.5 }]), 4).marks.map(({ slot }) => slot)).toEqual([
      1, 2, 0,
    ]);
  });

  it('numbers those who wait behind the servers', () => {
    const { marks } = at(everySecond([queue(1, null)], [{ fixed: 10 }]), 4);
    expect(marks.map(({ slot }) => slot)).toEqual([0, 1, 2, 3]);
    expect(marks.map(({ startsAt }) => startsAt)).toEqual([1, 11, 21, 31]);
  });

  it('holds its capacity, those in service included', () => {
    const { summary, frame } = at(everySecond([queue(2, 3)], [{ fixed: 100 }]), 50);
    expect(frame.inFlight).toBe(3);
    expect(summary.dropped).toBe(47);
    expect(summary.stations[0]?.maxNumber).toBe(3);
  });

  it('charges bytes by two rates where a cost has two', () => {
    const cost = { fixed: 1, perByte: 0.01, bulkFrom: 100, perBulkByte: 0.1 };
    expect(at(everySecond([queue(1, null)], [cost], 130), 1).marks[0]?.endsAt).toBeCloseTo(1 + 1 + 1 + 3, 12);
  });
});

describe('a delay', () => {
  it('keeps every job for its own time, however many there are', () => {
    const { marks } = at(everySecond([{ kind: 'delay', name: 'delay' }], [{ fixed: 10 }]), 9.5);
    expect(marks.map(({ leavesAt }) => leavesAt)).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19]);
  });
});

describe('a poller', () => {
  const poller = (changes: Partial<PollerStation> = {}): PollerStation => ({
    kind: 'poller',
    name: 'core',
    rings: [{ name: 'a', slots: 8 }],
    batchSlots: 4,
    perPoll: 0,
    wakeUp: 0,
    discipline: 'round-robin',
    ...changes,
  });
  const oneRing = (changes: Partial<PollerStation>, fixed: number, bytes = 0) =>
    everySecond([poller(changes)], [{ fixed }], bytes, ['a']);

  it('wakes up before it serves a first arrival, and not while it is awake', () => {
    const { marks } = at(oneRing({ wakeUp: 0.25 }, 1.5), 2.5);
    expect(marks[0]).toMatchObject({ job: 0, startsAt: 1.25, endsAt: 2.75 });
    expect(marks[1]).toMatchObject({ job: 1, startsAt: Number.NaN });
    expect(at(oneRing({ wakeUp: 0.25 }, 1.5), 2.8).marks[0]).toMatchObject({ job: 1, startsAt: 2.75 });
  });

  it('does not count the wake-up as busy time', () => {
    expect(at(oneRing({ wakeUp: 0.25 }, 0.5), 100.9).summary.stations[0]?.utilization).toBeCloseTo(
      50 / 100.9,
      12,
    );
  });

  it('takes as many slots as a batch has, pays once a poll, and lets the batch leave together', () => {
    // The first poll takes job 0 alone until 1 + 1 + 4.5; by then jobs 1 to 5 wait, and four of them go into the next.
    const network = oneRing({ perPoll: 1 }, 4.5);
    const { marks } = at(network, 6.75);
    expect(marks.slice(0, 4).map(({ startsAt }) => startsAt)).toEqual([7.5, 12, 16.5, 21]);
    expect(marks.slice(0, 4).map(({ leavesAt }) => leavesAt)).toEqual([25.5, 25.5, 25.5, 25.5]);
    expect(marks[4]).toMatchObject({ job: 5, startsAt: Number.NaN, slot: 4 });
  });

  it('keeps a job in its slots until its batch leaves, and drops what finds too few of them free', () => {
    const network = oneRing({ rings: [{ name: 'a', slots: 8, slotBytes: 100 }], batchSlots: 8 }, 100, 250);
    const { frame, marks, summary } = at(network, 20);
    expect(marks.map(({ slot, slots }) => [slot, slots])).toEqual([
      [0, 3],
      [3, 3],
    ]);
    expect(frame.rings[RingColumn.Occupied]).toBe(6);
    expect(summary.stations[0]?.rings).toEqual([{ name: 'a', drops: 18 }]);
  });

  it('takes a job that is larger than its batch, and one that is larger than its ring, alone', () => {
    const large = at(
      oneRing({ rings: [{ name: 'a', slots: 8, slotBytes: 100 }], batchSlots: 2 }, 0.5, 700),
      50.9,
    );
    expect(large.summary).toMatchObject({ carried: 50, dropped: 0 });
    const larger = at(oneRing({ rings: [{ name: 'a', slots: 8, slotBytes: 100 }] }, 1.5, 5000), 50);
    expect(larger.summary.dropped).toBe(25);
  });

  it.each([
    ['round-robin', [0, 1, 2, 3]],
    ['priority', [0, 2, 1, 3]],
  ] as const)('chooses between its rings by %s', (discipline, order) => {
    // Two jobs a ring are there when the first poll ends: a holds 0, 2 and b holds 1, 3.
    const core = poller({
      rings: [
        { name: 'a', slots: 8 },
        { name: 'b', slots: 8 },
      ],
      batchSlots: 1,
      discipline,
    });
    const base = everySecond([{ kind: 'delay', name: 'delay' }, core], [{ fixed: 0 }, { fixed: 1 }], 0, []);
    const visit = (ring: string, wait: number) => [
      { station: 'delay', size: 'request' as const, cost: { fixed: wait } },
      { station: 'core', ring, size: 'request' as const, cost: { fixed: 1 } },
    ];
    const routes = [visit('a', 9), visit('b', 9.01), visit('a', 9.02), visit('b', 9.03)];
    const network: Network = {
      ...base,
      classes: routes.map((route, i) => ({ name: `class-${i}`, route })),
      sources: routes.map((_, i) => ({
        name: `source-${i}`,
        jobClass: `class-${i}`,
        requestBytes: 0,
        responseBytes: 0,
        arrivals: {
          kind: 'ramp',
          spacing: 'constant',
          points: [
            { at: 0, rate: 1 },
            { at: 1, rate: 1 },
            { at: 1.5, rate: 0 },
          ],
        },
      })),
    };
    const run = new Simulation(network, { seed: 1 });
    const gone: number[] = [];
    let before = new Set([0, 1, 2, 3]);
    for (let time = 10; time < 16; time += 0.125) {
      run.advance(time);
      const { marks, markCount } = run.frame(10);
      const left = new Set(Array.from({ length: markCount }, (_, i) => marks[i * MarkColumn.Count] ?? -1));
      for (const job of before) if (!left.has(job)) gone.push(job);
      before = left;
    }
    expect(gone).toEqual(order);
  });
});

describe('a ramp', () => {
  it('brings jobs when the integral of its rate passes whole numbers', () => {
    // Rate 2t until 2 s, then 4: the integral is t^2, then 4 + 4 (t - 2).
    const points = [
      { at: 0, rate: 0 },
      { at: 2, rate: 4 },
    ];
    const network = everySecond([{ kind: 'delay', name: 'delay' }], [{ fixed: 100 }]);
    const source = {
      ...network.sources[0],
      arrivals: { kind: 'ramp', spacing: 'constant', points },
    } as const;
    const run = new Simulation({ ...network, sources: [source as Network['sources'][number]] }, { seed: 1 });
    run.advance(3);
    const { marks, markCount } = run.frame(100);
    const born = Array.from(
      { length: markCount },
      (_, i) => marks[i * MarkColumn.Count + MarkColumn.BornAt] ?? -1,
    );
    const expected = [1, Math.SQRT2, Math.sqrt(3), 2, 2.25, 2.5, 2.75, 3];
    expect(born.length).toBe(expected.length);
    for (const [i, time] of expected.entries()) expect(born[i]).toBeCloseTo(time, 12);
  });
});
