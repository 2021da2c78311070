import { describe, expect, it } from 'vitest';
import { automaticSlowdown, type PaceFacts, QUICK, SLOW } from './pace.ts';

const facts = (change: Partial<PaceFacts>): PaceFacts => ({
  part: 'A',
  isDirect: false,
  time: 0,
  fullestRing: 0,
  firstLossAt: null,
  ...change,
});

describe('The automatic pace', () => {
  it.each(['A', 'B', 'C'] as const)('is slow for the first half second of real time in Part %s', (part) => {
    expect(automaticSlowdown(facts({ part, time: 0.049e-3 }))).toBe(SLOW);
  });

  it('shows single requests of the modest load, then lets the figures settle', () => {
    expect(automaticSlowdown(facts({ time: 1e-3 }))).toBe(SLOW);
    expect(automaticSlowdown(facts({ time: 3e-3 }))).toBe(QUICK);
  });

  it('is quick while the load grows and the ring fills', () => {
    expect(automaticSlowdown(facts({ part: 'B', time: 1e-3 }))).toBe(QUICK);
    expect(automaticSlowdown(facts({ part: 'B', time: 3e-3, fullestRing: 0.5 }))).toBe(QUICK);
  });

  it('is slow from just before the ring is full until the drops have been seen', () => {
    expect(automaticSlowdown(facts({ part: 'B', time: 3e-3, fullestRing: 0.9 }))).toBe(SLOW);
    const losing = { part: 'B', fullestRing: 1, firstLossAt: 4e-3 } as const;
    expect(automaticSlowdown(facts({ ...losing, time: 5e-3 }))).toBe(SLOW);
    expect(automaticSlowdown(facts({ ...losing, time: 6e-3 }))).toBe(QUICK);
  });

  it('is quick through the ramp of Part C, then slow for a close look', () => {
    const direct = { part: 'C', isDirect: true } as const;
    expect(automaticSlowdown(facts({ ...direct, time: 1e-3 }))).toBe(QUICK);
    expect(automaticSlowdown(facts({ ...direct, time: 2e-3 }))).toBe(SLOW);
    expect(automaticSlowdown(facts({ ...direct, time: 4e-3 }))).toBe(QUICK);
  });
});
