// Paths under a range of loads, in one thread, as the page's saturation chart runs them on several: a table of means with
// 95 % intervals, and what it took. A point has more than `--replications` where its throughput is not yet within `--precision`.
//   npx tsx scripts/sweep.ts [--paths vhost-net,passthrough] [--loads 24] [--most 200000] [--replications 5] [--precision 0.02] [--json]
import { parseArgs } from 'node:util';
import { LoadCurves } from '../src/engine/experiments/load-curves.ts';
import { replicateOnce } from '../src/engine/experiments/replication.ts';
import type { Estimate } from '../src/engine/theory/statistics.ts';
import { compileLab } from '../src/pattern/compile-lab.ts';
import { defaultSettings, IO_PATH_IDS, type IoPathId } from '../src/pattern/settings.ts';

const { values } = parseArgs({
  options: {
    paths: { type: 'string', default: 'vhost-net,passthrough' },
    loads: { type: 'string', default: '24' },
    most: { type: 'string', default: '200000' },
    replications: { type: 'string', default: '5' },
    precision: { type: 'string', default: '0.02' },
    json: { type: 'boolean', default: false },
  },
});
const paths = values.paths.split(',');
const [loads, most, replications, precision] = [
  values.loads,
  values.most,
  values.replications,
  values.precision,
].map(Number) as [number, number, number, number];
const isPath = (path: string): path is IoPathId => IO_PATH_IDS.some((known) => known === path);
if (!paths.every(isPath) || ![loads, most, replications, precision].every((n) => n > 0 && n < 1e9)) {
  console.error(`--paths takes ${IO_PATH_IDS.join(', ')}; the other options take numbers above 0`);
  process.exit(2);
}

const startedAt = performance.now();
const known = new LoadCurves({
  replications,
  precision,
  curves: paths.filter(isPath).map((path) => ({
    name: path,
    loads: Array.from({ length: loads }, (_, i) => ((i + 1) * most) / loads).map((rate) => ({
      rate,
      network: compileLab({ ...defaultSettings('A'), path, rate }).network,
    })),
  })),
});
const runs = known.first();
let firstCurve = 0;
for (const run of runs) {
  runs.push(...known.add(run, replicateOnce(run.task)));
  if (run.isPreview) firstCurve = performance.now() - startedAt;
}
const took = performance.now() - startedAt;

const rows = known.curves.flatMap(({ name, points }) =>
  points.map(({ rate, isPrecise, estimate: { figures, unsettled, latestWarmUpEnd, replications } }) => ({
    path: name,
    rate,
    replications,
    throughputGbps: scaled(figures.throughput, 1e-9),
    lossShare: scaled(figures.lossShare, 1),
    meanUs: scaled(figures.meanSojournTime, 1e6),
    p99Us: scaled(figures.p99SojournTime, 1e6),
    warmUpMs: latestWarmUpEnd * 1e3,
    unsettled,
    isPrecise,
  })),
);
const relative = ({ mean, halfWidth }: { mean: number; halfWidth: number }) => halfWidth / mean;
const about = {
  runs: runs.length,
  seconds: took / 1e3,
  firstCurveSeconds: firstCurve / 1e3,
  worstThroughputInterval: Math.max(...rows.map((row) => relative(row.throughputGbps))),
  worstMeanInterval: Math.max(...rows.map((row) => relative(row.meanUs))),
  precisePoints: rows.filter((row) => row.isPrecise).length,
};

if (values.json) {
  console.log(JSON.stringify({ about, points: rows }, null, 2));
} else {
  console.log('path             rate   Gbit/s             lost             mean us             p99 us');
  for (const { path, rate, throughputGbps, lossShare, meanUs, p99Us, unsettled } of rows) {
    const cells = [throughputGbps, lossShare, meanUs, p99Us].map((e) => inWords(e).padEnd(19)).join(' ');
    const note = unsettled > 0 ? ` ${unsettled} not settled` : '';
    console.log(`${path.padEnd(12)} ${rate.toFixed(0).padStart(8)}   ${cells}${note}`);
  }
  console.log(about);
}

function scaled({ mean, halfWidth }: Estimate, factor: number) {
  return { mean: mean * factor, halfWidth: halfWidth * factor };
}

function inWords({ mean, halfWidth }: { mean: number; halfWidth: number }): string {
  return `${Number(mean.toPrecision(4))} +- ${Number(halfWidth.toPrecision(2))}`;
}
