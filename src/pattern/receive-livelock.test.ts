import { describe, expect, it } from 'vitest';
import { Simulation } from '../engine/simulation.ts';
import { compileLab } from './compile-lab.ts';
import { defaultSettings, type LabSettings } from './settings.ts';

/** Exchanges a second that are completed while so many neighbours' messages come from the wire, whatever becomes of them. */
function completed(neighbours: number, change: Partial<LabSettings>) {
  const settings: LabSettings = {
    ...defaultSettings('A'),
    hostCores: 'shared',
    neighbours,
    neighbourRate: 100_000,
    neighbourBytes: 1_448,
    ...change,
  };
  const simulation = new Simulation(compileLab(settings).network, { seed: 11 });
  const [from, to] = [4e-3, 12e-3];
  const reading = () => {
    const { carried, background } = simulation.frame(0);
    return { all: carried, own: carried - background.carried };
  };
  simulation.advance(from);
  const start = reading();
  simulation.advance(to);
  const end = reading();
  return { all: (end.all - start.all) / (to - from), own: (end.own - start.own) / (to - from) };
}

/** From less to more than the core can do: six neighbours and the requests fill it, eighteen fill it with receiving alone. */
const NEIGHBOURS = [4, 6, 8, 12, 18];

describe('one core of the host for all packets, loaded from the wire beyond what it can do', () => {
  it('does less and less, and in the end nothing, when received packets come first', () => {
    const goodput = NEIGHBOURS.map((n) => completed(n, { hostOrder: 'receive-first' }));
    const most = Math.max(...goodput.map(({ all }) => all));
    expect(goodput[0]?.own).toBeGreaterThan(15_000);
    expect(goodput.at(-1)?.all).toBeLessThan(0.05 * most);
    expect(goodput.at(-1)?.own).toBeLessThan(500);
  });

  it('goes on doing what it can when all rings take turns', () => {
    const goodput = NEIGHBOURS.map((n) => completed(n, { hostOrder: 'fair' }));
    const most = Math.max(...goodput.map(({ all }) => all));
    expect(goodput.at(-1)?.all).toBeGreaterThan(0.9 * most);
    expect(goodput.at(-1)?.own).toBeGreaterThan(5_000);
  });

  it('does not stop a virtual server with a card of its own', () => {
    expect(completed(12, { path: 'passthrough' }).own).toBeGreaterThan(15_000);
  });
});
