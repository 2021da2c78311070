import { PerformanceObserver } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Network } from '../../src/engine/network.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import { compileLab } from '../../src/pattern/compile-lab.ts';
import { defaultSettings } from '../../src/pattern/settings.ts';
import { TANDEM, TANDEM_NETWORK } from './tandem-network.ts';

/** Long enough for the compiler to be done with the loop. */
const WARM_UP_EVENTS = 4e6;
const MEASURED_EVENTS = 2e7;
/** What the loop itself is measured with: its calls return to nobody in between. */
const INSTANT = 1e9;

export interface MemoryUse {
  readonly network: string;
  readonly events: number;
  /** Garbage collections while the events ran. */
  readonly collections: number;
  /** Without a collection in between, exactly what was allocated. */
  readonly heapGrowthBytes: number;
  /** Typed arrays live outside the heap. */
  readonly arrayGrowthBytes: number;
}

/** What the event loop allocates: nothing an event, so its heap stands still. */
export async function measureMemory(): Promise<MemoryUse[]> {
  const saturated: Network = compileLab(defaultSettings('B')).network;
  return [
    await measure('tandem', new Simulation(TANDEM_NETWORK, { seed: TANDEM.seed })),
    await measure('Part B', new Simulation(saturated, { seed: 1, recentSpan: 2e-3 })),
  ];
}

async function measure(network: string, run: Simulation): Promise<MemoryUse> {
  run.advanceSome(INSTANT, WARM_UP_EVENTS);
  let collections = 0;
  const observer = new PerformanceObserver((list) => {
    collections += list.getEntries().length;
  });
  observer.observe({ entryTypes: ['gc'] });
  const before = process.memoryUsage();
  run.advanceSome(INSTANT, MEASURED_EVENTS);
  const after = process.memoryUsage();
  // The observer hears of them when the loop has come to its end.
  await nextTurn();
  await nextTurn();
  observer.disconnect();
  return {
    network,
    events: MEASURED_EVENTS,
    collections,
    heapGrowthBytes: after.heapUsed - before.heapUsed,
    arrayGrowthBytes: after.arrayBuffers - before.arrayBuffers,
  };
}
