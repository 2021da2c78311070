import type { Network } from '../network.ts';
import type { PerSecond, Seconds } from '../units.ts';
import { type Formula, PRODUCT_FORM } from './formula.ts';
import { solveLinear } from './linear-equations.ts';
import { mmc, type StationResult } from './single-station.ts';
import { meanRateOf, trafficOf } from './traffic.ts';

export const JACKSON: Formula = {
  id: 'jackson',
  scope: 'network',
  truth: 'exact',
  assumptions: [
    { id: 'poisson-arrivals' },
    { id: 'steady-arrivals' },
    { id: 'stable' },
    { id: 'no-propagation' },
    ...PRODUCT_FORM,
  ],
  source: 'Jackson 1957, 1963; Gross, Shortle, Thompson and Harris 2008, 4.2',
};

/** A station of a Jackson network; `servers` Infinity is a delay. */
export interface JacksonStation {
  /** Arrivals from outside. */
  readonly arrivalRate: PerSecond;
  readonly serviceRate: PerSecond;
  readonly servers: number;
}

export interface OpenNetworkResult {
  /** Arrivals at each station, from outside and from the others. */
  readonly arrivalRates: readonly PerSecond[];
  readonly stations: readonly StationResult[];
  /** Mean number in the whole network. */
  readonly meanNumber: number;
  /** Mean time from a job's coming from outside to its leaving for good. */
  readonly meanSojournTime: Seconds;
}

/**
 * An open network whose jobs go from station i to station j with probability `routing[i][j]`, and leave with what is left
 * to 1. Each station is in steady state as if it were an M/M/c by itself. Throws a RangeError when jobs can never leave.
 */
export function jackson(
  stations: readonly JacksonStation[],
  routing: readonly (readonly number[])[],
): OpenNetworkResult {
  // The traffic equations: what comes to j is what comes from outside and what the others send there.
  const rates = solveLinear(
    stations.map(({ arrivalRate }, j) => [
      ...stations.map((_, i) => (i === j ? 1 : 0) - routing[i][j]),
      arrivalRate,
    ]),
  );
  const external = stations.reduce((sum, { arrivalRate }) => sum + arrivalRate, 0);
  const results = stations.map(({ serviceRate, servers }, i) => result(rates[i], 1 / serviceRate, servers));
  return whole(rates, results, external);
}

/**
 * The same for a network that is given by routes: a visit ratio a station (Lazowska et al. 1984, 3.4) takes the place of
 * the routing. It reads the network's means and servers alone; whether the formula applies to it, `assumptionsBroken`
 * says.
 */
export function jacksonOf(network: Network): OpenNetworkResult {
  const traffic = trafficOf(network);
  const rates = traffic.map(({ arrivalRate }) => arrivalRate);
  const external = network.sources.reduce((sum, { arrivals }) => sum + meanRateOf(arrivals), 0);
  const results = traffic.map((t) =>
    result(t.arrivalRate, t.arrivalRate > 0 ? t.meanServiceTime : 0, t.servers),
  );
  return whole(rates, results, external);
}

function result(rate: PerSecond, serviceTime: Seconds, servers: number): StationResult {
  if (servers < Infinity && serviceTime > 0) return mmc(rate, 1 / serviceTime, servers);
  return { utilization: 0, blocking: 0, meanNumber: rate * serviceTime, meanSojournTime: serviceTime };
}

function whole(
  arrivalRates: readonly PerSecond[],
  stations: readonly StationResult[],
  external: PerSecond,
): OpenNetworkResult {
  const meanNumber = stations.reduce((sum, station) => sum + station.meanNumber, 0);
  return { arrivalRates, stations, meanNumber, meanSojournTime: meanNumber / external };
}
