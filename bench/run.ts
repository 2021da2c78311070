import { measureEngine } from './engine/measure-engine.ts';
import type { MemoryUse } from './engine/memory.ts';
import { engineLines, memoryLine } from './engine/report.ts';
import { measureSeeks, seekLines } from './engine/seek.ts';
import { inOwnProcess } from './own-process.ts';
import { enduranceLines, measureEndurance } from './page/measure-endurance.ts';
import { measurePage } from './page/measure-page.ts';
import { measureStage } from './page/measure-stage.ts';
import { measureSweep, sweepLines } from './page/measure-sweep.ts';
import { profileStage, stageProfileLines } from './page/profile-stage.ts';

/**
 * `npm run bench -- [engine|soak|seek|page|stage|sweep] [--seconds=60] [--profile] [--json]`: what to measure (all,
 * without a word; the page with its stage), for how long the page plays (memory is meant to be read after `--seconds=600`), whether to look where a
 * picture of the stage spends its time instead, and as what to print it.
 */
const WHATS = ['engine', 'soak', 'seek', 'page', 'stage', 'sweep'] as const;
const words = process.argv.slice(2);
const unknown = words.find((word) => !word.startsWith('--') && !WHATS.some((what) => what === word));
if (unknown !== undefined) {
  console.error(`There is nothing named "${unknown}" to measure: ${WHATS.join(', ')}.`);
  process.exit(2);
}
const wants = (what: (typeof WHATS)[number]) =>
  words.includes(what) || words.every((word) => word.startsWith('--'));
const seconds = Number(words.find((word) => word.startsWith('--seconds='))?.slice('--seconds='.length) ?? 60);

if (words.includes('--profile')) {
  console.log(stageProfileLines(await profileStage()).join('\n'));
  process.exit();
}

const engine = wants('engine') ? await measureEngine() : null;
const soak = wants('soak')
  ? await inOwnProcess<MemoryUse>(new URL('engine/memory.ts', import.meta.url), 'soak')
  : null;
const seeks = wants('seek') ? measureSeeks() : [];
const page = wants('page') ? await measurePage() : [];
const stage = wants('page') || wants('stage') ? await measureStage() : [];
const endurance = wants('page') ? await measureEndurance(seconds) : null;
const sweep = wants('sweep') ? await measureSweep() : null;

if (words.includes('--json')) {
  console.log(JSON.stringify({ engine, soak, seeks, page, stage, endurance, sweep }, null, 2));
} else {
  if (engine !== null) console.log(engineLines(engine).join('\n'));
  if (soak !== null) console.log(memoryLine(soak));
  if (seeks.length > 0) console.log(seekLines(seeks).join('\n'));
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
  for (const { marks, medianGap, p95Gap, missed, p95Wake, medianWork, p95Work } of stage) {
    console.log(
      [
        `Stage with ${marks.toLocaleString('en')} marks at 1280x720, worker saturated: a picture every ${medianGap.toFixed(1)} ms (95th percentile ${p95Gap.toFixed(1)} ms, ${(100 * missed).toFixed(1)}% late; by the wall clock 95th percentile ${p95Wake.toFixed(1)} ms)`,
        `${medianWork.toFixed(1)} ms of the main thread each (95th percentile ${p95Work.toFixed(1)} ms)`,
      ].join(', '),
    );
  }
  if (endurance !== null) console.log(enduranceLines(endurance).join('\n'));
}
