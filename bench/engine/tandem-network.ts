import type { Network, QueueStation } from '../../src/engine/network.ts';

/** Six finite stations in a row: what the engine, its C++ twin and js-simulator are all measured with. */
export const TANDEM = { stations: 6, capacity: 64, rate: 0.8, seed: 1 } as const;

/** One arrival, and one departure from each station. */
export const EVENTS_A_CUSTOMER = TANDEM.stations + 1;

/** What a run comes to. All who simulate the tandem draw the same numbers, and must come to the same. */
export interface TandemCounts {
  readonly offered: number;
  readonly carried: number;
  readonly dropped: number;
  readonly fingerprint: string;
}

export interface TimedTandem extends TandemCounts {
  readonly cpuSeconds: number;
}

export const SOURCE_NAME = 'arrivals';
export const STATION_NAMES = Array.from({ length: TANDEM.stations }, (_, i) => `queue-${i + 1}`);

/** Poisson arrivals, exponential service of mean 1: every station is used to `rate`. */
export const TANDEM_NETWORK: Network = {
  stations: STATION_NAMES.map(
    (name): QueueStation => ({ kind: 'queue', name, servers: 1, capacity: TANDEM.capacity }),
  ),
  classes: [
    {
      name: 'jobs',
      route: STATION_NAMES.map((station) => ({
        station,
        size: 'request',
        cost: { fixed: 1, variation: { kind: 'exponential' } },
      })),
    },
  ],
  sources: [
    {
      name: SOURCE_NAME,
      jobClass: 'jobs',
      requestBytes: 0,
      responseBytes: 0,
      arrivals: { kind: 'poisson', rate: TANDEM.rate },
    },
  ],
};
