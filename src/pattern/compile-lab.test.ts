import { describe, expect, it } from 'vitest';
import { Simulation } from '../engine/simulation.ts';
import { validateNetwork } from '../engine/validate.ts';
import { compileLab } from './compile-lab.ts';
import { defaultSettings, IO_PATH_IDS, type LabSettings, PART_IDS } from './settings.ts';
import { LANES } from './topology.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** Past the load's growth and the ring's filling. */
const SETTLED = 0.02;
const END = 0.06;

/** A run read from `SETTLED` on: what was lost where, and how busy each station was. */
function settled(settings: LabSettings) {
  const run = new Simulation(compileLab(settings).network, { seed: settings.seed, recentSpan: 2e-3 });
  run.advance(SETTLED);
  const before = run.summary();
  run.advance(END);
  const after = run.summary();
  const busy = new Map(
    after.stations.map(({ name, utilization }, i) => {
      const earlier = before.stations[i]?.utilization ?? 0;
      return [name, (utilization * END - earlier * SETTLED) / (END - SETTLED)];
    }),
  );
  const seconds = END - SETTLED;
  return {
    after,
    busy: (station: string) => busy.get(station) ?? Number.NaN,
    dropped: after.dropped - before.dropped,
    carriedPerSecond: (after.carried - before.carried) / seconds,
    offeredPerSecond: (after.offered - before.offered) / seconds,
  };
}

describe.each(PART_IDS.flatMap((part) => IO_PATH_IDS.map((path) => ({ part, path }))))(
  'Part $part through $path',
  ({ part, path }) => {
    const lab = compileLab({ ...defaultSettings(part), path });

    it('compiles to a network that can be run', () => expect(validateNetwork(lab.network)).toEqual([]));

    it('has a place for every visit, in the component that the lane it travels touches', () => {
      expect(lab.places.map(({ length }) => length)).toEqual(
        lab.network.classes.map(({ route }) => route.length),
      );
      for (const { component, travel } of lab.places.flat()) {
        for (const { lane, from, to } of travel) {
          const ends: readonly string[] = LANES[lane];
          const neighbours = Object.values(LANES).flatMap((pair): string[] =>
            pair.some((end) => end === component) ? [...pair] : [],
          );
          expect(ends.some((end) => neighbours.includes(end))).toBe(true);
          expect(Math.min(from, to)).toBeGreaterThanOrEqual(0);
          expect(Math.max(from, to)).toBeLessThanOrEqual(1);
        }
      }
    });

    it('shows every station and every ring in a component', () => {
      const rings = lab.network.stations.reduce(
        (sum, station) => sum + (station.kind === 'poller' ? station.rings.length : 0),
        0,
      );
      expect(lab.components.flatMap((component) => component.rings).sort()).toEqual([...Array(rings).keys()]);
      const shown = new Set(lab.components.flatMap(({ stations }) => stations));
      expect(shown.size).toBe(lab.network.stations.length);
    });
  },
);

describe.each(SEEDS)('the default story with seed %i', (seed) => {
  const [a, b, c] = PART_IDS.map((part) => settled({ ...defaultSettings(part), seed }));
  if (a === undefined || b === undefined || c === undefined) throw new Error('three parts');

  it('Part A: every stage has room to spare and nothing is lost', () => {
    expect(a.after.dropped).toBe(0);
    for (const { name } of a.after.stations) expect(a.busy(name)).toBeLessThan(0.35);
  });

  it("Part B: the virtual NIC's core is full while the wire is well under two thirds used, and requests are lost there alone", () => {
    expect(b.busy('virtual-nic')).toBeGreaterThan(0.97);
    for (const wire of ['database-nic', 'fabric-to-server']) expect(b.busy(wire)).toBeLessThan(0.62);
    for (const { name } of b.after.stations)
      if (name !== 'virtual-nic') expect(b.busy(name)).toBeLessThan(0.65);
    expect(b.dropped).toBeGreaterThan(0);
    expect(b.after.stations.filter(({ drops }) => drops > 0).map(({ name }) => name)).toEqual([
      'virtual-nic',
    ]);
  });

  it('Part C: the very same arrivals lose nothing, and no stage is full', () => {
    expect(c.after.offered).toBe(b.after.offered);
    expect(c.after.dropped).toBe(0);
    for (const { name } of c.after.stations) expect(c.busy(name)).toBeLessThan(0.7);
    expect(c.after.sojournTime.p50).toBeLessThan(b.after.sojournTime.p50 / 3);
  });
});

describe('the ceilings', () => {
  it.each(IO_PATH_IDS)('of %s are what an overloaded run comes to', (path) => {
    // Small enough responses that the database, whose 16 workers end at 267,000 a second, is not the first to give out.
    const settings = { ...defaultSettings('B'), path, rate: 230_000, responseBytes: 16_384 };
    const { ceilings } = compileLab(settings);
    const { carriedPerSecond } = settled(settings);
    const carried = carriedPerSecond * settings.responseBytes * 8;
    expect(carried).toBeLessThan(ceilings.bottleneck.capacity * 1.01);
    // Past its ceiling a path carries less: it spends itself on requests whose responses are then lost.
    expect(carried).toBeGreaterThan(ceilings.bottleneck.capacity * 0.4);
  });

  it('put the bottleneck where the load will find it', () => {
    expect(compileLab(defaultSettings('B')).ceilings.bottleneck.component).toBe('virtual-nic');
    expect(compileLab(defaultSettings('C')).ceilings.bottleneck.component).toBe('io-card');
    const small = compileLab({ ...defaultSettings('C'), responseBytes: 512 });
    expect(small.ceilings.bottleneck.component).toBe('database-server');
  });
});
