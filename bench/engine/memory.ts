import { PerformanceObserver } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Simulation } from '../../src/engine/simulation.ts';
import { compileLab } from '../../src/pattern/compile-lab.ts';
import { defaultSettings } from '../../src/pattern/settings.ts';
import { RECENT_SPAN } from './lab-networks.ts';
import { TANDEM, TANDEM_NETWORK } from './tandem-network.ts';

/** Long enough for the compiler to be done with the loop. */
const WARM_UP_EVENTS = 4e6;
const MEASURED_EVENTS = 2e7;
/** Hours of watching, and what would pile up in them. */
const SOAK_EVENTS = 1e8;
/** What the loop itself is measured with: its calls return to nobody in between. */
const INSTANT = 1e9;

export interface MemoryUse {
  readonly network: 'tandem' | 'Part B';
  readonly events: number;
  /** Garbage collections while the events ran. */
  readonly collections: number;
  /** Without a collection in between, exactly what was allocated. */
  readonly heapGrowthBytes: number;
  /** At the end. */
  readonly heapBytes: number;
  /** Typed arrays live outside the heap. */
  readonly arrayGrowthBytes: number;
}

/** What the event loop allocates: nothing an event, so its heap stands still. */
export async function measureMemory(network: MemoryUse['network']): Promise<MemoryUse> {
  return network === 'tandem'
    ? measure(network, new Simulation(TANDEM_NETWORK, { seed: TANDEM.seed }))
    : measure(
        network,
        new Simulation(compileLab(defaultSettings('B')).network, { seed: 1, recentSpan: RECENT_SPAN }),
      );
}

/** The same over 100 million events of Part B, with everything measured that the page has measured. */
export async function soak(): Promise<MemoryUse> {
  const { network } = compileLab(defaultSettings('B'));
  const options = { seed: 1, recentSpan: RECENT_SPAN, hasStationHistograms: true, hasStationSeries: true };
  return measure('Part B', new Simulation(network, options), SOAK_EVENTS);
}

async function measure(
  network: MemoryUse['network'],
  run: Simulation,
  events = MEASURED_EVENTS,
): Promise<MemoryUse> {
  run.advanceSome(INSTANT, WARM_UP_EVENTS);
  let collections = 0;
  const observer = new PerformanceObserver((list) => {
    collections += list.getEntries().length;
  });
  observer.observe({ entryTypes: ['gc'] });
  const before = process.memoryUsage();
  run.advanceSome(INSTANT, events);
  const after = process.memoryUsage();
  // The observer hears of them when the loop has come to its end.
  await nextTurn();
  await nextTurn();
  observer.disconnect();
  return {
    network,
    events,
    heapBytes: after.heapUsed,
    collections,
    heapGrowthBytes: after.heapUsed - before.heapUsed,
    arrayGrowthBytes: after.arrayBuffers - before.arrayBuffers,
  };
}
