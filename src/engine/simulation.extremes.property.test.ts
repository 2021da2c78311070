import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventBudget } from './event-budget.ts';
import { RunStopped } from './run-stopped.ts';
import { Simulation } from './simulation.ts';
import { extremeNetwork } from './testing/extreme-networks.ts';
import { inLine, oneQueue } from './testing/networks.ts';
import { validateNetwork } from './validate.ts';

describe('a network of extreme quantities', () => {
  it('is refused, or runs within a budget of events and says nothing untrue of itself', () => {
    let ran = 0;
    fc.assert(
      fc.property(extremeNetwork, fc.constantFrom(1e-9, 0.1, 1e6), (network, seconds) => {
        if (validateNetwork(network).length > 0) return;
        ran++;
        const run = new Simulation(network, { seed: 1 });
        try {
          run.advanceSome(seconds, 1000);
        } catch (error) {
          if (!(error instanceof RunStopped)) throw error;
        }
        const { offered, carried, dropped, inFlight, stations, sojournTime } = run.summary();
        expect(offered).toBe(carried + dropped + inFlight);
        expect(run.now).toBeGreaterThanOrEqual(0);
        expect(run.now).toBeLessThanOrEqual(seconds);
        for (const { name, utilization, meanNumber, maxNumber } of stations) {
          expect(utilization, name).toBeGreaterThanOrEqual(0);
          expect(utilization, name).toBeLessThanOrEqual(1 + 1e-9);
          expect(meanNumber, name).toBeGreaterThanOrEqual(0);
          expect(meanNumber, name).toBeLessThanOrEqual(maxNumber + 1e-9);
        }
        if (carried > 0) {
          expect(sojournTime.mean).toBeGreaterThanOrEqual(0);
          expect(sojournTime.mean).toBeLessThanOrEqual(seconds * (1 + 1e-9));
        }
      }),
      { numRuns: 400, seed: 1 },
    );
    expect(ran).toBeGreaterThan(50);
  });
});

describe('a budget of events', () => {
  it('ends a run that would go on for years, and leaves its figures to be read', () => {
    const run = new Simulation(inLine([oneQueue(1, 3)], 1e12), { seed: 1 });
    const budget = new EventBudget(50_000);
    expect(() => budget.spend((events) => run.advanceSome(1e6, events))).toThrow(
      'stopped after 50000 events',
    );
    const { offered, carried, dropped, inFlight } = run.summary();
    expect(offered).toBe(carried + dropped + inFlight);
    expect(offered).toBeGreaterThan(49_000);
  });
  it('is shared: what one run has taken, the next has not', () => {
    const budget = new EventBudget(1_500_000);
    budget.spend(() => true);
    const shares: number[] = [];
    expect(() =>
      budget.spend((events) => {
        shares.push(events);
        return false;
      }),
    ).toThrow(RunStopped);
    expect(shares).toEqual([500_000]);
  });
});
