import { describe, expect, it } from 'vitest';
import { Simulation } from '../engine/simulation.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import { defaultSettings } from '../pattern/settings.ts';
import { componentFigures } from './component-figures.ts';

const lab = compileLab(defaultSettings('B'));
const run = new Simulation(lab.network, { seed: 1, recentSpan: 2e-3 });
run.advance(12e-3);
const frame = run.frame(2_000);

describe("a component's figures", () => {
  it('are those of its stations: the virtual NIC is full, and all that is lost is lost there', () => {
    const figures = componentFigures(lab, frame, 'virtual-nic')!;
    expect(figures.utilization).toBeGreaterThan(0.97);
    expect(figures.drops).toBe(frame.dropped);
    expect(figures.demand!.servers).toBe(1);
    expect(figures.demand!.most * figures.demand!.time).toBeCloseTo(1);
    expect(figures.present).toBeGreaterThan(figures.meanPresent / 10);
  });

  it('take the arrivals of the station that limits', () => {
    const figures = componentFigures(lab, frame, 'database-server')!;
    const database = lab.network.stations.findIndex(({ name }) => name === 'database');
    const { arrivals } = run.summary().stations[database]!;
    expect(figures.arrivals * frame.time).toBeCloseTo(arrivals);
    expect(figures.demand).toMatchObject({ servers: 16 });
  });

  it('are none where no station works', () => {
    expect(componentFigures(lab, frame, 'io-card')).toBeNull();
  });
});
