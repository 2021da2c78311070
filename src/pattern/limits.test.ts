import { describe, expect, it } from 'vitest';
import { foregroundOf } from '../engine/frame.ts';
import { Simulation } from '../engine/simulation.ts';
import { compileLab } from './compile-lab.ts';
import { demandPartsOf } from './demand-parts.ts';
import { limitsOf } from './limits.ts';
import { defaultSettings, IO_PATH_IDS, type LabSettings } from './settings.ts';

describe('The limits of a path', () => {
  it.each(IO_PATH_IDS)('agree with the ceiling that the chart draws for %s', (path) => {
    const settings = { ...defaultSettings('B'), path };
    const lab = compileLab(settings);
    const [first] = limitsOf(settings, lab).stations;
    expect((first?.capacity ?? 0) * settings.responseBytes * 8).toBeCloseTo(
      lab.ceilings.bottleneck.capacity,
      0,
    );
  });

  it('are sorted by capacity, and utilization is offered over capacity', () => {
    const settings = defaultSettings('B');
    const { offered, stations } = limitsOf(settings, compileLab(settings));
    expect(stations.map(({ capacity }) => capacity)).toEqual(
      stations.map(({ capacity }) => capacity).sort((a, b) => a - b),
    );
    for (const { capacity, utilization } of stations) expect(utilization).toBeCloseTo(offered / capacity, 10);
  });
});

describe('Clients who wait', () => {
  it('ask at most once a thought and an answer that waits for nobody', () => {
    const settings = { ...defaultSettings('B'), load: 'closed' as const, clients: 8, thinkUs: 500 };
    const { clientsPace } = limitsOf(settings, compileLab(settings));
    expect(clientsPace).toBeLessThan(8 / 500e-6);
    // An answer on the idle path takes some 160 us on average, a page from the LUN now and then among it.
    expect(clientsPace).toBeGreaterThan(8 / (500e-6 + 170e-6));
  });

  it('are none where the load is open', () => {
    const settings = defaultSettings('B');
    expect(limitsOf(settings, compileLab(settings)).clientsPace).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('Stations that others share', () => {
  const WARM_UP = 0.04;
  const SPAN = 0.06;
  const shareOf = (change: Partial<LabSettings>) => {
    const settings = { ...defaultSettings('B'), ...change };
    const lab = compileLab(settings);
    const simulation = new Simulation(lab.network, { seed: settings.seed });
    simulation.advance(WARM_UP);
    const before = foregroundOf(simulation.frame(0)).carried;
    simulation.advance(WARM_UP + SPAN);
    return {
      carried: (foregroundOf(simulation.frame(0)).carried - before) / SPAN,
      ...limitsOf(settings, lab),
    };
  };

  it('let through what the fair share says, and more than they would have had to spare', () => {
    const { carried, fairShare, stations } = shareOf({ neighbours: 4, neighbourRate: 40_000 });
    expect(stations[0]?.capacity).toBeLessThan(0.5 * carried);
    expect(fairShare / carried).toBeGreaterThan(0.88);
    expect(fairShare / carried).toBeLessThan(1.12);
  });

  it('let all of it through while none is overloaded', () => {
    const settings = defaultSettings('A');
    expect(limitsOf(settings, compileLab(settings)).fairShare).toBe(settings.rate);
  });
});

describe('The parts of a demand', () => {
  it('add up to the whole of the virtual NIC’s', () => {
    const settings = defaultSettings('B');
    const [nic] = limitsOf(settings, compileLab(settings)).stations;
    const parts = demandPartsOf(settings, 'virtual-nic', compileLab);
    expect(parts[0]?.parameter).toBe('vhost-net.perBulkByte');
    const sum = parts.reduce((total, { time }) => total + time, 0);
    expect(sum / (nic?.demand ?? 1)).toBeCloseTo(1, 1);
    // Half of the greatest part raises the limit by what the law says.
    const [greatest] = parts;
    expect(greatest?.capacityWithHalf).toBeCloseTo(1 / ((nic?.demand ?? 0) - (greatest?.time ?? 0) / 2), 0);
  });
});
