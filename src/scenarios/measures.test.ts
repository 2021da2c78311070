import { describe, expect, it } from 'vitest';
import { Simulation } from '../engine/simulation.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import { defaultSettings, type LabSettings } from '../pattern/settings.ts';
import { holds, measured, type Sight } from './measures.ts';

function sightOf(settings: LabSettings, at: number): Sight {
  const lab = compileLab(settings);
  const run = new Simulation(lab.network, { seed: settings.seed, recentSpan: 2e-3 });
  run.advance(at);
  return { frame: run.frame(0), lab };
}

const run = sightOf(defaultSettings('B'), 0.012);
const beside = sightOf(defaultSettings('C'), 0.012);

describe('a measure', () => {
  it('reads the figures of the run in the unit of its name', () => {
    expect(measured({ figure: 'requests' }, { run })).toBe(run.frame.offered);
    expect(measured({ figure: 'lost' }, { run })).toBe(run.frame.dropped);
    expect(measured({ figure: 'median-us' }, { run })).toBeCloseTo(run.frame.recent.median * 1e6);
    expect(measured({ figure: 'delivered-gbps' }, { run })).toBeLessThan(
      measured({ figure: 'offered-gbps' }, { run }),
    );
  });

  it('finds all losses of Part B in the virtual NIC', () => {
    const here = measured({ figure: 'lost-here', component: 'virtual-nic' }, { run });
    expect(here).toBe(run.frame.dropped);
    expect(here).toBeGreaterThan(0);
  });

  it('compares a run with the one beside it', () => {
    const median = measured({ figure: 'median-us', of: 'ratio' }, { run, beside });
    expect(median).toBeCloseTo(run.frame.recent.median / beside.frame.recent.median);
    expect(median).toBeGreaterThan(2);
    expect(measured({ figure: 'lost', of: 'beside' }, { run, beside })).toBe(0);
  });

  it('is not a number where there is nothing to measure', () => {
    expect(measured({ figure: 'lost', of: 'ratio' }, { run })).toBeNaN();
    expect(measured({ figure: 'utilization' }, { run })).toBeNaN();
    expect(measured({ figure: 'utilization', component: 'virtual-nic' }, { run: beside })).toBeNaN();
  });
});

describe('a claim', () => {
  it('holds or does not, by the run', () => {
    const share = { figure: 'lost-share' } as const;
    expect(holds({ measure: share, above: 0.02 }, { run })).toBe(true);
    expect(holds({ measure: share, below: 0.02 }, { run })).toBe(false);
    expect(holds({ measure: share, between: [0, 1] }, { run })).toBe(true);
    expect(holds({ bottleneck: 'virtual-nic' }, { run })).toBe(true);
    expect(holds({ bottleneck: null, of: 'beside' }, { run, beside })).toBe(true);
  });

  it('of a setting that is refused holds where that one gives way', () => {
    const claim = { refused: 'neighbours' } as const;
    expect(holds(claim, { run: { ...run, refused: ['neighbours'] } })).toBe(true);
    expect(holds(claim, { run: { ...run, refused: ['card'] } })).toBe(false);
    expect(holds(claim, { run })).toBe(false);
  });

  it('does not hold where it cannot be measured', () => {
    expect(holds({ measure: { figure: 'lost', of: 'beside' }, below: 1 }, { run })).toBe(false);
    expect(holds({ bottleneck: null, of: 'beside' }, { run })).toBe(false);
  });
});
