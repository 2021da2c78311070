import type { Variation } from '../network.ts';
import type { Assumption } from './formula.ts';
import { hasOwnCost, type StationTraffic, type VisitTraffic } from './traffic.ts';

/** What breaks an assumption. */
export interface Broken {
  /** Where it stands, written as in JavaScript: `stations[2].capacity`. */
  readonly path: string;
  /** What stands there, or what comes of it: a kind's name, a count, a utilization, seconds of service. */
  readonly value: string | number;
}

/** The assumptions that one station alone can break. */
export type StationAssumption = Exclude<Assumption, SourceAssumption | { id: 'one-station' }>;

/** The assumptions about who sends what when. */
type SourceAssumption = Extract<
  Assumption,
  {
    id:
      | 'poisson-arrivals'
      | 'steady-arrivals'
      | 'renewal-arrivals'
      | 'one-source'
      | 'closed-population'
      | 'no-time-outs';
  }
>;

/** What at one station breaks the assumption. */
export function brokenAtStation(traffic: StationTraffic, assumption: StationAssumption): Broken[] {
  const { station, path, visits, servers, utilization } = traffic;
  const poller = station.kind === 'poller' ? station : undefined;
  switch (assumption.id) {
    case 'service-distribution':
      return visits.flatMap((visit) => otherDistribution(traffic, visit, assumption.is));
    case 'one-service-distribution':
      return visits.slice(1).flatMap((visit) => otherThanFirst(traffic, visit));
    case 'servers':
      if (servers === assumption.is) return [];
      return [station.kind === 'queue' ? { path: `${path}.servers`, value: servers } : kindOf(traffic)];
    case 'room':
      return otherRoom(traffic, assumption.is);
    case 'one-place-a-job':
      return (poller?.rings ?? []).flatMap(({ name, slotBytes = Infinity }, j) =>
        visits.some(({ visit, bytes }) => visit.ring === name && bytes > slotBytes)
          ? [{ path: `${path}.rings[${j}].slotBytes`, value: slotBytes }]
          : [],
      );
    case 'one-queue': {
      const rings = new Set(visits.map(({ visit }) => visit.ring)).size;
      return rings > 1 ? [{ path: `${path}.rings`, value: rings }] : [];
    }
    case 'no-batches':
      if (station.kind === 'coalescer' && station.maxJobs > 1 && station.maxDelay > 0) {
        return [{ path: `${path}.maxJobs`, value: station.maxJobs }];
      }
      return poller !== undefined && poller.batchSlots > 1
        ? [{ path: `${path}.batchSlots`, value: poller.batchSlots }]
        : [];
    case 'batches':
      if (poller === undefined) return [kindOf(traffic)];
      return visits
        .filter((visit) => visit.meanServiceTime > 0)
        .map((visit) => ({ path: `${visit.path}.cost`, value: visit.meanServiceTime }));
    case 'no-cost-a-poll':
      return poller !== undefined && poller.perPoll > 0
        ? [{ path: `${path}.perPoll`, value: poller.perPoll }]
        : [];
    case 'no-wake-up':
      return poller !== undefined && poller.wakeUp > 0
        ? [{ path: `${path}.wakeUp`, value: poller.wakeUp }]
        : [];
    case 'no-propagation':
      return station.kind === 'link' && station.propagation > 0
        ? [{ path: `${path}.propagation`, value: station.propagation }]
        : [];
    case 'stable':
      return utilization < 1 ? [] : [{ path, value: utilization }];
  }
}

function kindOf({ station, path }: StationTraffic): Broken {
  return { path: `${path}.kind`, value: station.kind };
}

type Distribution = Variation['kind'];

/** By its plainest name: one phase of Erlang's, and branches of equal means, are exponential. */
function distributionOf({ visit, meanServiceTime }: VisitTraffic): Distribution {
  const variation = visit.cost.variation;
  if (variation === undefined || meanServiceTime === 0) return 'constant';
  const isPlain =
    (variation.kind === 'erlang' && variation.phases === 1) ||
    (variation.kind === 'hyperexponential' && variation.squaredCv === 1);
  return isPlain ? 'exponential' : variation.kind;
}

function otherDistribution(traffic: StationTraffic, visit: VisitTraffic, is: Distribution): Broken[] {
  // A coalescer's waits are neither, but then it breaks what is said of batches.
  if (traffic.station.kind === 'coalescer') return [];
  if (traffic.station.kind === 'link') return is === 'constant' ? [] : [kindOf(traffic)];
  const value = distributionOf(visit);
  return value === is ? [] : [{ path: `${visit.path}.cost.variation`, value }];
}

function otherThanFirst({ station, visits: [first] }: StationTraffic, visit: VisitTraffic): Broken[] {
  const hasCost = hasOwnCost(station);
  if (hasCost && (distributionOf(visit) !== distributionOf(first) || visit.squaredCv !== first.squaredCv)) {
    return [{ path: `${visit.path}.cost.variation`, value: distributionOf(visit) }];
  }
  const value = visit.meanServiceTime;
  if (Math.abs(value - first.meanServiceTime) <= 1e-12 * value) return [];
  // Of one visit's jobs from two sources only the sizes differ.
  const path = !hasCost || visit.path === first.path ? visit.sizePath : `${visit.path}.cost`;
  return [{ path, value }];
}

function otherRoom({ station, path }: StationTraffic, is: 'unlimited' | 'limited' | 'servers'): Broken[] {
  if (station.kind === 'poller') {
    return is === 'limited'
      ? []
      : station.rings.map(({ slots }, j) => ({ path: `${path}.rings[${j}].slots`, value: slots }));
  }
  const capacity = station.kind === 'queue' || station.kind === 'link' ? station.capacity : null;
  const servers = station.kind === 'queue' ? station.servers : 1;
  const isFine =
    is === 'unlimited' ? capacity === null : is === 'limited' ? capacity !== null : capacity === servers;
  return isFine ? [] : [{ path: `${path}.capacity`, value: capacity ?? Infinity }];
}
