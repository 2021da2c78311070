// Two paths under a range of loads, in one thread: a table of means with 95 % intervals, and what it took. A run lasts
// `--seconds`, or longer, until `--jobs` are expected: the fewer come a second, the longer chance takes to even out.
//   npx tsx scripts/sweep.ts [--paths vhost-net,passthrough] [--loads 24] [--most 200000] [--replications 5] [--seconds 0.04] [--jobs 4500] [--json]
import { parseArgs } from 'node:util';
import {
  consecutiveSeeds,
  type SweepPlan,
  sweepOrder,
  sweepTask,
} from '../src/engine/experiments/load-sweep.ts';
import { replicateOnce } from '../src/engine/experiments/replication.ts';
import { SweepEstimates } from '../src/engine/experiments/sweep-estimates.ts';
import type { Estimate } from '../src/engine/theory/statistics.ts';
import { compileLab } from '../src/pattern/compile-lab.ts';
import { defaultSettings, IO_PATH_IDS, type IoPathId } from '../src/pattern/settings.ts';

const { values } = parseArgs({
  options: {
    paths: { type: 'string', default: 'vhost-net,passthrough' },
    loads: { type: 'string', default: '24' },
    most: { type: 'string', default: '200000' },
    replications: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '0.04' },
    jobs: { type: 'string', default: '4500' },
    json: { type: 'boolean', default: false },
  },
});
const paths = values.paths.split(',');
const [loads, most, replications, seconds, jobs] = [
  values.loads,
  values.most,
  values.replications,
  values.seconds,
  values.jobs,
].map(Number) as [number, number, number, number, number];
const isPath = (path: string): path is IoPathId => IO_PATH_IDS.some((known) => known === path);
if (!paths.every(isPath) || ![loads, most, replications, seconds, jobs].every((n) => n > 0 && n < 1e9)) {
  console.error(`--paths takes ${IO_PATH_IDS.join(', ')}; the other options take numbers above 0`);
  process.exit(2);
}

const cases = paths
  .filter(isPath)
  .flatMap((path) => Array.from({ length: loads }, (_, i) => ({ path, rate: ((i + 1) * most) / loads })));
const plan: SweepPlan = {
  points: cases.map(({ path, rate }) => ({
    network: compileLab({ ...defaultSettings('A'), path, rate }).network,
    seeds: consecutiveSeeds(1, replications),
    seconds: Math.max(seconds, jobs / rate),
    warmUp: 'auto',
  })),
};

const startedAt = performance.now();
const estimates = new SweepEstimates(plan);
let firstRound = 0;
for (const [i, place] of sweepOrder(plan).entries()) {
  estimates.add(place, replicateOnce(sweepTask(plan, place)));
  if (i === cases.length - 1) firstRound = performance.now() - startedAt;
}
const took = performance.now() - startedAt;

const rows = estimates.points().map(({ figures, unsettled, latestWarmUpEnd }, i) => ({
  ...(cases[i] as (typeof cases)[number]),
  throughputGbps: scaled(figures.throughput, 1e-9),
  lossShare: scaled(figures.lossShare, 1),
  meanUs: scaled(figures.meanSojournTime, 1e6),
  p99Us: scaled(figures.p99SojournTime, 1e6),
  warmUpMs: latestWarmUpEnd * 1e3,
  unsettled,
}));
const relative = ({ mean, halfWidth }: { mean: number; halfWidth: number }) => halfWidth / mean;
const about = {
  replications: cases.length * replications,
  seconds: took / 1e3,
  firstRoundSeconds: firstRound / 1e3,
  worstThroughputInterval: Math.max(...rows.map((row) => relative(row.throughputGbps))),
  worstMeanInterval: Math.max(...rows.map((row) => relative(row.meanUs))),
  pointsWithin2Percent: rows.filter((row) => relative(row.throughputGbps) <= 0.02).length,
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
