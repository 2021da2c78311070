// Solves the fitted parameters from the published points, and prints every point as it comes out with them.
//   npm run calibrate -- [--json] [--write]
// --write puts the parameters and the table into the data files that the app reads.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fitParameters } from '../src/pattern/calibration/fit.ts';
import { measureTable } from '../src/pattern/calibration/measure-table.ts';
import { type FittedId, PARAMETERS, withParameters } from '../src/pattern/calibration/parameters.ts';
import { PUBLISHED_SOURCES } from '../src/pattern/calibration/published.ts';
import { printTable } from './print-table.ts';

const FOLDER = 'src/pattern/calibration';
const LIMIT = 0.1;
const flag = { type: 'boolean', default: false } as const;
const { values: options } = parseArgs({ options: { json: flag, write: flag } });

const { values, rounds } = fitParameters();
const parameters = (Object.entries(values) as [FittedId, number][]).map(([id, after]) => ({
  id,
  before: PARAMETERS[id].value,
  after,
  unit: PARAMETERS[id].unit,
  source: PARAMETERS[id].source,
}));
const table = withParameters(values, measureTable);

if (options.json) {
  console.log(
    JSON.stringify({ rounds, parameters, ...table, sources: PUBLISHED_SOURCES, all: PARAMETERS }, null, 2),
  );
} else {
  printTable(
    ['fitted parameter', 'before', 'after', 'unit', 'solved from'],
    parameters.map(({ id, before, after, unit, source }) => [
      id,
      String(before),
      String(after),
      unit,
      source,
    ]),
  );
  console.log(`\n${rounds} rounds over ${parameters.length} parameters.\n`);
  printTable(
    ['published point', 'measured', 'modelled', 'error', 'how', 'confidence in the point'],
    table.points.map(({ id, measured, modelled, unit, error, how, confidence }) => [
      id,
      `${Number(measured.toPrecision(4))} ${unit}`,
      `${Number(modelled.toPrecision(4))} ${unit}`,
      `${error < 0 ? '-' : '+'}${(Math.abs(error) * 100).toFixed(1)} %`,
      how,
      confidence,
    ]),
  );
  for (const { id, error, explanation } of table.points) {
    if (explanation !== undefined || Math.abs(error) > LIMIT)
      console.log(`\n${id}: ${explanation ?? 'unexplained'}`);
  }
  console.log('\nNot used:');
  for (const { what, measured, reason } of table.unused) console.log(`- ${what} (${measured}): ${reason}`);
}

if (options.write) {
  const write = (name: string, data: unknown) =>
    writeFileSync(`${FOLDER}/${name}`, `${JSON.stringify(data, null, 2)}\n`);
  write('fitted-values.json', values);
  write('calibration-table.json', table);
}
if (table.points.some(({ error, explanation }) => Math.abs(error) > LIMIT && explanation === undefined)) {
  process.exitCode = 1;
}
