import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Frame, MarkColumn, RingColumn, StationColumn } from './frame.ts';
import type { Network } from './network.ts';
import { Simulation } from './simulation.ts';
import type { RunSummary } from './summary.ts';
import { anyNetwork } from './testing/networks.ts';
import { ReferenceSimulator } from './testing/reference-simulator.ts';
import { busier, inStep, richNetwork } from './testing/rich-networks.ts';

const seed = fc.integer({ min: 0, max: 0xffffffff });

/** What both know of every job in flight. A start that is still to come the kernel may know already; the reference does not. */
function jobsOf(reference: ReferenceSimulator) {
  return [...reference.jobs].map((job) => ({
    job: job.number,
    jobClass: job.jobClass,
    visit: job.visit,
    bornAt: job.bornAt,
    enteredAt: job.enteredAt,
    startsAt: job.startsAt,
    leavesAt: job.leavesAt,
    slots: job.slots,
  }));
}

function marksOf(
  { marks, markCount }: Frame,
  known: readonly { startsAt: number | undefined }[],
  now: number,
) {
  return Array.from({ length: markCount }, (_, i) => {
    const of = (column: number) => marks[i * MarkColumn.Count + column];
    const startsAt = of(MarkColumn.StartsAt);
    const isUnknown = known[i]?.startsAt === undefined;
    if (isUnknown && startsAt <= now)
      throw new Error(`at ${now} s: job ${of(MarkColumn.Job)} should not be served yet`);
    return {
      job: of(MarkColumn.Job),
      jobClass: of(MarkColumn.JobClass),
      visit: of(MarkColumn.Visit),
      bornAt: of(MarkColumn.BornAt),
      enteredAt: of(MarkColumn.EnteredAt),
      startsAt: isUnknown ? undefined : startsAt,
      leavesAt: isUnknown ? undefined : of(MarkColumn.LeavesAt),
      slots: of(MarkColumn.Slots),
    };
  });
}

function countsOf(reference: ReferenceSimulator, station: number) {
  const stays = reference.stays.filter((stay) => stay.station === station);
  const gone = stays.filter(({ leftAt }) => leftAt !== undefined);
  const drops = gone.filter(({ isDropped }) => isDropped).length;
  return {
    arrivals: stays.length,
    drops,
    departures: gone.length - drops,
    present: stays.length - gone.length,
  };
}

function countsIn({ stations }: Frame, station: number) {
  const of = (column: number) => stations[station * StationColumn.Count + column];
  return {
    arrivals: of(StationColumn.Arrivals),
    drops: of(StationColumn.Drops),
    departures: of(StationColumn.Departures),
    present: of(StationColumn.Present),
  };
}

/** Runs both side by side, from event to event, and holds the kernel's whole view to the reference's. */
function compare(network: Network, s: number, until: number): ReferenceSimulator {
  const reference = new ReferenceSimulator(network, s);
  const run = new Simulation(network, { seed: s, recentSpan: 7 });
  for (;;) {
    const at = Math.min(reference.nextAt, until);
    reference.advance(at);
    run.advance(at);
    const frame = run.frame(1e6);
    const jobs = jobsOf(reference);
    const marks = marksOf(frame, jobs, at);
    // Numbers are written to JSON to the last bit, and that is many times faster than to look for a difference first.
    if (JSON.stringify(marks) !== JSON.stringify(jobs)) expect(marks).toEqual(jobs);
    if (frame.fingerprint !== reference.fingerprint()) {
      throw new Error(`at ${at} s: fingerprint ${frame.fingerprint} against ${reference.fingerprint()}`);
    }
    if (at === until) break;
  }
  compareCounts(network, reference, run.frame(1e6));
  compareFigures(network, reference, run.summary());
  return reference;
}

function compareCounts(network: Network, reference: ReferenceSimulator, frame: Frame): void {
  let row = 0;
  for (const [i, station] of network.stations.entries()) {
    expect(countsIn(frame, i)).toEqual(countsOf(reference, i));
    for (const { name } of station.kind === 'poller' ? station.rings : []) {
      const stays = reference.stays.filter((stay) => stay.station === i && stay.ring === name);
      const drops = stays.filter(({ isDropped }) => isDropped).length;
      const present = stays.filter(({ leftAt }) => leftAt === undefined).length;
      expect(frame.rings[row + RingColumn.Drops]).toBe(drops);
      expect(frame.rings[row + RingColumn.Present]).toBe(present);
      row += RingColumn.Count;
    }
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** What the kernel has added up as it went, against the same worked out from every stay. */
function compareFigures(network: Network, reference: ReferenceSimulator, summary: RunSummary): void {
  const { now, sojournTimes, stays } = reference;
  for (const [i, station] of summary.stations.entries()) {
    const entered = stays.filter((stay) => stay.station === i && stay.isDropped !== true);
    const time = sum(entered.map(({ enteredAt, leftAt = now }) => leftAt - enteredAt));
    const worked = sum(reference.shifts[i].map(({ from, to }) => Math.min(to, now) - Math.min(from, now)));
    const { kind } = network.stations[i];
    const servers = network.stations[i].kind === 'queue' ? network.stations[i].servers : 1;
    expect(station.meanNumber).toBeCloseTo(time / now, 9);
    expect(station.utilization, kind).toBeCloseTo(worked / now / servers, 9);
    expect(station.maxNumber).toBe(reference.most[i]);
  }
  const { samples, mean, p50, p99 } = summary.sojournTime;
  expect(samples).toBe(sojournTimes.length);
  if (samples > 0) {
    const sorted = [...sojournTimes].sort((a, b) => a - b);
    const quantile = (p: number) => sorted[Math.ceil(p * samples) - 1];
    expect(mean).toBeCloseTo(sum(sorted) / samples, 9);
    if (quantile(0.5) > 1e-9) expect(Math.abs(p50 / quantile(0.5) - 1)).toBeLessThan(0.01);
    if (quantile(0.99) > 1e-9) expect(Math.abs(p99 / quantile(0.99) - 1)).toBeLessThan(0.01);
  }
  const counts = reference.clients.flatMap((clients) => clients?.counts ?? []);
  expect(summary.clients.map(({ source: _, ...rest }) => rest)).toEqual(counts);
}

describe('the kernel and the plain reference simulator', () => {
  it.each([
    ['any network', anyNetwork.map(busier)],
    ['any network with every kind of source, coalescers and ways back', richNetwork.map(busier)],
    ['networks in which much happens at one instant', anyNetwork.map(inStep)],
    ['networks of every kind in which much happens at one instant', richNetwork.map(inStep)],
  ])(
    'agree on every event of %s',
    (_, networks) => {
      let offered = 0;
      let dropped = 0;
      fc.assert(
        fc.property(networks, seed, (network, s) => {
          const reference = compare(network, s, 30);
          offered += reference.offered;
          dropped += reference.dropped;
        }),
        // The smallest counterexample is worth a few seconds, not minutes.
        { numRuns: 60, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
      );
      // Agreement on nothing would be none.
      expect(offered).toBeGreaterThan(1000);
      expect(dropped).toBeGreaterThan(10);
    },
    60_000,
  );
});
