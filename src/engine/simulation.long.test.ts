import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Simulation } from './simulation.ts';
import { anyNetwork, inLine, oneQueue } from './testing/networks.ts';
import { distanceInHalfWidths } from './testing/replications.ts';
import { mm1Shares } from './testing/sojourn-shares.ts';

describe('a long run', () => {
  it('stays balanced, restorable and the size it was over a hundred million events', () => {
    const stations = [1, 2, 3, 4, 5, 6].map((i) => ({ ...oneQueue(1, 64), name: `queue-${i}` }));
    const run = new Simulation(inLine(stations, 0.8), { seed: 1, recentSpan: 1000 });
    const sizeAt = (time: number) => {
      run.advance(time);
      return run
        .snapshot()
        .parts.flat()
        .reduce((sum, { byteLength }) => sum + byteLength, 0);
    };
    const size = sizeAt(1e6);
    expect(sizeAt(18e6)).toBeLessThan(size * 1.05);
    const { offered, carried, dropped, inFlight } = run.summary();
    expect(offered * 7).toBeGreaterThan(1e8);
    expect(offered).toBe(carried + dropped + inFlight);
  });
});

describe('thousands of networks', () => {
  it('balance and do not depend on their steps', () => {
    fc.assert(
      fc.property(
        anyNetwork,
        fc.integer(),
        fc.double({ min: 0, max: 900, noNaN: true }),
        (network, seed, at) => {
          const inOne = new Simulation(network, { seed, recentSpan: 7 });
          inOne.advance(1000);
          const inTwo = new Simulation(network, { seed, recentSpan: 7 });
          inTwo.advance(at);
          inTwo.restore(inTwo.snapshot());
          inTwo.advance(1000);
          expect(inTwo.fingerprint()).toBe(inOne.fingerprint());
          const { offered, carried, dropped, inFlight } = inOne.summary();
          expect(offered).toBe(carried + dropped + inFlight);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('the time that one job in a hundred exceeds', () => {
  // Times so long come in spells, a few hundred in a run of 60,000 services: too few for a t-test, whose intervals are too
  // narrow for so skew a share. Ten times as long is enough. 46.05 services lie between the two edges.
  it('in an M/M/1 at rho 0.9 is 46.05 services', () => {
    const [at46, at46half] = mm1Shares([46, 46.5], { warmUp: 5_000, until: 600_000 });
    expect(distanceInHalfWidths(at46, Math.exp(-4.6))).toBeLessThanOrEqual(1);
    expect(distanceInHalfWidths(at46half, Math.exp(-4.65))).toBeLessThanOrEqual(1);
    expect(Math.exp(-4.65)).toBeLessThan(0.01);
    expect(Math.exp(-4.6)).toBeGreaterThan(0.01);
  });
});
