// What the model makes of an experiment that somebody could run, and how far that can be trusted.
//   npm run predict -- --kind forwarding --topology loopback --bytes 512 --lineRateGbps 10
//   npm run predict -- --kind stream --path sr-iov --virtualMachines 7 --lineRateGbps 10 --json
//   npm run predict -- experiment.json
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { KINDS, QUESTION_RANGES, readQuestion } from '../src/pattern/calibration/experiments/ask.ts';
import { trustIn } from '../src/pattern/calibration/experiments/confidence.ts';
import {
  type Experiment,
  FORWARDING_TOPOLOGIES,
  HOST_PATHS,
  SETUP_IDS,
} from '../src/pattern/calibration/experiments/experiment.ts';
import { runExperiment, wireGbps } from '../src/pattern/calibration/experiments/run-experiment.ts';

const USAGE = `npm run predict -- [experiment.json] [options]

The options are the keys of the file, one experiment as JSON:
  --kind KIND            ${KINDS.join(', ')}
  --path PATH            of a stream or ping-pong: ${HOST_PATHS.join(', ')}
  --topology TOPOLOGY    of forwarding (vhost-user, a switch that polls): ${FORWARDING_TOPOLOGIES.join(', ')}
${Object.entries(QUESTION_RANGES)
  .map(([name, { min, max }]) => `  --${name.padEnd(20)} from ${min} to ${max}`)
  .join('\n')}
  --setup SETUP          whose machine: ${SETUP_IDS.join(', ')}   (lab)
  --json                 print JSON
What is left out is as in the lab: one virtual machine, one core, 25 Gbit/s (forwarding: 10), as much load as is carried.
--bytes is a message (65536 in a stream, 64 in a ping-pong) or a frame (64). --load is a share of the most that is carried:
more than 1 is overload.`;

const text = { type: 'string' } as const;
const names = ['kind', 'path', 'topology', 'setup', ...Object.keys(QUESTION_RANGES)];
const options = {
  ...Object.fromEntries(names.map((name) => [name, text])),
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const asked = readArguments();
if ('faults' in asked) refuse(asked.faults);
else if ('isHelp' in asked) console.log(USAGE);
else answer(asked);

interface Asked {
  readonly question: unknown;
  readonly isJson: boolean;
}

function readArguments(): Asked | { readonly isHelp: true } | { readonly faults: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (values.help === true) return { isHelp: true };
    const given = Object.entries(values)
      .filter(([name]) => names.includes(name))
      .map(([name, value]) => [name, name in QUESTION_RANGES ? Number(value) : value] as const);
    const [file] = positionals;
    const inFile = file === undefined ? {} : (JSON.parse(readFileSync(file, 'utf8')) as object);
    return { question: { ...inFile, ...Object.fromEntries(given) }, isJson: values.json === true };
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] };
  }
}

function answer({ question, isJson }: Asked): void {
  const reading = readQuestion(question);
  if (reading.faults !== undefined) {
    refuse(reading.faults.map(({ path, message }) => `${path}: ${message}`));
    return;
  }
  const answered = answerTo(reading.experiment);
  if (isJson) console.log(JSON.stringify(answered, null, 2));
  else print(answered);
}

function refuse(lines: readonly string[]): void {
  for (const line of [...lines, '', USAGE]) console.error(line);
  process.exitCode = 2;
}

function answerTo(experiment: Experiment) {
  const { rate, goodput, lossShare, latency, busiest } = runExperiment(experiment);
  const micros = (seconds: number) => (Number.isNaN(seconds) ? null : seconds * 1e6);
  const isForwarding = experiment.kind === 'forwarding';
  return {
    experiment,
    figures: {
      rateKpps: rate / 1e3,
      goodputGbps: goodput / 1e9,
      ...(isForwarding && { wireGbps: wireGbps(rate, experiment.frameBytes) }),
      lossShare,
      latencyUs: {
        mean: micros(latency.mean),
        p50: micros(latency.p50),
        p99: micros(latency.p99),
        samples: latency.samples,
      },
      busiest,
    },
    trust: trustIn(experiment),
  };
}

function print({ experiment, figures, trust }: ReturnType<typeof answerTo>): void {
  const { latencyUs: times, busiest } = figures;
  const isSaturated =
    ('offered' in experiment ? experiment.offered : 'load' in experiment && experiment.load) === 'most';
  const us = (value: number | null) => (value === null ? 'none' : `${value.toFixed(1)} us`);
  console.log(`experiment  ${JSON.stringify(experiment)}`);
  if (experiment.kind !== 'ping-pong') {
    const wire = figures.wireGbps === undefined ? '' : `, ${figures.wireGbps.toFixed(2)} on the wire`;
    console.log(
      `carried     ${figures.rateKpps.toFixed(1)} kpps, ${figures.goodputGbps.toFixed(2)} Gbit/s${wire}`,
    );
    if (isSaturated)
      console.log('offered     more than can be carried, so the latency is that of full queues');
    else console.log(`lost        ${(figures.lossShare * 100).toFixed(1)} % of what was offered`);
  }
  console.log(
    `latency     mean ${us(times.mean)}, median ${us(times.p50)}, 99th percentile ${us(times.p99)}, ${times.samples} samples`,
  );
  console.log(`busiest     ${busiest.station}, ${(busiest.utilization * 100).toFixed(0)} %`);
  console.log(`trust       ${trust.level}: expect it within ${trust.within * 100} %`);
  for (const reason of trust.reasons) console.log(`            ${reason}`);
  for (const { id, measured, modelled, unit, error } of trust.near)
    console.log(
      `near        ${id}: ${measured} ${unit} measured, ${modelled} modelled (${(error * 100).toFixed(1)} %)`,
    );
}
