import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { withBuiltPage } from './in-chromium.ts';

const WATCHED_SECONDS = 15;

export interface PageSpeed {
  readonly viewport: string;
  /** All script that the first screen loads, the worker's included, each file gzipped. */
  readonly scriptKilobytes: number;
  readonly watchedSeconds: number;
  /** Tasks of the main thread that took 50 ms or more while Part B played; the browser reports no shorter ones. */
  readonly longTasks: readonly number[];
  readonly framesPerSecond: number;
  readonly medianFrameMs: number;
  readonly p95FrameMs: number;
}

/** Part B at its default pace in a Chromium that draws in software, from the built page. */
export async function measurePage(): Promise<PageSpeed[]> {
  return withBuiltPage(async (browser, address) => {
    const speeds: PageSpeed[] = [];
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      speeds.push(await watch(browser, address, viewport));
    }
    return speeds;
  });
}

async function watch(
  browser: Browser,
  address: string,
  viewport: { width: number; height: number },
): Promise<PageSpeed> {
  const page = await browser.newPage({ viewport });
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (/\.js(\?|$)/.test(response.url()))
      scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(`${address}?part=B&paused=0`);
  await page.waitForSelector('[data-ready="true"]');
  const { longTasks, frames } = await page.evaluate(async (milliseconds) => {
    const longTasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    const frames: number[] = [];
    const start = performance.now();
    // One frame's time is passed on as it is; the promise itself takes none.
    while (performance.now() - start < milliseconds) frames.push(await new Promise(requestAnimationFrame));
    observer.disconnect();
    return { longTasks, frames };
  }, WATCHED_SECONDS * 1000);
  await page.close();
  const gaps = frames
    .slice(1)
    .map((time, i) => time - (frames[i] ?? time))
    .sort((a, b) => a - b);
  const sizes = await Promise.all(scripts);
  return {
    viewport: `${viewport.width}x${viewport.height}`,
    scriptKilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000,
    watchedSeconds: WATCHED_SECONDS,
    longTasks,
    framesPerSecond: gaps.length / WATCHED_SECONDS,
    medianFrameMs: gaps[Math.floor(gaps.length / 2)] ?? Number.NaN,
    p95FrameMs: gaps[Math.floor(gaps.length * 0.95)] ?? Number.NaN,
  };
}
