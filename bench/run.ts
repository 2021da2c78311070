import { Simulation } from '../src/engine/simulation.ts';
import { compileLab } from '../src/pattern/compile-lab.ts';
import { defaultSettings, PART_IDS } from '../src/pattern/settings.ts';

/** Odd, so that the median is one of the runs. */
const RUNS = 5;
const SECONDS = 1;

/** How fast the engine runs the lab's own networks: events a second, and simulated seconds a second. */
const rows = PART_IDS.map((part) => {
  const settings = defaultSettings(part);
  const { network } = compileLab(settings);
  const eventsARequest = network.classes
    .flatMap(({ route }) => route)
    .reduce((sum, { probability = 1 }) => sum + probability, 1);
  const seconds = Array.from({ length: RUNS }, (_, i) => {
    const run = new Simulation(network, { seed: i, recentSpan: 2e-3 });
    const start = process.hrtime.bigint();
    run.advance(SECONDS);
    return { elapsed: Number(process.hrtime.bigint() - start) / 1e9, offered: run.summary().offered };
  }).sort((a, b) => a.elapsed - b.elapsed);
  const median = seconds[(RUNS - 1) / 2] ?? { elapsed: Number.NaN, offered: 0 };
  const run = new Simulation(network, { seed: 1, recentSpan: 2e-3 });
  run.advance(0.05);
  const start = process.hrtime.bigint();
  const snapshot = run.snapshot();
  const snapshotMs = Number(process.hrtime.bigint() - start) / 1e6;
  return {
    part,
    path: settings.path,
    rate: settings.rate,
    eventsPerSecond: (median.offered * eventsARequest) / median.elapsed,
    timesRealTime: SECONDS / median.elapsed,
    snapshotKiB: snapshot.parts.flat().reduce((sum, { byteLength }) => sum + byteLength, 0) / 1024,
    snapshotMs,
  };
});

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ runs: RUNS, simulatedSeconds: SECONDS, rows }, null, 2));
} else {
  console.log(`Engine on the default network of each part, ${SECONDS} simulated s, median of ${RUNS} runs`);
  for (const row of rows) {
    console.log(
      [
        `Part ${row.part} (${row.path}, ${row.rate}/s)`,
        `${(row.eventsPerSecond / 1e6).toFixed(2)} million events/s`,
        `${row.timesRealTime.toFixed(1)} times real time`,
        `snapshot ${row.snapshotKiB.toFixed(0)} KiB in ${row.snapshotMs.toFixed(2)} ms`,
      ].join(', '),
    );
  }
}
