import { RewindableRun } from '../../src/engine/timeline/rewindable-run.ts';
import { compileLab } from '../../src/pattern/compile-lab.ts';
import { LAST_INSTANT } from '../../src/pattern/pace.ts';
import { defaultSettings, IO_PATH_IDS } from '../../src/pattern/settings.ts';
import { cpuSecondsOf, quantile } from '../median.ts';

const SEEKS = 200;
/** What the page's worker asks for: see the run lane. */
const RECENT_SPAN = 2e-3;
const MAX_MARKS = 2_000;

export interface SeekSpeed {
  readonly path: string;
  readonly runSeconds: number;
  readonly seeks: number;
  /** Milliseconds of the process's own time from the question to the frame. */
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  /** All checkpoints of the run together. */
  readonly checkpointMegabytes: number;
}

/** Seeks to places all over a run of Part B that has been simulated to its last instant, by each path. */
export function measureSeeks(): SeekSpeed[] {
  return IO_PATH_IDS.map((path) => {
    const { network } = compileLab({ ...defaultSettings('B'), path });
    const run = new RewindableRun(network, { seed: 1, recentSpan: RECENT_SPAN });
    run.go(LAST_INSTANT);
    const times: number[] = [];
    for (let seek = 1; seek <= SEEKS; seek++) {
      // The golden section: to and fro, everywhere about as often, and the same at every measurement.
      const target = LAST_INSTANT * ((seek * 0.6180339887498949) % 1);
      const seconds = cpuSecondsOf(() => {
        run.go(target);
        run.frame(MAX_MARKS);
      });
      times.push(1000 * seconds);
    }
    return {
      path,
      runSeconds: LAST_INSTANT,
      seeks: SEEKS,
      median: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      worst: Math.max(...times),
      checkpointMegabytes: run.checkpointBytes / 1e6,
    };
  });
}

export const seekLines = (speeds: readonly SeekSpeed[]): string[] =>
  speeds.map(({ path, runSeconds, seeks, median, p95, worst, checkpointMegabytes }) =>
    [
      `Seek in ${runSeconds} s of Part B, ${path}: ${seeks} seeks`,
      `median ${median.toFixed(1)} ms`,
      `95th percentile ${p95.toFixed(1)} ms`,
      `worst ${worst.toFixed(1)} ms`,
      `checkpoints ${checkpointMegabytes.toFixed(1)} MB`,
    ].join(', '),
  );
