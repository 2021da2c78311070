import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { quantile } from '../median.ts';
import { withBuiltPage } from './in-chromium.ts';

const SCRUBS = 200;
const CHANGES = 20;

export interface Endurance {
  readonly playedSeconds: number;
  /** Milliseconds of the longest task of the main thread while Part B played; 0 where none took 50 ms. */
  readonly longestTask: number;
  readonly tasksOver50: number;
  /** Milliseconds from a control's change to the first picture of the changed run. */
  readonly changeToPicture: { readonly median: number; readonly p95: number; readonly worst: number };
  /** Milliseconds from the scrubber's change to the picture of that instant. */
  readonly scrubToPicture: { readonly median: number; readonly p95: number; readonly worst: number };
  /** The page's own heap after a collection, and its whole process with the worker in it (null where not Linux). */
  readonly memory: readonly Memory[];
}

interface Memory {
  readonly when: string;
  readonly heapMegabytes: number;
  readonly processMegabytes: number | null;
}

/** Part B played for so long, then scrubbed to and fro and changed, in a Chromium that draws in software. */
export async function measureEndurance(seconds: number): Promise<Endurance> {
  return withBuiltPage(async (browser, address) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${address}?part=B&paused=0&speed=1/2000`);
    await page.waitForSelector('[data-ready="true"]');
    const memory = [await memoryOf(browser, page, 'opened')];
    const longTasks = await play(page, seconds);
    memory.push(await memoryOf(browser, page, `played ${seconds} s`));
    await page.getByRole('button', { name: 'Pause' }).click();
    const scrubs = await picturesAfter(page, 'Instant of the run', SCRUBS);
    memory.push(await memoryOf(browser, page, `scrubbed ${SCRUBS} times`));
    // At the run's head a change holds from its start. Before it, as after a scrub, it would fork the run: the state at
    // the fork is the same, and only what follows another.
    await page.goto(`${address}?part=B&paused=1&t=0.012`);
    await page.waitForSelector('[data-ready="true"]');
    const changes = await picturesAfter(page, 'Request rate', CHANGES);
    return {
      playedSeconds: seconds,
      longestTask: Math.max(0, ...longTasks),
      tasksOver50: longTasks.length,
      changeToPicture: spread(changes),
      scrubToPicture: spread(scrubs),
      memory,
    };
  });
}

const spread = (times: readonly number[]) => ({
  median: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  worst: Math.max(...times),
});

/** Plays on where a story stops by itself; tells what tasks of the main thread took 50 ms or more. */
function play(page: Page, seconds: number): Promise<number[]> {
  return page.evaluate(async (milliseconds) => {
    const longTasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    const button = document.querySelector<HTMLElement>('.panel-transport-play');
    const start = performance.now();
    while (performance.now() - start < milliseconds) {
      if (button?.textContent?.trim() !== 'Pause') button?.click();
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    observer.disconnect();
    return longTasks;
  }, seconds * 1000);
}

/** Moves a slider to and fro; the time from each movement to the end of the picture that shows another state. */
function picturesAfter(page: Page, slider: string, count: number): Promise<number[]> {
  return page.getByRole('slider', { name: slider }).evaluate(async (element, count) => {
    const input = element as HTMLInputElement;
    const root = document.querySelector<HTMLElement>('.app');
    // React hears of a value only where it was set past its own record of it.
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const times: number[] = [];
    for (let step = 1; step <= count; step++) {
      const before = root?.dataset.fingerprint;
      const share = (step * 0.6180339887498949) % 1;
      const start = performance.now();
      setValue?.call(
        input,
        String(Math.round(Number(input.min) + share * (Number(input.max) - Number(input.min)))),
      );
      input.dispatchEvent(new Event('input', { bubbles: true }));
      // The state is known before it is drawn: the picture that counts is the one after.
      for (let isKnown = false, isDrawn = false; !isDrawn && performance.now() - start < 10_000; ) {
        isDrawn = isKnown;
        isKnown = root?.dataset.fingerprint !== before;
        await new Promise<void>((resolve) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve();
            // Comes after the picture that this animation frame belongs to.
            port2.postMessage(null);
          }),
        );
      }
      times.push(performance.now() - start);
    }
    return times;
  }, count);
}

async function memoryOf(browser: Browser, page: Page, when: string): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { when, heapMegabytes: usedSize / 1e6, processMegabytes: await processMegabytes(browser) };
}

/** The greatest of the pages' processes: there is one page, and its worker lives in the same process. */
async function processMegabytes(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => readFile(`/proc/${id}/status`, 'utf8').catch(() => '')),
  );
  const kilobytes = sizes.map((text) => Number(/^VmRSS:\s+(\d+)/m.exec(text)?.[1] ?? Number.NaN));
  const known = kilobytes.filter(Number.isFinite);
  return known.length === 0 ? null : (Math.max(...known) * 1024) / 1e6;
}

export const enduranceLines = ({
  playedSeconds,
  longestTask,
  tasksOver50,
  changeToPicture,
  scrubToPicture,
  memory,
}: Endurance): string[] => [
  `Page, Part B playing ${playedSeconds} s: ${tasksOver50} tasks over 50 ms, longest ${longestTask.toFixed(0)} ms`,
  `From a change of the rate to the picture of the changed run: ${inWords(changeToPicture)}`,
  `From a movement of the scrubber to the picture of that instant: ${inWords(scrubToPicture)}`,
  ...memory.map(
    ({ when, heapMegabytes, processMegabytes }) =>
      `Memory, ${when}: ${heapMegabytes.toFixed(1)} MB of the page's heap${processMegabytes === null ? '' : `, ${processMegabytes.toFixed(0)} MB of its process with the worker`}`,
  ),
];

const inWords = ({ median, p95, worst }: Endurance['changeToPicture']) =>
  `median ${median.toFixed(0)} ms, 95th percentile ${p95.toFixed(0)} ms, worst ${worst.toFixed(0)} ms`;
