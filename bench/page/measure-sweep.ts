import { median } from '../median.ts';
import { withSources } from './in-chromium.ts';
import type { WatchedSweep } from './sweep/watch-sweep.ts';

const SWEEPS = 5;

export interface SweepSpeed {
  /** Workers that the pool may have. */
  readonly processors: number;
  readonly medianFirstCurveMs: number;
  readonly medianEndMs: number;
  readonly sweeps: readonly WatchedSweep[];
}

/** The saturation sweep of both paths, a few times over and each time on workers that have not run before. */
export async function measureSweep(): Promise<SweepSpeed> {
  return withSources(async (browser, address) => {
    const page = await browser.newPage();
    await page.goto(`${address}bench/page/sweep/index.html`);
    await page.waitForFunction(() => 'watchSweep' in globalThis);
    const sweeps: WatchedSweep[] = [];
    for (let i = 0; i < SWEEPS; i++) sweeps.push(await page.evaluate(() => globalThis.watchSweep()));
    return {
      processors: await page.evaluate(() => navigator.hardwareConcurrency),
      medianFirstCurveMs: median(sweeps.map(({ firstCurveMs }) => firstCurveMs)),
      medianEndMs: median(sweeps.map(({ endMs }) => endMs)),
      sweeps,
    };
  });
}

const TARGET = { firstCurveMs: 300, endMs: 3_000, interval: 0.02 };

export function sweepLines({ processors, medianFirstCurveMs, medianEndMs, sweeps }: SweepSpeed): string[] {
  const best = (of: (sweep: WatchedSweep) => number) => Math.min(...sweeps.map(of)).toFixed(0);
  const widest = Math.max(...sweeps.map(({ widestInterval }) => widestInterval));
  const [{ points, runs, precisePoints }] = sweeps as [WatchedSweep];
  return [
    `Saturation sweep in Chromium, ${processors} processors: ${points} points, ${runs} runs`,
    `  first curve after ${medianFirstCurveMs.toFixed(0)} ms (best ${best((s) => s.firstCurveMs)}, target ${TARGET.firstCurveMs}), end after ${medianEndMs.toFixed(0)} ms (best ${best((s) => s.endMs)}, target ${TARGET.endMs})`,
    `  ${precisePoints} of ${points} throughputs within 2 %, the widest interval ${(widest * 100).toFixed(2)} % (target ${TARGET.interval * 100})`,
  ];
}
