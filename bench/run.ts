import { measureEngine } from './engine/measure-engine.ts';
import type { MemoryUse } from './engine/memory.ts';
import { engineLines, memoryLine } from './engine/report.ts';
import { inOwnProcess } from './own-process.ts';
import { measurePage } from './page/measure-page.ts';
import { measureStage } from './page/measure-stage.ts';
import { measureSweep, sweepLines } from './page/measure-sweep.ts';

const KINDS = ['engine', 'soak', 'page', 'sweep'];
/** `npm run bench -- [engine|soak|page|sweep] [--json]`: what to measure (all, without a word), and as what to print it. */
const words = process.argv.slice(2);
const wants = (what: string) => words.includes(what) || !words.some((word) => KINDS.includes(word));

const engine = wants('engine') ? await measureEngine() : null;
const soak = wants('soak')
  ? await inOwnProcess<MemoryUse>(new URL('engine/memory.ts', import.meta.url), 'soak')
  : null;
const page = wants('page') ? await measurePage() : [];
const stage = wants('page') ? await measureStage() : [];
const sweep = wants('sweep') ? await measureSweep() : null;

if (words.includes('--json')) {
  console.log(JSON.stringify({ engine, soak, page, stage, sweep }, null, 2));
} else {
  if (engine !== null) console.log(engineLines(engine).join('\n'));
  if (soak !== null) console.log(memoryLine(soak));
  if (sweep !== null) console.log(sweepLines(sweep).join('\n'));
  for (const row of page) {
    const longest = Math.max(0, ...row.longTasks);
    console.log(
      [
        `Page, Part B playing ${row.watchedSeconds} s at ${row.viewport}: script ${row.scriptKilobytes.toFixed(1)} kB gzipped`,
        `${row.longTasks.length} tasks over 50 ms${row.longTasks.length > 0 ? ` (longest ${longest.toFixed(0)} ms)` : ''}`,
        `${row.framesPerSecond.toFixed(1)} frames/s (median ${row.medianFrameMs.toFixed(1)} ms, 95th percentile ${row.p95FrameMs.toFixed(1)} ms)`,
      ].join(', '),
    );
  }
  for (const { marks, medianGap, p95Gap, medianWork, p95Work } of stage) {
    console.log(
      [
        `Stage with ${marks.toLocaleString('en')} marks at 1280x720, worker saturated: a picture every ${medianGap.toFixed(1)} ms (95th percentile ${p95Gap.toFixed(1)} ms)`,
        `${medianWork.toFixed(1)} ms of the main thread each (95th percentile ${p95Work.toFixed(1)} ms)`,
      ].join(', '),
    );
  }
}
