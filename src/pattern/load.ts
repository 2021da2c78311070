import type { Arrivals } from '../engine/network.ts';
import type { PerSecond } from '../engine/units.ts';
import type { LabSettings } from './lab-settings.ts';
import { BASE_RATE, RAMP_END, RAMP_START } from './settings.ts';

const MICROSECOND = 1e-6;

/**
 * The virtual server's requests. Part A's load is steady; the others grow from Part A's to their own, so that the growth
 * can be watched. Bursts and clients begin at full strength.
 */
export function arrivalsOf(settings: LabSettings): Arrivals {
  const { part, rate, load } = settings;
  switch (load) {
    case 'poisson':
    case 'constant':
      return part === 'A' ? { kind: load, rate } : grown(rate, load);
    case 'bursty': {
      const { burstiness } = settings;
      const burst = settings.burstUs * MICROSECOND;
      return {
        kind: 'mmpp',
        rates: [rate * burstiness, 0],
        meanStays: [burst, burst * (burstiness - 1)],
      };
    }
    case 'closed':
      return clientsOf(settings);
  }
}

function grown(rate: PerSecond, spacing: 'poisson' | 'constant'): Arrivals {
  return {
    kind: 'ramp',
    spacing,
    points: [
      { at: 0, rate: BASE_RATE },
      { at: RAMP_START, rate: BASE_RATE },
      { at: RAMP_END, rate },
    ],
  };
}

/** Nobody gives up sooner; shorter times are less than one event of the machine takes. */
const SHORTEST_TIME_OUT = 1e-9;
/** A client that never thinks and learns of a loss at once would ask again in no time at all. */
const SHORTEST_THOUGHT = 0.1 * MICROSECOND;

function clientsOf({ clients, thinkUs, timeOutUs, retries, backoffUs }: LabSettings): Arrivals {
  const think = {
    kind: 'closed',
    clients,
    thinkTime: Math.max(SHORTEST_THOUGHT, thinkUs * MICROSECOND),
    thinkVariation: { kind: 'exponential' },
  } as const;
  if (timeOutUs === 0) return think;
  const timeOut = Math.max(SHORTEST_TIME_OUT, timeOutUs * MICROSECOND);
  if (retries === 0) return { ...think, timeOut };
  return { ...think, timeOut, retries: { limit: retries, firstPause: backoffUs * MICROSECOND, factor: 2 } };
}
