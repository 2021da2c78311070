import { chromium } from 'playwright';
import { createServer } from 'vite';
import { findBrowser } from '../../scripts/setup/browser.mjs';
import { median } from '../median.ts';
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
  const executablePath = await findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium found: npm test installs one.');
  const server = await createServer({ server: { port: 4622, hmr: false }, logLevel: 'error' });
  await server.listen();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}bench/page/sweep/index.html`);
    await page.waitForFunction(() => 'watchSweep' in globalThis);
    const sweeps: WatchedSweep[] = [];
    for (let i = 0; i < SWEEPS; i++) sweeps.push(await page.evaluate(() => globalThis.watchSweep()));
    return {
      processors: await page.evaluate(() => navigator.hardwareConcurrency),
      medianFirstCurveMs: median(sweeps.map(({ firstCurveMs }) => firstCurveMs)),
      medianEndMs: median(sweeps.map(({ endMs }) => endMs)),
      sweeps,
    };
  } finally {
    await browser.close();
    await server.close();
  }
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
