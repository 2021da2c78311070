import { measureEngine } from './engine/measure-engine.ts';
import { engineLines } from './engine/report.ts';
import { measurePage } from './page/measure-page.ts';

/** `npm run bench -- [engine|page] [--json]`: what to measure (all, without a word), and as what to print it. */
const words = process.argv.slice(2);
const wants = (what: string) =>
  words.includes(what) || !words.some((word) => word === 'engine' || word === 'page');

const engine = wants('engine') ? await measureEngine() : null;
const page = wants('page') ? await measurePage() : [];

if (words.includes('--json')) {
  console.log(JSON.stringify({ engine, page }, null, 2));
} else {
  if (engine !== null) console.log(engineLines(engine).join('\n'));
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
}
