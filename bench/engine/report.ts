import type { LabNetworkSpeed } from './lab-networks.ts';
import type { EngineSpeed } from './measure-engine.ts';
import type { MemoryUse } from './memory.ts';
import type { Speed, TandemSpeed } from './tandem.ts';

/** What the engine is held to. */
const TARGET = { shareOfCpp: 0.3, timesJsSimulator: 2.5, timesRealTime: 5, snapshotMs: 1, snapshotKiB: 256 };

/** What a reader of the figures asks next. */
const WHY = `What limits the engine on the tandem: instructions, not memory. A double in a typed array costs V8 some eight of them
(the array's length and base, a bounds check) where C++ has one or two, and a stop of a job at a station reads or
writes some forty. The scan for the earliest of eight times is a fifth of all, most of it branches that cannot be predicted:
as much as in C++, where it is half of all. So a neighbour on the same physical core slows the engine more than the twin.
What the next factor of two would take: the loop in WebAssembly over one memory, behind the same advance(until), with
this one kept to check it bit for bit. Fields side by side in records instead of arrays would bring a part of it, in JavaScript.`;

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

function memoryLine({ network, events, collections, heapGrowthBytes, arrayGrowthBytes }: MemoryUse): string {
  return [
    `Memory over ${(events / 1e6).toFixed(0)} million events (${network}): ${collections} garbage collections`,
    `heap grew by ${(heapGrowthBytes / 1024).toFixed(0)} KiB (${(heapGrowthBytes / events).toFixed(4)} bytes an event)`,
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
