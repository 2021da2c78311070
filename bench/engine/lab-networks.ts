import { Simulation } from '../../src/engine/simulation.ts';
import { compileLab } from '../../src/pattern/compile-lab.ts';
import { defaultSettings, PART_IDS, type PartId } from '../../src/pattern/settings.ts';
import { medianOf, RUNS, secondsOf } from '../median.ts';

const SIMULATED_SECONDS = 1;

export interface LabNetworkSpeed {
  readonly part: PartId;
  readonly path: string;
  readonly rate: number;
  readonly eventsPerSecond: number;
  readonly timesRealTime: number;
  readonly snapshotKiB: number;
  readonly snapshotMs: number;
}

/** How fast the engine runs the lab's own networks: events a second, and simulated seconds a second. */
export function measureLabNetworks(): LabNetworkSpeed[] {
  return PART_IDS.map((part) => {
    const settings = defaultSettings(part);
    const { network } = compileLab(settings);
    const route = network.classes.flatMap((jobClass) => jobClass.route);
    const eventsARequest = route.reduce((sum, { probability = 1 }) => sum + probability, 1);
    const start = (seed: number) => new Simulation(network, { seed, recentSpan: 2e-3 });
    let offered = 0;
    const elapsed = medianOf(RUNS, (i) => {
      const run = start(i);
      const seconds = secondsOf(() => run.advance(SIMULATED_SECONDS));
      offered = run.summary().offered;
      return seconds;
    });
    const run = start(1);
    run.advance(0.05);
    return {
      part,
      path: settings.path,
      rate: settings.rate,
      eventsPerSecond: (offered * eventsARequest) / elapsed,
      timesRealTime: SIMULATED_SECONDS / elapsed,
      snapshotKiB:
        run
          .snapshot()
          .parts.flat()
          .reduce((sum, { byteLength }) => sum + byteLength, 0) / 1024,
      snapshotMs: medianOf(RUNS, () => secondsOf(() => run.snapshot())) * 1e3,
    };
  });
}
