import type { Browser, Page } from 'playwright';
import { quantile } from '../median.ts';
import { withSources } from './in-chromium.ts';

const MARKS = 2_000;
const PICTURES = 240;
const WARM_UP = 60;
const HOTTEST = 20;

export interface StageProfile {
  /** Processor time of the main thread a picture, in milliseconds, whatever else the machine does meanwhile. */
  readonly medianCpu: number;
  readonly p95Cpu: number;
  /** The functions that most of a picture's time is spent in themselves, in milliseconds a picture. */
  readonly hottest: readonly { readonly where: string; readonly time: number }[];
}

/** What a picture of the stage costs the main thread, and where: for whoever wants to make it cheaper. */
export async function profileStage(): Promise<StageProfile> {
  return withSources(async (browser, address) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(`${address}bench/page/stage/index.html`);
    await page.waitForFunction(() => 'watchStage' in globalThis);
    await watch(page, WARM_UP);
    const pictures = (await traced(browser, () => watch(page, WARM_UP + PICTURES))).slice(WARM_UP);
    return {
      medianCpu: quantile(pictures, 0.5),
      p95Cpu: quantile(pictures, 0.95),
      hottest: await sampled(page),
    };
  });
}

const watch = (page: Page, pictures: number) =>
  page.evaluate(([marks, count]) => globalThis.watchStage(marks, count), [MARKS, pictures] as const);

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: begin, duration, and of that the thread's own time on a processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** Milliseconds of processor time of every task in which pictures were made meanwhile. */
async function traced(browser: Browser, work: () => Promise<unknown>): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  const isOn = (one: TraceEvent) => (other: TraceEvent) => one.pid === other.pid && one.tid === other.tid;
  const begun = events.filter(({ name }) => name === 'FireAnimationFrame');
  const [first] = begun;
  if (first === undefined) return [];
  const tasks = events.filter(isOn(first)).filter(({ name }) => name === 'ThreadControllerImpl::RunTask');
  return tasks
    .filter(({ ts, dur = 0 }) => begun.some((frame) => frame.ts >= ts && frame.ts < ts + dur))
    .map(({ tdur = 0 }) => tdur / 1_000);
}

/** Which functions a profiler met most often. */
async function sampled(page: Page): Promise<StageProfile['hottest']> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  await watch(page, PICTURES);
  const { profile } = await session.send('Profiler.stop');
  const names = new Map(
    profile.nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
      id,
      `${functionName || '(anonymous)'} ${url.split('/src/').at(-1)?.replace(/\?.*/, '')}:${lineNumber + 1}`,
    ]),
  );
  const times = new Map<string, number>();
  profile.samples?.forEach((node, index) => {
    const where = names.get(node) ?? '';
    const time = (profile.timeDeltas?.[index] ?? 0) / 1_000 / PICTURES;
    times.set(where, (times.get(where) ?? 0) + time);
  });
  return [...times]
    .map(([where, time]) => ({ where, time }))
    .sort((a, b) => b.time - a.time)
    .slice(0, HOTTEST);
}

export const stageProfileLines = ({ medianCpu, p95Cpu, hottest }: StageProfile): string[] => [
  `Stage with ${MARKS.toLocaleString('en')} marks: ${medianCpu.toFixed(2)} ms of the main thread's processor time a picture (95th percentile ${p95Cpu.toFixed(2)} ms)`,
  ...hottest.map(({ where, time }) => `  ${time.toFixed(3)} ms  ${where}`),
];
