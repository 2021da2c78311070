import { compileLab } from '../../../src/pattern/compile-lab.ts';
import { defaultSettings } from '../../../src/pattern/settings.ts';
import { spawnPool } from '../../../src/worker/pool-spawn.ts';
import { sweep } from '../../../src/worker/sweep.ts';

const LOADS = 24;
const HIGHEST_RATE = 200_000;
/** The pool is prepared when its chart opens; whoever then asks for a sweep takes at least so long. */
const PREPARED_MS = 1_000;

export interface WatchedSweep {
  /** From the call to the last of the previews, which are a curve over the whole axis. */
  readonly firstCurveMs: number;
  readonly endMs: number;
  /** Runs that it took in all, previews included. */
  readonly runs: number;
  readonly points: number;
  readonly precisePoints: number;
  /** Widest half width of a 95 % interval around a throughput, over its mean. */
  readonly widestInterval: number;
}

declare global {
  var watchSweep: () => Promise<WatchedSweep>;
}

/** Both paths under 24 loads, as the page's saturation chart asks for them, on a pool of this sweep's own. */
globalThis.watchSweep = async () => {
  const pool = spawnPool();
  pool.prepare();
  await new Promise((resolve) => setTimeout(resolve, PREPARED_MS));
  const startedAt = performance.now();
  let firstCurveMs = Number.NaN;
  const run = sweep(
    pool,
    { curves: (['vhost-net', 'passthrough'] as const).map((path) => ({ name: path, loads: loadsOf(path) })) },
    ({ curves }) => {
      if (Number.isNaN(firstCurveMs) && curves.every(({ points }) => isCurve(points)))
        firstCurveMs = performance.now() - startedAt;
    },
  );
  const { curves, ended } = await run.done;
  const endMs = performance.now() - startedAt;
  pool.close();
  const points = curves.flatMap((curve) => curve.points);
  const widths = points.map(
    ({ estimate: { figures } }) => figures.throughput.halfWidth / figures.throughput.mean,
  );
  return {
    firstCurveMs,
    endMs,
    runs: ended,
    points: points.length,
    precisePoints: points.filter(({ isPrecise }) => isPrecise).length,
    widestInterval: Math.max(...widths),
  };
};

function loadsOf(path: 'vhost-net' | 'passthrough') {
  return Array.from({ length: LOADS }, (_, i) => {
    const rate = ((i + 1) * HIGHEST_RATE) / LOADS;
    return { rate, network: compileLab({ ...defaultSettings('A'), path, rate }).network };
  });
}

/** Every fourth load and the last: what the sweep runs first. */
function isCurve(points: readonly { readonly stage: string }[]): boolean {
  return points.every(({ stage }, i) => stage !== 'waiting' || (i % 4 !== 0 && i !== points.length - 1));
}
