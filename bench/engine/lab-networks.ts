import type { Snapshot } from '../../src/engine/simulation.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import { compileLab } from '../../src/pattern/compile-lab.ts';
import { defaultSettings, type LabSettings, PART_IDS } from '../../src/pattern/settings.ts';
import { cpuSecondsOf, median, medianOf, RUNS } from '../median.ts';

/** Span of the recent figures, as the page asks for them. */
export const RECENT_SPAN = 2e-3;

const SIMULATED_SECONDS = 1;
/** Long enough in for the rings to hold what they hold in the lab. */
const SNAPSHOT_AT = 0.05;
/** One snapshot takes less than the clock's grain. */
const SNAPSHOTS = 200;

export interface LabNetworkSpeed {
  readonly settings: Pick<LabSettings, 'part' | 'path' | 'rate' | 'responseBytes'>;
  /** A visit that a request makes, and its birth, are an event each. */
  readonly eventsPerSecond: number;
  readonly timesRealTime: number;
  /** That of the run which others on the machine disturbed least. */
  readonly bestTimesRealTime: number;
  readonly snapshotKiB: number;
  readonly snapshotMs: number;
}

/** The lab's own networks, as they open and under large responses. */
export const LAB_SETTINGS: readonly LabSettings[] = [
  ...PART_IDS.map(defaultSettings),
  { ...defaultSettings('B'), rate: 30_000, responseBytes: 65_536 },
];

/** How fast one core runs a lab's network: all by CPU time. */
export function measureLabNetwork(settings: LabSettings): LabNetworkSpeed {
  const { network } = compileLab(settings);
  const { part, path, rate, responseBytes } = settings;
  const start = (seed: number) => new Simulation(network, { seed, recentSpan: RECENT_SPAN });
  let events = 0;
  const elapsed = Array.from({ length: RUNS }, (_, i) => {
    const run = start(i);
    const seconds = cpuSecondsOf(() => run.advance(SIMULATED_SECONDS));
    const { offered, stations } = run.summary();
    events = stations.reduce((sum, { departures }) => sum + departures, offered);
    return seconds;
  });
  const run = start(1);
  run.advance(SNAPSHOT_AT);
  return {
    settings: { part, path, rate, responseBytes },
    eventsPerSecond: events / median(elapsed),
    timesRealTime: SIMULATED_SECONDS / median(elapsed),
    bestTimesRealTime: SIMULATED_SECONDS / Math.min(...elapsed),
    snapshotKiB: bytesOf(run.snapshot()) / 1024,
    snapshotMs: (medianOf(RUNS, () => cpuSecondsOf(() => takeSnapshots(run))) / SNAPSHOTS) * 1e3,
  };
}

function takeSnapshots(run: Simulation): void {
  for (let i = 0; i < SNAPSHOTS; i++) run.snapshot();
}

function bytesOf({ parts }: Snapshot): number {
  return parts.flat().reduce((sum, { byteLength }) => sum + byteLength, 0);
}
