import type { Network, ServiceCost, Station } from '../network.ts';
import type { Bytes, PerSecond, Seconds } from '../units.ts';
import type { Formula } from './formula.ts';
import { visitRatios } from './visit-ratios.ts';

/** What one job of a class asks of one station, on average. */
export interface ServiceDemand {
  readonly station: string;
  readonly servers: number;
  /** Mean visits times mean service time. */
  readonly demand: Seconds;
  /** servers / demand: the most such jobs a second that the station can serve. Infinite where it has none to do or no limit. */
  readonly capacity: PerSecond;
}

/** A visit's mean service time at a station, for a job of `bytes`. A coalescer has no work of its own. */
export function meanServiceTime(station: Station, cost: ServiceCost, bytes: Bytes): Seconds {
  if (station.kind === 'coalescer') return 0;
  if (station.kind === 'link') {
    const frames = Math.max(1, Math.ceil(bytes / station.framePayload));
    return ((bytes + frames * station.frameOverhead) * 8) / station.rate;
  }
  const { fixed, perByte = 0, bulkFrom = Number.POSITIVE_INFINITY, perBulkByte = 0 } = cost;
  return fixed + perByte * Math.min(bytes, bulkFrom) + perBulkByte * Math.max(0, bytes - bulkFrom);
}

/**
 * The service demands of a class by station (Denning and Buzen 1978), in the network's order, from means alone: no
 * assumption on distributions. A poller's cost per poll is left out: it is shared by a batch whose size the load decides.
 */
export function serviceDemands(
  network: Network,
  jobClass: string,
  requestBytes: Bytes,
  responseBytes: Bytes,
): ServiceDemand[] {
  const route = network.classes.find(({ name }) => name === jobClass)?.route ?? [];
  const ratios = visitRatios(route);
  return network.stations.map((station) => {
    const demand = route.reduce((sum, visit, k) => {
      if (visit.station !== station.name) return sum;
      const bytes = visit.size === 'request' ? requestBytes : responseBytes;
      return sum + ratios[k] * meanServiceTime(station, visit.cost, bytes);
    }, 0);
    const servers = station.kind === 'queue' ? station.servers : 1;
    const isLimit = station.kind !== 'delay' && demand > 0;
    return {
      station: station.name,
      servers,
      demand,
      capacity: isLimit ? servers / demand : Number.POSITIVE_INFINITY,
    };
  });
}

/** No more than the least of the stations' capacities gets through, whatever the distributions, rooms and arrivals. */
export const BOTTLENECK_LAW: Formula = {
  id: 'bottleneck-law',
  scope: 'network',
  truth: 'bound',
  assumptions: [],
  source: 'Denning and Buzen 1978; Lazowska, Zahorjan, Graham and Sevcik 1984, 5.2',
};

/** The station with the least capacity: it alone bounds the throughput (the bottleneck law). Undefined without stations. */
export function bottleneckOf(demands: readonly ServiceDemand[]): ServiceDemand | undefined {
  return demands.reduce<ServiceDemand | undefined>(
    (least, demand) => (least === undefined || demand.capacity < least.capacity ? demand : least),
    undefined,
  );
}
