import type { Arrivals, Network } from '../network.ts';
import type { Assumption, Formula } from './formula.ts';
import { hasTimeOut, kindOf, notPoisson, notRenewal, notSteady } from './source-checks.ts';
import { type Broken, brokenAtStation, type StationAssumption } from './station-checks.ts';
import { type StationTraffic, trafficOf, type VisitTraffic } from './traffic.ts';

/** An assumption that does not hold, and what in the network breaks it. */
export interface BrokenAssumption extends Broken {
  readonly assumption: Assumption;
}

/**
 * The assumptions of a formula that a network breaks, each with every place that breaks it; none means that the formula
 * applies. With a station's name, a station's formula is asked of that station, with the arrivals that the rest of the
 * network sends it. Throws a RangeError for a station that is not there.
 */
export function assumptionsBroken(network: Network, formula: Formula, station?: string): BrokenAssumption[] {
  const traffic = trafficOf(network);
  if (station !== undefined && traffic.every((t) => t.station.name !== station)) {
    throw new RangeError(`there is no station "${station}" to ask the formula ${formula.id} of`);
  }
  // To a network's formulas a delay is a delay, whatever happens in it.
  const asked = traffic.filter((t) =>
    station === undefined
      ? t.visits.length > 0 && (t.station.kind !== 'delay' || formula.scope === 'station')
      : t.station.name === station,
  );
  return formula.assumptions.flatMap((assumption) => {
    const broken = findBroken(traffic, asked, assumption, formula.scope);
    // Many visits may lead to the same place.
    const byPath = new Map(broken.map((b) => [b.path, { assumption, ...b }]));
    return [...byPath.values()];
  });
}

function findBroken(
  traffic: readonly StationTraffic[],
  asked: readonly StationTraffic[],
  assumption: Assumption,
  scope: Formula['scope'],
): Broken[] {
  const sources = asked.flatMap(({ visits }) => visits);
  switch (assumption.id) {
    case 'poisson-arrivals':
      return [
        ...otherSources(sources, notPoisson),
        ...(scope === 'station' ? asked.flatMap((station) => distortedBefore(traffic, station)) : []),
      ];
    case 'steady-arrivals':
      return otherSources(sources, notSteady);
    case 'renewal-arrivals':
      return otherSources(sources, notRenewal);
    case 'closed-population':
      return otherSources(sources, (arrivals) => (arrivals.kind === 'closed' ? [] : [kindOf(arrivals)]));
    case 'one-source': {
      const count = new Set(sources.map(({ source }) => source)).size;
      return count > 1 ? [{ path: 'sources', value: count }] : [];
    }
    case 'no-time-outs':
      return otherSources(sources, hasTimeOut);
    case 'one-station':
      return asked.length === 1 ? [] : [{ path: 'stations', value: asked.length }];
    default:
      return asked.flatMap((station) => brokenAtStation(station, assumption));
  }
}

function otherSources(
  sources: readonly VisitTraffic[],
  findBroken: (arrivals: Arrivals) => readonly Broken[],
): Broken[] {
  return sources.flatMap(({ source, sourcePath }) =>
    findBroken(source.arrivals).map(({ path, value }) => ({ path: `${sourcePath}.arrivals.${path}`, value })),
  );
}

/** A queue with these lets Poisson arrivals out as Poisson arrivals (Burke 1956; Kelly 1979, 3.1). A delay always does. */
const KEEPS_POISSON: readonly StationAssumption[] = [
  { id: 'service-distribution', is: 'exponential' },
  { id: 'one-service-distribution' },
  { id: 'room', is: 'unlimited' },
  { id: 'one-queue' },
  { id: 'no-batches' },
  { id: 'no-cost-a-poll' },
  { id: 'no-wake-up' },
];

/** What turns Poisson arrivals into others on the way to a station, itself included where jobs come back to it. */
function distortedBefore(traffic: readonly StationTraffic[], { visits }: StationTraffic): Broken[] {
  const isOnTheWay = (t: StationTraffic) =>
    t.visits.some((v) => visits.some((later) => later.source === v.source && isBefore(v, later, traffic)));
  return traffic
    .filter((t) => t.station.kind !== 'delay' && isOnTheWay(t))
    .flatMap((t) => KEEPS_POISSON.flatMap((assumption) => brokenAtStation(t, assumption)));
}

/** Where a route branches, a way back may make any visit come before any other. */
function isBefore(visit: VisitTraffic, later: VisitTraffic, traffic: readonly StationTraffic[]): boolean {
  const hasBranches = traffic
    .flatMap((t) => t.visits)
    .some(({ source, visit: { next } }) => source === visit.source && next !== undefined);
  return hasBranches || visit.place < later.place;
}
