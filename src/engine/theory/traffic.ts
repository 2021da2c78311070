import type { Arrivals, Network, Source, Station, Visit } from '../network.ts';
import type { Bytes, PerSecond, Seconds } from '../units.ts';
import { squaredCvOf } from '../variation.ts';
import { meanServiceTime } from './demands.ts';
import { visitRatios } from './visit-ratios.ts';

/** A source's jobs on one visit of their way. */
export interface VisitTraffic {
  readonly source: Source;
  readonly visit: Visit;
  /** Its place on the route. */
  readonly place: number;
  /** Where the visit and the source stand in the network, such as `classes[0].route[2]`. */
  readonly path: string;
  readonly sourcePath: string;
  /** Which of the source's sizes counts here, and where that stands. */
  readonly bytes: Bytes;
  readonly sizePath: string;
  readonly arrivalRate: PerSecond;
  readonly meanServiceTime: Seconds;
  /** Of the service time; 0 where the visit's own cost does not count. */
  readonly squaredCv: number;
}

/** What comes to a station, from all sources, as if nothing were lost on the way. */
export interface StationTraffic {
  readonly station: Station;
  /** Such as `stations[2]`. */
  readonly path: string;
  readonly visits: readonly VisitTraffic[];
  readonly servers: number;
  readonly arrivalRate: PerSecond;
  /** Of a job at one visit; NaN where no job comes. */
  readonly meanServiceTime: Seconds;
  /** Of the service times of all that come, mixed. */
  readonly squaredCv: number;
  /** Offered work a server and second; 1 or more means overload. Infinite servers have none. */
  readonly utilization: number;
}

/** The traffic of every station, in the network's order. */
export function trafficOf(network: Network): StationTraffic[] {
  return network.stations.map((station, s) => {
    const visits = network.sources.flatMap((source, i) =>
      visitsOf(network, source, `sources[${i}]`, station),
    );
    const arrivalRate = visits.reduce((sum, visit) => sum + visit.arrivalRate, 0);
    const moment = (value: (visit: VisitTraffic) => number) =>
      visits.reduce((sum, visit) => sum + visit.arrivalRate * value(visit), 0) / arrivalRate;
    const mean = moment((visit) => visit.meanServiceTime);
    const square = moment((visit) => visit.meanServiceTime * visit.meanServiceTime * (1 + visit.squaredCv));
    const servers = serversOf(station);
    return {
      station,
      path: `stations[${s}]`,
      visits,
      servers,
      arrivalRate,
      meanServiceTime: mean,
      squaredCv: mean > 0 ? Math.max(0, square / (mean * mean) - 1) : 0,
      utilization: arrivalRate > 0 ? (arrivalRate * mean) / servers : 0,
    };
  });
}

function serversOf(station: Station): number {
  if (station.kind === 'queue') return station.servers;
  return station.kind === 'delay' || station.kind === 'coalescer' ? Infinity : 1;
}

function visitsOf(network: Network, source: Source, sourcePath: string, station: Station): VisitTraffic[] {
  const c = network.classes.findIndex(({ name }) => name === source.jobClass);
  const route = network.classes[c]?.route ?? [];
  const ratios = visitRatios(route);
  const rate = meanRateOf(source.arrivals);
  return route.flatMap((visit, k) => {
    if (visit.station !== station.name) return [];
    const bytes = visit.size === 'request' ? source.requestBytes : source.responseBytes;
    return {
      source,
      visit,
      place: k,
      path: `classes[${c}].route[${k}]`,
      sourcePath,
      bytes,
      sizePath: `${sourcePath}.${visit.size}Bytes`,
      arrivalRate: rate * ratios[k],
      meanServiceTime: meanServiceTime(station, visit.cost, bytes),
      squaredCv: hasOwnCost(station) ? squaredCvOf(visit.cost.variation) : 0,
    };
  });
}

/** Whether a visit's cost counts at a station; on a link the frames decide, and a coalescer only waits. */
export function hasOwnCost({ kind }: Station): boolean {
  return kind !== 'link' && kind !== 'coalescer';
}

/**
 * Jobs a second in the long run; where the rate changes with time, after its last change; of a trace, from 0 to its end. NaN
 * for clients that wait for their answers: there the network decides.
 */
export function meanRateOf(arrivals: Arrivals): PerSecond {
  switch (arrivals.kind) {
    case 'poisson':
    case 'constant':
      return arrivals.rate;
    case 'ramp':
    case 'steps':
      return arrivals.points.at(-1)?.rate ?? 0;
    case 'mmpp': {
      const { rates, meanStays } = arrivals;
      return (rates[0] * meanStays[0] + rates[1] * meanStays[1]) / (meanStays[0] + meanStays[1]);
    }
    case 'trace':
      return arrivals.jobs.length / (arrivals.jobs.at(-1)?.at ?? 1);
    case 'closed':
      return Number.NaN;
  }
}
