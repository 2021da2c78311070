import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Simulation } from './simulation.ts';
import { anyNetwork, inLine, oneQueue } from './testing/networks.ts';

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
