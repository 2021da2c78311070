import { quantile } from '../median.ts';
import { withSources } from './in-chromium.ts';
import type { PictureTimes } from './stage/stage-under-load.tsx';

/** How many marks, and whether each is drawn: beyond 2,000 the stage shows a density. */
const CROWDS = [500, 2_000, 10_000] as const;
const PICTURES = 240;
const WARM_UP = 40;
/** Milliseconds between two pictures of a display, as Chromium draws them without one. */
const BEAT = 1_000 / 60;

export interface StageSpeed {
  readonly marks: number;
  /** Milliseconds from one picture to the next by the display's beat. */
  readonly medianGap: number;
  readonly p95Gap: number;
  /** The share of pictures that came a beat or more late. */
  readonly missed: number;
  /** The same by the wall clock. */
  readonly p95Wake: number;
  /** Milliseconds of the main thread a picture: scripts, styles and painting. */
  readonly medianWork: number;
  readonly p95Work: number;
}

/** The stage at 1280x720 in a Chromium that draws in software, while its worker simulates without a pause. */
export async function measureStage(): Promise<StageSpeed[]> {
  return withSources(async (browser, address) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(`${address}bench/page/stage/index.html`);
    await page.waitForFunction(() => 'watchStage' in globalThis);
    const speeds: StageSpeed[] = [];
    for (const marks of CROWDS) {
      const times = await page.evaluate(
        ({ crowd, pictures }) =>
          (globalThis as unknown as { watchStage: WatchStage }).watchStage(crowd, pictures),
        { crowd: marks, pictures: WARM_UP + PICTURES },
      );
      const { gaps, wakes, work } = withoutWarmUp(times);
      speeds.push({
        marks,
        medianGap: quantile(gaps, 0.5),
        p95Gap: quantile(gaps, 0.95),
        missed: gaps.filter((gap) => gap > 1.5 * BEAT).length / gaps.length,
        p95Wake: quantile(wakes, 0.95),
        medianWork: quantile(work, 0.5),
        p95Work: quantile(work, 0.95),
      });
    }
    return speeds;
  });
}

const withoutWarmUp = ({ gaps, wakes, work }: PictureTimes): PictureTimes => ({
  gaps: gaps.slice(WARM_UP),
  wakes: wakes.slice(WARM_UP),
  work: work.slice(WARM_UP),
});

type WatchStage = (marks: number, pictures: number) => Promise<PictureTimes>;
