import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Frame, MarkColumn, StationColumn } from './frame.ts';
import type { Network } from './network.ts';
import { Simulation } from './simulation.ts';
import { anyNetwork } from './testing/networks.ts';

const seed = fc.integer({ min: 0, max: 0xffffffff });
const instant = fc.double({ min: 0, max: 200, noNaN: true });
const start = (network: Network, s: number) => new Simulation(network, { seed: s, recentSpan: 7 });

describe('any network', () => {
  it('balances at every instant: offered = carried + dropped + in flight, and every job in flight is at one station', () => {
    fc.assert(
      fc.property(
        anyNetwork,
        seed,
        fc.array(instant, { minLength: 1, maxLength: 5 }),
        (network, s, instants) => {
          const run = start(network, s);
          for (const at of instants.sort((a, b) => a - b)) {
            run.advance(at);
            const frame = run.frame(1e6);
            expect(frame.offered).toBe(frame.carried + frame.dropped + frame.inFlight);
            expect(frame.markCount).toBe(frame.inFlight);
            const seen = marksByStation(network, frame);
            let present = 0;
            for (let station = 0; station < network.stations.length; station++) {
              const of = (column: number) => frame.stations[station * StationColumn.Count + column];
              expect(of(StationColumn.Present)).toBe(seen[station]);
              expect(of(StationColumn.Departures)).toBeGreaterThanOrEqual(0);
              expect(of(StationColumn.Arrivals)).toBeGreaterThanOrEqual(of(StationColumn.Drops));
              present += of(StationColumn.Present);
            }
            expect(present).toBe(frame.inFlight);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("keeps Little's law to the last job: the time spent in stations is the time spent in the network", () => {
    fc.assert(
      fc.property(anyNetwork, seed, (network, s) => {
        const unlimited = withoutLoss(network);
        const run = start(unlimited, s);
        run.advance(150);
        const { stations, carried, sojournTime } = run.summary();
        const frame = run.frame(1e6);
        const inStations = stations.reduce((sum, { meanNumber }) => sum + meanNumber * 150, 0);
        let inNetwork = carried === 0 ? 0 : sojournTime.mean * carried;
        for (let i = 0; i < frame.markCount; i++)
          inNetwork += 150 - frame.marks[i * MarkColumn.Count + MarkColumn.BornAt];
        expect(inStations).toBeCloseTo(inNetwork, 6);
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the steps it was taken in', () => {
    fc.assert(
      fc.property(
        anyNetwork,
        seed,
        fc.array(instant, { maxLength: 6 }),
        fc.integer({ min: 1, max: 50 }),
        (network, s, instants, budget) => {
          const inOne = start(network, s);
          inOne.advance(200);
          const inSteps = start(network, s);
          for (const at of instants.sort((a, b) => a - b)) inSteps.advance(at);
          while (!inSteps.advanceSome(200, budget)) expect(inSteps.now).toBeLessThanOrEqual(200);
          expect(inSteps.frame(1e6)).toEqual(inOne.frame(1e6));
          expect(inSteps.summary()).toEqual(inOne.summary());
        },
      ),
      { numRuns: 100 },
    );
  });

  it('goes on from a restored snapshot as it would have gone on', () => {
    fc.assert(
      fc.property(anyNetwork, seed, instant, (network, s, at) => {
        const run = start(network, s);
        run.advance(at);
        const snapshot = run.snapshot();
        const there = run.frame(1e6);
        run.advance(at + 100);
        const expected = run.frame(1e6);
        const summary = run.summary();
        run.restore(snapshot);
        expect(run.frame(1e6)).toEqual(there);
        run.advance(at + 100);
        expect(run.frame(1e6)).toEqual(expected);
        const elsewhere = start(network, s);
        elsewhere.restore(snapshot);
        elsewhere.advance(at + 100);
        expect(elsewhere.summary()).toEqual(summary);
      }),
      { numRuns: 100 },
    );
  });
});

/** Jobs in flight by station, counted off the marks. */
function marksByStation(network: Network, { marks, markCount }: Frame): number[] {
  const counts = network.stations.map(() => 0);
  for (let row = 0; row < markCount * MarkColumn.Count; row += MarkColumn.Count) {
    const { route } = network.classes[marks[row + MarkColumn.JobClass]];
    const { station } = route[marks[row + MarkColumn.Visit]];
    counts[network.stations.findIndex(({ name }) => name === station)]++;
  }
  return counts;
}

function withoutLoss(network: Network): Network {
  const stations = network.stations.map((station) => {
    if (station.kind === 'poller')
      return { ...station, rings: station.rings.map((ring) => ({ ...ring, slots: 1_000_000 })) };
    return station.kind === 'delay' ? station : { ...station, capacity: null };
  });
  return { ...network, stations };
}
