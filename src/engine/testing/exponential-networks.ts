import type { Arrivals, Network, Station, Visit } from '../network.ts';
import type { ExactStation } from './exact-open.ts';
import { EXPONENTIAL } from './networks.ts';

/** Exponential queues in a line, the same jobs through all of them. */
export function line(stations: readonly ExactStation[], arrivals: Arrivals): Network {
  return {
    stations: stations.map(
      ({ servers, capacity }, i): Station => ({
        kind: 'queue',
        name: `queue-${i}`,
        servers,
        capacity: capacity === Infinity ? null : capacity,
      }),
    ),
    classes: [
      {
        name: 'jobs',
        route: stations.map(({ serviceRate }, i) => visit(`queue-${i}`, 1 / serviceRate)),
      },
    ],
    sources: [source('source', 'jobs', arrivals)],
  };
}

/** A visit of exponential service. */
export function visit(station: string, fixed: number): Visit {
  return { station, size: 'request', cost: { fixed, variation: EXPONENTIAL } };
}

/** A source of jobs without a size. */
export function source(name: string, jobClass: string, arrivals: Arrivals): Network['sources'][number] {
  return { name, jobClass, requestBytes: 0, responseBytes: 0, arrivals };
}

/** Clients whose think times are exponential. */
export function clients(count: number, thinkTime: number): Arrivals {
  return { kind: 'closed', clients: count, thinkTime, thinkVariation: EXPONENTIAL };
}
