import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StationColumn } from '../engine/frame.ts';
import { Simulation } from '../engine/simulation.ts';
import { utilizationOf } from './bottleneck.ts';
import { compileLab } from './compile-lab.ts';
import { compilePlan } from './compile-plan.ts';
import { forkedAt, planOf, type SettingsChange } from './lab-plan.ts';
import { defaultSettings, IO_PATH_IDS, PART_IDS } from './settings.ts';

const change: fc.Arbitrary<SettingsChange> = fc.record(
  {
    path: fc.constantFrom(...IO_PATH_IDS),
    rate: fc.constantFrom(5_000, 60_000, 150_000),
    responseBytes: fc.constantFrom(1_024, 16_384, 40_000),
    neighbours: fc.constantFrom(0, 2, 5),
    neighbourRate: fc.constantFrom(2_000, 20_000),
    mtu: fc.constantFrom(1_500, 9_000),
    virtioRing: fc.constantFrom(64, 256),
  },
  { requiredKeys: [] },
);

const forks = fc
  .array(fc.record({ at: fc.double({ min: 1e-4, max: 4e-3, noNaN: true }), change }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((list) => list.sort((a, b) => a.at - b.at));

const start = fc.record({ part: fc.constantFrom(...PART_IDS), seed: fc.integer({ min: 0, max: 1000 }) });

const run = (network: Parameters<typeof newRun>[0], seed: number) => newRun(network, seed);
function newRun(network: ReturnType<typeof compileLab>['network'], seed: number) {
  return new Simulation(network, { seed, recentSpan: 2e-3 });
}

describe('a run that forks', () => {
  it('is, event for event, the run that does not, up to the fork', () =>
    fc.assert(
      fc.property(start, forks, ({ part, seed }, changes) => {
        const settings = { ...defaultSettings(part), seed };
        const plan = changes.reduce(
          (so_far, fork) => forkedAt(so_far, fork.at, fork.change),
          planOf(settings),
        );
        const first = plan.forks[0]?.at ?? 4e-3;
        const before = run(compileLab(settings).network, seed);
        const forked = run(compilePlan(plan).network, seed);
        for (const share of [0.3, 0.9, 1]) {
          const instant = first * share * (1 - 1e-12);
          before.advance(instant);
          forked.advance(instant);
          const [a, b] = [before.frame(500), forked.frame(500)];
          expect(b.fingerprint).toBe(a.fingerprint);
          expect(b.marks).toEqual(a.marks);
          expect(b.recent).toEqual(a.recent);
          expect(b.stations.slice(0, a.stations.length)).toEqual(a.stations);
        }
      }),
      { numRuns: 40 },
    ));

  it('loses nobody on the way: what was offered is carried, dropped or in flight, on the old way too', () =>
    fc.assert(
      fc.property(start, forks, ({ part, seed }, changes) => {
        const settings = { ...defaultSettings(part), seed };
        const plan = changes.reduce(
          (so_far, fork) => forkedAt(so_far, fork.at, fork.change),
          planOf(settings),
        );
        const { network, segments } = compilePlan(plan);
        const simulation = run(network, seed);
        for (const instant of [2e-3, 4e-3, 8e-3]) {
          simulation.advance(instant);
          const { offered, carried, dropped, inFlight } = simulation.frame(0);
          expect(offered).toBe(carried + dropped + inFlight);
        }
        for (const { lab } of segments) {
          expect(lab.places).toHaveLength(network.classes.length);
          lab.places.forEach((places, i) => {
            expect(places).toHaveLength(network.classes[i]?.route.length ?? -1);
          });
          for (const { stations } of lab.components) {
            for (const station of stations) expect(network.stations[station]).toBeDefined();
          }
        }
      }),
      { numRuns: 25 },
    ));
});

describe('a plan as one network', () => {
  const settings = { ...defaultSettings('B'), rate: 60_000 };
  const arrivals = (network: ReturnType<typeof compileLab>['network']) => {
    const simulation = new Simulation(network, { seed: 3, lifeLines: { every: 1, mostVisits: 20_000 } });
    simulation.advance(6e-3);
    const births = simulation.lifeLines().filter(({ visit }) => visit === 0);
    return births.map(({ job, enteredAt }) => `${job} ${enteredAt}`).sort();
  };

  it('sends the very same requests another way when the path alone changes', () => {
    const forked = compilePlan(forkedAt(planOf(settings), 3e-3, { path: 'passthrough' })).network;
    // Those that leave the virtual server late are not there yet; of all others each one is the same.
    const same = new Set(arrivals(compileLab(settings).network));
    const there = arrivals(forked);
    expect(there.filter((birth) => same.has(birth)).length).toBeGreaterThan(0.95 * there.length);
  });

  it('counts a card from its fork on, and none of the work that the switch did before', () => {
    const fork = 10e-3;
    const { network, segments } = compilePlan(forkedAt(planOf(settings), fork, { path: 'passthrough' }));
    const lab = segments[1]?.lab;
    const card = lab?.components.find(({ component }) => component === 'io-card');
    if (card === undefined) throw new Error('there is a card');
    const simulation = run(network, settings.seed);
    simulation.advance(fork);
    expect(utilizationOf(simulation.frame(0), card)).toBe(0);
    simulation.advance(fork + 5e-4);
    const early = utilizationOf(simulation.frame(0), card);
    simulation.advance(fork + 5e-3);
    const settled = utilizationOf(simulation.frame(0), card);
    // A quarter of the span has gone by: read over all of it, the share would be a quarter.
    expect(early / settled).toBeGreaterThan(0.7);
    expect(early / settled).toBeLessThan(1.3);
  });

  it('keeps a list of the components that a fork leaves, whose stations drain', () => {
    const overloaded = { ...defaultSettings('B'), seed: 7 };
    const { network, segments } = compilePlan(forkedAt(planOf(overloaded), 10e-3, { path: 'passthrough' }));
    const left = segments[1]?.lab.former ?? [];
    expect(left.map(({ component }) => component)).toEqual([
      'virtual-nic',
      'virtual-switch',
      'physical-nic',
      'network-switch',
    ]);
    expect(segments[0]?.lab.former).toEqual([]);
    const simulation = run(network, overloaded.seed);
    const present = () => {
      const { stations } = simulation.frame(0);
      return left
        .flatMap((component) => component.stations)
        .reduce(
          (sum, station) => sum + (stations[station * StationColumn.Count + StationColumn.Present] ?? 0),
          0,
        );
    };
    simulation.advance(10.1e-3);
    expect(present()).toBeGreaterThan(10);
    simulation.advance(20e-3);
    expect(present()).toBe(0);
  });

  it('shares the stations that stay as they are, and takes an old way again', () => {
    const once = forkedAt(planOf(settings), 2e-3, { path: 'passthrough' });
    const back = forkedAt(once, 4e-3, { path: 'vhost-net' });
    const { network, segments } = compilePlan(back);
    expect(network.stations.filter(({ name }) => name.startsWith('database'))).toHaveLength(4);
    expect(network.classes.map(({ name }) => name)).toEqual(['requests', 'requests@2']);
    expect(network.sources.map(({ name, from, until }) => ({ name, from, until }))).toEqual([
      { name: 'requests', from: undefined, until: 2e-3 },
      { name: 'requests@2', from: 2e-3, until: 4e-3 },
      { name: 'requests@3', from: 4e-3, until: undefined },
    ]);
    expect(segments[2]?.lab.components).toEqual(segments[0]?.lab.components);
  });

  it('is the plain network where nothing forks', () => {
    expect(compilePlan(planOf(settings)).network).toEqual(compileLab(settings).network);
  });
});
