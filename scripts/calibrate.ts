import { PARAMETERS } from '../src/pattern/calibration/parameters.ts';
import { PUBLISHED_SOURCES } from '../src/pattern/calibration/published.ts';
import { calibrationReport } from '../src/pattern/calibration/report.ts';

const rows = calibrationReport();
const LIMIT = 0.1;

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ points: rows, sources: PUBLISHED_SOURCES, parameters: PARAMETERS }, null, 2));
} else {
  const cells = rows.map(({ point, modelled, error }) => [
    point.id,
    `${Number(point.measured.toPrecision(4))} ${point.unit}`,
    `${Number(modelled.toPrecision(4))} ${point.unit}`,
    `${error < 0 ? '-' : '+'}${(Math.abs(error) * 100).toFixed(1)} %`,
    point.isFitted ? 'fitted' : 'predicted',
    PUBLISHED_SOURCES[point.set].confidence,
  ]);
  const head = ['published point', 'measured', 'modelled', 'error', 'how', 'confidence in the point'];
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map((row) => row[i]?.length ?? 0)));
  for (const row of [head, ...cells])
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  for (const { point, error } of rows) {
    if (Math.abs(error) > LIMIT)
      console.log(`\n${point.id} is off by more than a tenth: ${point.explanation ?? 'unexplained'}`);
  }
}
if (rows.some(({ point, error }) => Math.abs(error) > LIMIT && point.explanation === undefined))
  process.exitCode = 1;
