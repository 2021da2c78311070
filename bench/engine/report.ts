import type { LabNetworkSpeed } from './lab-networks.ts';
import type { EngineSpeed } from './measure-engine.ts';
import type { MemoryUse } from './memory.ts';
import type { Speed, TandemSpeed } from './tandem.ts';

/** What the engine is held to. */
const TARGET = { shareOfCpp: 0.3, timesJsSimulator: 2.5, timesRealTime: 5, snapshotMs: 1, snapshotKiB: 256 };

/** What a reader of the figures asks next. */
const WHY = `What limits the engine on the tandem: two thirds of its time goes into the loop that takes jobs from queue to queue on a few
arrays held in variables, the earliest of eight times found there in knock-out rounds without branches; a fifth into births and
completions (draws, fingerprint, series, histogram), a call each that looks its arrays up anew. What is left is instructions: a number
in a typed array costs V8 a bounds check, and mostly the array's length and base out of memory, for registers are few.
What the next factor of two would take: the loop in WebAssembly over one memory, behind the same advance(until), with this one kept to
check it bit for bit.`;

/** The engine's figures in words, a line each. */
export function engineLines({ tandem, memory, networks }: EngineSpeed): string[] {
  return [...tandemLines(tandem), ...WHY.split('\n'), ...memory.map(memoryLine), ...networks.map(labLine)];
}

const speed = ({ median, best }: Speed) => `${median.toFixed(1)} million events/s (best ${best.toFixed(1)})`;
const ratio = ({ median, best }: Speed) => `${median.toFixed(2)} (best ${best.toFixed(2)})`;

function tandemLines({ engine, jsSimulator, cpp, events, fingerprint }: TandemSpeed): string[] {
  return [
    `Tandem of 6 finite stations, ${(events / 1e6).toFixed(1)} million events, by CPU time: engine ${speed(engine)}`,
    cpp === undefined
      ? '  no C++ compiler found: not held against its C++ twin'
      : `  C++ twin (${cpp.command}): ${speed(cpp)}; the engine has ${ratio(cpp.engineOver)} of that, target ${TARGET.shareOfCpp}`,
    `  js-simulator: ${speed(jsSimulator)}; the engine has ${ratio(jsSimulator.engineOver)} times that, target ${TARGET.timesJsSimulator}`,
    `  all came to the same run, ${fingerprint}`,
  ];
}

export function memoryLine({
  network,
  events,
  collections,
  heapBytes,
  heapGrowthBytes,
  arrayGrowthBytes,
}: MemoryUse): string {
  return [
    `Memory over ${(events / 1e6).toFixed(0)} million events (${network}): ${collections} garbage collections`,
    `heap from ${((heapBytes - heapGrowthBytes) / 1024).toFixed(0)} to ${(heapBytes / 1024).toFixed(0)} KiB (${(heapGrowthBytes / events).toFixed(4)} bytes an event)`,
    `arrays by ${(arrayGrowthBytes / 1024).toFixed(0)} KiB`,
  ].join(', ');
}

function labLine({ settings, ...row }: LabNetworkSpeed): string {
  const { part, path, rate, responseBytes } = settings;
  const target = rate === 30_000 ? `, target ${TARGET.timesRealTime}` : '';
  return [
    `Part ${part} (${path}, ${rate}/s, ${responseBytes / 1024} KiB): ${(row.eventsPerSecond / 1e6).toFixed(2)} million events/s`,
    `${row.timesRealTime.toFixed(1)} times real time (best ${row.bestTimesRealTime.toFixed(1)}${target})`,
    `snapshot ${row.snapshotKiB.toFixed(0)} KiB in ${row.snapshotMs.toFixed(3)} ms (targets ${TARGET.snapshotKiB} and ${TARGET.snapshotMs})`,
  ].join(', ');
}
