import { chromium } from 'playwright';
import { createServer } from 'vite';
import { findBrowser } from '../../scripts/setup/browser.mjs';
import { quantile } from '../median.ts';

/** How many marks, and whether each is drawn: beyond 2,000 the stage shows a density. */
const CROWDS = [500, 2_000, 10_000] as const;
const PICTURES = 240;
const WARM_UP = 40;

export interface StageSpeed {
  readonly marks: number;
  /** Milliseconds from one picture to the next. */
  readonly medianGap: number;
  readonly p95Gap: number;
  /** Milliseconds of the main thread a picture: scripts, styles and painting. */
  readonly medianWork: number;
  readonly p95Work: number;
}

/** The stage at 1280x720 in a Chromium that draws in software, while its worker simulates without a pause. */
export async function measureStage(): Promise<StageSpeed[]> {
  const executablePath = await findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium found: npm test installs one.');
  const server = await createServer({ server: { port: 4621, hmr: false }, logLevel: 'error' });
  await server.listen();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}bench/page/stage/index.html`);
    await page.waitForFunction(() => 'watchStage' in globalThis);
    const speeds: StageSpeed[] = [];
    for (const marks of CROWDS) {
      const { gaps, work } = await page.evaluate(
        ({ crowd, pictures }) =>
          (globalThis as unknown as { watchStage: WatchStage }).watchStage(crowd, pictures),
        { crowd: marks, pictures: WARM_UP + PICTURES },
      );
      speeds.push({
        marks,
        medianGap: quantile(gaps.slice(WARM_UP), 0.5),
        p95Gap: quantile(gaps.slice(WARM_UP), 0.95),
        medianWork: quantile(work.slice(WARM_UP), 0.5),
        p95Work: quantile(work.slice(WARM_UP), 0.95),
      });
    }
    return speeds;
  } finally {
    await browser.close();
    await server.close();
  }
}

type WatchStage = (marks: number, pictures: number) => Promise<{ gaps: number[]; work: number[] }>;
