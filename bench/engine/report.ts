import type { LabNetworkSpeed } from './lab-networks.ts';
import type { MemoryUse } from './memory.ts';
import type { TandemSpeed } from './tandem.ts';

/** What the engine is held to. */
const TARGET = { shareOfCpp: 0.3, timesJsSimulator: 2.5, timesRealTime: 5, snapshotMs: 1, snapshotKiB: 256 };

const million = (rate: number) => `${(rate / 1e6).toFixed(2)} million events/s`;

export function tandemLines({ engine, jsSimulator, cpp, events, fingerprint }: TandemSpeed): string[] {
  const timesJs = engine / jsSimulator;
  return [
    `Tandem of 6 finite stations, ${(events / 1e6).toFixed(1)} million events, a CPU second: engine ${million(engine * 1e6)}`,
    cpp === undefined
      ? '  no C++ compiler found: not held against its C++ twin'
      : `  C++ twin (${cpp.command}): ${million(cpp.speed * 1e6)}; the engine has ${(engine / cpp.speed).toFixed(2)} of that (target ${TARGET.shareOfCpp})`,
    `  js-simulator: ${million(jsSimulator * 1e6)}; the engine has ${timesJs.toFixed(1)} times that (target ${TARGET.timesJsSimulator})`,
    `  all came to the same run, ${fingerprint}`,
  ];
}

export function memoryLines(rows: readonly MemoryUse[]): string[] {
  return rows.map(
    ({ network, events, collections, heapGrowthBytes, arrayGrowthBytes }) =>
      `Memory over ${(events / 1e6).toFixed(0)} million events (${network}): ${collections} garbage collections, ` +
      `heap grew by ${(heapGrowthBytes / 1024).toFixed(0)} KiB (${(heapGrowthBytes / events).toFixed(4)} bytes an event), ` +
      `arrays by ${(arrayGrowthBytes / 1024).toFixed(0)} KiB`,
  );
}

export function labLines(rows: readonly LabNetworkSpeed[]): string[] {
  return rows.map(
    ({ settings: { part, path, rate, responseBytes }, ...row }) =>
      `Part ${part} (${path}, ${rate}/s, ${responseBytes / 1024} KiB): ${million(row.eventsPerSecond)}, ` +
      `${row.timesRealTime.toFixed(1)} times real time (target ${TARGET.timesRealTime}), ` +
      `snapshot ${row.snapshotKiB.toFixed(0)} KiB in ${row.snapshotMs.toFixed(3)} ms (targets ${TARGET.snapshotKiB} and ${TARGET.snapshotMs})`,
  );
}
