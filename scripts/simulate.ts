import { Simulation } from '../src/engine/simulation.ts';
import type { RunSummary } from '../src/engine/summary.ts';
import { compileLab } from '../src/pattern/compile-lab.ts';
import type { LabNetwork } from '../src/pattern/lab-network.ts';
import { readOptions, type SimulateOptions, USAGE } from './simulate/options.ts';

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.log(USAGE);
} else if ('faults' in options) {
  for (const fault of options.faults) console.error(fault);
  console.error(`\n${USAGE}`);
  process.exitCode = 2;
} else {
  simulate(options);
}

function simulate({ settings, seconds, isJson }: SimulateOptions): void {
  const lab = compileLab(settings);
  const run = new Simulation(lab.network, { seed: settings.seed });
  run.advance(seconds);
  const summary = run.summary();
  if (isJson) console.log(JSON.stringify({ settings, ...report(summary, lab) }, null, 2));
  else print(summary, lab);
}

/** The run in the units that its keys name. */
function report(summary: RunSummary, lab: LabNetwork) {
  const us = (seconds: number) => (Number.isNaN(seconds) ? null : seconds / 1e-6);
  const { sojournTime } = summary;
  return {
    seconds: summary.seconds,
    fingerprint: summary.fingerprint,
    offered: summary.offered,
    carried: summary.carried,
    dropped: summary.dropped,
    inFlight: summary.inFlight,
    offeredGbps: summary.offeredLoad / 1e9,
    carriedGbps: summary.throughput / 1e9,
    virtualNicCeilingGbps: lab.ceilings.virtualNic / 1e9,
    wireCeilingGbps: lab.ceilings.wire / 1e9,
    responseTimeUs: {
      samples: sojournTime.samples,
      mean: us(sojournTime.mean),
      p50: us(sojournTime.p50),
      p90: us(sojournTime.p90),
      p99: us(sojournTime.p99),
      p999: us(sojournTime.p999),
    },
    stations: summary.stations.map(({ name, utilization, drops, meanNumber, maxNumber, rings }) => ({
      name,
      utilization,
      dropped: drops,
      meanNumber,
      maxNumber,
      ...(rings.length > 0 && {
        droppedByRing: Object.fromEntries(rings.map((ring) => [ring.name, ring.drops])),
      }),
    })),
  };
}

function print(summary: RunSummary, lab: LabNetwork): void {
  const { responseTimeUs: times, stations, ...run } = report(summary, lab);
  const micros = (value: number | null) => (value === null ? 'none' : `${value.toFixed(1)} us`);
  console.log(`simulated     ${run.seconds} s, fingerprint ${run.fingerprint}`);
  console.log(
    `requests      ${run.offered} offered = ${run.carried} carried + ${run.dropped} dropped + ${run.inFlight} in flight`,
  );
  console.log(
    `bandwidth     ${run.offeredGbps.toFixed(2)} Gbit/s offered, ${run.carriedGbps.toFixed(2)} delivered`,
  );
  console.log(
    `ceilings      virtual NIC ${run.virtualNicCeilingGbps.toFixed(2)} Gbit/s, wire ${run.wireCeilingGbps.toFixed(2)}`,
  );
  console.log(
    `response time median ${micros(times.p50)}, 99th percentile ${micros(times.p99)}, ${times.samples} samples`,
  );
  console.log('\nstation                    busy    dropped   mean number');
  for (const { name, utilization, dropped, meanNumber } of stations) {
    const busy = `${(utilization * 100).toFixed(1)} %`;
    console.log(
      `${name.padEnd(24)} ${busy.padStart(8)} ${String(dropped).padStart(9)} ${meanNumber.toFixed(2).padStart(13)}`,
    );
  }
}
