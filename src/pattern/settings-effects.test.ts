import { describe, expect, it } from 'vitest';
import { Simulation } from '../engine/simulation.ts';
import { serviceDemands } from '../engine/theory/demands.ts';
import { compileLab } from './compile-lab.ts';
import { defaultSettings, type LabSettings } from './settings.ts';

const RESPONSE = 16_384;

function settingsWith(change: Partial<LabSettings>): LabSettings {
  return { ...defaultSettings('A'), ...change };
}

function run(change: Partial<LabSettings>, seconds = 0.02) {
  const settings = settingsWith(change);
  const { network } = compileLab(settings);
  const simulation = new Simulation(network, { seed: 5 });
  simulation.advance(seconds);
  const summary = simulation.summary();
  return { ...summary, frame: simulation.frame(0) };
}

/** Seconds that one request needs of a station, by the routes and costs alone. */
function demand(station: string, change: Partial<LabSettings>): number {
  const settings = settingsWith(change);
  const { network } = compileLab(settings);
  const all = serviceDemands(network, 'requests', settings.requestBytes, settings.responseBytes);
  return all.find((each) => each.station === station)?.demand ?? Number.NaN;
}

const busyShare = (change: Partial<LabSettings>, station: string) =>
  run(change).stations.find(({ name }) => name === station)?.utilization ?? Number.NaN;

describe('the speed of the links', () => {
  it.each([10, 25, 100] as const)(
    '%i Gbit/s: a response holds the wire for its twelve frames',
    (linkGbps) => {
      const bits = (RESPONSE + 12 * 90) * 8;
      expect(demand('database-nic', { linkGbps })).toBeCloseTo(bits / (linkGbps * 1e9), 12);
    },
  );
});

describe('what the model assumes of the work at each stage', () => {
  it.each([
    ['database', { databaseUs: 120 }, 2],
    ['storage', { lunTimes: 3 }, 3],
  ] as const)('is %s’s demand', (station, change, times) => {
    expect(demand(station, change)).toBeCloseTo(times * demand(station, {}), 12);
  });

  it.each([
    ['virtual-server', { sendUs: 7 }, 5e-6],
    ['virtual-switch', { switchUs: 1.5 }, 2e-6],
  ] as const)('adds to the demand of the %s', (station, change, more) => {
    expect(demand(station, change) - demand(station, {})).toBeCloseTo(more, 12);
  });
});

describe('the MTU', () => {
  it('cuts a response into two frames at 9,000 bytes', () => {
    expect(demand('database-nic', { mtu: 9_000 })).toBeCloseTo(((RESPONSE + 2 * 90) * 8) / 25e9, 12);
  });
});

describe('segmentation offload', () => {
  it('spares all handlers the fixed cost of eleven frames', () => {
    const extra = (station: string) =>
      demand(station, { hasOffload: false }) - demand(station, { hasOffload: true });
    // 4.305 us a segment to receive.
    expect(extra('virtual-server')).toBeCloseTo(11 * 4.305e-6, 9);
    expect(demand('virtual-switch', { hasOffload: false })).toBeGreaterThan(
      demand('virtual-switch', { hasOffload: true }),
    );
  });
});

describe('the virtual server', () => {
  it('is busy for its demand over its virtual CPUs (utilization law)', () => {
    for (const vcpus of [1, 2, 8]) {
      const change = { vcpus, applicationUs: 20 };
      const { stations, carried } = run(change);
      const measured = stations.find(({ name }) => name === 'virtual-server')?.utilization ?? 0;
      const expected = (demand('virtual-server', change) * (carried / 0.02)) / vcpus;
      expect(Math.abs(measured / expected - 1)).toBeLessThan(0.03);
    }
  });

  it('needs as much more as the application does', () => {
    const more =
      demand('virtual-server', { applicationUs: 55 }) - demand('virtual-server', { applicationUs: 5 });
    expect(more).toBeCloseTo(50e-6, 12);
  });
});

describe('the database and its LUN', () => {
  it('reads the share of pages that are not in memory', () => {
    expect(demand('storage', { hitShare: 0.8 })).toBeCloseTo(0.2 * 39e-6, 12);
    expect(demand('storage', { hitShare: 1 })).toBe(0);
    expect(demand('storage', { hitShare: 0, lun: 'disk' })).toBeCloseTo(7.5e-3, 9);
  });

  it('carries at most what its workers can: one of 60 us, 16,700 a second', () => {
    const { carried } = run({ workers: 1, rate: 60_000 }, 0.1);
    expect(Math.abs(carried / 0.1 / (1 / 60e-6) - 1)).toBeLessThan(0.06);
  });
});

describe('neighbours', () => {
  it('keep the fabric port busy for their bytes, and stay out of the figures', () => {
    const alone = run({});
    const among = run({ neighbours: 4, neighbourRate: 20_000 });
    const port = (result: typeof alone) =>
      result.stations.find(({ name }) => name === 'fabric-to-server')?.utilization ?? 0;
    const expected = 4 * 20_000 * demand('fabric-to-server', {});
    expect(Math.abs((port(among) - port(alone)) / expected - 1)).toBeLessThan(0.06);
    const { frame } = among;
    expect(frame.offered - frame.background.offered).toBe(alone.frame.offered);
    expect(frame.recent.offered).toBe(alone.frame.recent.offered);
  });

  it('leave a card of one’s own alone, event for event', () => {
    const alone = run({ path: 'passthrough' }).sojournTime;
    expect(run({ path: 'passthrough', neighbours: 12, neighbourRate: 20_000 }).sojournTime).toEqual(alone);
  });
});

describe('rings', () => {
  it('lose less the longer they are, and then wait longer', () => {
    const overload = { part: 'B', rate: 120_000, load: 'constant' } as const;
    const [short, usual, long] = [64, 256, 1_024].map((virtioRing) => run({ ...overload, virtioRing }));
    expect(short?.dropped).toBeGreaterThan(usual?.dropped ?? 0);
    expect(usual?.dropped).toBeGreaterThan(long?.dropped ?? 0);
    expect(long?.sojournTime.mean).toBeGreaterThan(short?.sojournTime.mean ?? 0);
  });
});

describe('interrupt moderation', () => {
  it('holds a lone response for the whole time, and spares exits', () => {
    const calm = { path: 'passthrough', rate: 1_000 } as const;
    const wait =
      run({ ...calm, coalescing: 'fixed', coalesceUs: 100 }, 0.2).sojournTime.mean -
      run(calm, 0.2).sojournTime.mean;
    expect(Math.abs(wait - 100e-6)).toBeLessThan(10e-6);
    const often = { path: 'passthrough', interrupts: 'exit', rate: 100_000, responseBytes: 512 } as const;
    expect(busyShare({ ...often, coalescing: 'fixed' }, 'virtual-server')).toBeLessThan(
      busyShare(often, 'virtual-server'),
    );
  });
});

describe('kinds of load', () => {
  it('keep the mean rate in bursts', () => {
    const { offered } = run({ load: 'bursty', rate: 20_000, burstUs: 100 }, 1);
    expect(Math.abs(offered / 20_000 - 1)).toBeLessThan(0.05);
  });

  it('stay within the asymptotic bounds of a closed network', () => {
    const think = 500e-6;
    for (const clients of [1, 16, 256]) {
      const seconds = 0.05;
      const { carried } = run({ load: 'closed', clients, thinkUs: 500 }, seconds);
      const least = Math.max(demand('virtual-nic', {}), demand('virtual-server', {}) / 4, 60e-6 / 16);
      expect(carried / seconds).toBeLessThan(1.03 * Math.min(clients / (think + 60e-6), 1 / least));
    }
  });
});

describe('published shares of bare metal and of line rate', () => {
  const saturated = (change: Partial<LabSettings>, seconds: number) =>
    run({ path: 'passthrough', load: 'closed', clients: 256, thinkUs: 0, ...change }, seconds).carried /
    seconds;

  it('62 to 77 % with exits for an interrupt-heavy load', () => {
    const heavy = { vcpus: 1, responseBytes: 512 } as const;
    const share = saturated({ ...heavy, interrupts: 'exit' }, 0.05) / saturated({ ...heavy }, 0.05);
    expect(share).toBeGreaterThan(0.62);
    expect(share).toBeLessThan(0.77);
  });

  it.each([
    ['deferred', 0.91],
    ['strict', 0.43],
  ] as const)('%s mappings: %d of the line rate of 10 GbE', (iommu, published) => {
    const answers = saturated({ linkGbps: 10, responseBytes: 63_712, workers: 64, vcpus: 16, iommu }, 0.05);
    // 44 full frames and the request's, which takes a mapping too: of 1,538 bytes at the measured rate.
    const share = (answers * 45 * 1_538 * 8) / 10e9;
    expect(Math.abs(share / published - 1)).toBeLessThan(0.04);
  });
});
