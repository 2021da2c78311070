import { describe, expect, it } from 'vitest';
import { byElimination, byIteration, stationary } from './ctmc.ts';

/** A ring with chords: no detailed balance, so that no short cut gives the answer. */
function flowsOfRing(count: number) {
  return Array.from({ length: count }, (_, from) => [
    { from, to: (from + 1) % count, rate: 1 + (from % 7) },
    { from, to: (from * 5 + 3) % count, rate: 0.25 * (1 + (from % 3)) },
  ])
    .flat()
    .filter(({ from, to }) => from !== to);
}

describe('the Markov chain solver', () => {
  it('gives the shares of a chain of two states that can be worked out by hand', () => {
    const { states, shares } = stationary(0, (state) => [{ to: 1 - state, rate: state === 0 ? 2 : 6 }]);
    expect(states).toEqual([0, 1]);
    expect(shares[0]).toBeCloseTo(0.75, 15);
  });

  it('balances what flows into every state with what flows out', () => {
    const flows = flowsOfRing(101);
    const shares = byElimination(101, flows);
    const net = new Float64Array(101);
    for (const { from, to, rate } of flows) {
      net[from] -= shares[from] * rate;
      net[to] += shares[from] * rate;
    }
    expect(Math.max(...net.map(Math.abs))).toBeLessThan(1e-15);
  });

  it('gives the same to twelve digits by elimination and by iteration', () => {
    const flows = flowsOfRing(300);
    const exact = byElimination(300, flows);
    const iterated = byIteration(300, flows);
    for (const [i, share] of exact.entries()) expect(Math.abs(iterated[i] / share - 1)).toBeLessThan(1e-12);
  });

  it('keeps the digits of shares as small as 1e-40', () => {
    const { shares } = stationary(0, (n) => [
      ...(n < 40 ? [{ to: n + 1, rate: 1 }] : []),
      ...(n > 0 ? [{ to: n - 1, rate: 10 }] : []),
    ]);
    expect(shares[40] / (0.9 * 1e-40)).toBeCloseTo(1, 12);
  });

  it('refuses a chain that does not lead back to where it started', () => {
    expect(() => stationary(0, (state) => (state === 0 ? [{ to: 1, rate: 1 }] : []))).toThrow(
      'does not lead back',
    );
  });
});
