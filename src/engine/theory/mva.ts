import type { PerSecond, Seconds } from '../units.ts';
import { type Formula, PRODUCT_FORM } from './formula.ts';

export const MVA: Formula = {
  id: 'mva',
  scope: 'network',
  truth: 'exact',
  assumptions: [{ id: 'closed-population' }, { id: 'one-source' }, { id: 'no-propagation' }, ...PRODUCT_FORM],
  source: 'Reiser and Lavenberg 1980; Bolch, Greiner, de Meer and Trivedi 2006, 8.2',
};

/** What one job asks of a station in one round, over all its visits. `servers` Infinity is a delay. */
export interface ClosedStation {
  readonly demand: Seconds;
  readonly servers: number;
}

export interface ClosedNetworkResult {
  /** Rounds a second, of all clients together. */
  readonly throughput: PerSecond;
  /** Mean time of a round, think time left out. */
  readonly responseTime: Seconds;
  /** By station: mean number present, mean time a round, and the busy share of its servers (0 for a delay). */
  readonly meanNumbers: readonly number[];
  readonly residenceTimes: readonly Seconds[];
  readonly utilizations: readonly number[];
}

/**
 * Exact mean value analysis of `clients` (one or more) that circle through the stations, with a think time between rounds.
 *
 * A job sees a station as if it were not in the network itself (Sevcik and Mitrani 1981), so the network of n clients
 * follows from that of n - 1. At several servers the probabilities of 0 to c - 2 present are needed too. The usual recursion
 * takes that of 0 as what the others leave, which loses all digits near saturation (Chandy and Sauer 1980); here it comes
 * from the network without the station: p(0 | n) = p(0 | n - 1) X(n) / X'(n) - nothing is subtracted. The price is one
 * smaller network for each subset of the stations with several servers.
 */
export function mva(
  stations: readonly ClosedStation[],
  clients: number,
  thinkTime: Seconds,
): ClosedNetworkResult {
  const { throughputs, numbers, residences } = solve(stations, clients, thinkTime, new Map());
  const throughput = throughputs[clients];
  return {
    throughput,
    responseTime: clients / throughput - thinkTime,
    meanNumbers: numbers,
    residenceTimes: residences,
    utilizations: stations.map(({ demand, servers }) => (throughput * demand) / servers),
  };
}

interface Solution {
  /** X(0) to X(clients). */
  readonly throughputs: readonly PerSecond[];
  readonly numbers: readonly number[];
  readonly residences: readonly Seconds[];
}

function solve(
  stations: readonly ClosedStation[],
  clients: number,
  thinkTime: Seconds,
  known: Map<string, Solution>,
): Solution {
  const hasSeveral = ({ servers }: ClosedStation) => servers > 1 && servers < Infinity;
  const key = JSON.stringify(stations);
  const before = known.get(key);
  if (before !== undefined) return before;

  const without = stations.map((station, i) =>
    hasSeveral(station)
      ? solve(
          stations.filter((_, j) => j !== i),
          clients,
          thinkTime,
          known,
        ).throughputs
      : [],
  );
  let numbers = stations.map(() => 0);
  let residences = stations.map(() => 0);
  // By station with several servers, the probabilities of 0 to servers - 2 present.
  const idle = stations.map((station) => (hasSeveral(station) ? firstShares(station.servers) : []));
  const throughputs = [0];
  for (let n = 1; n <= clients; n++) {
    residences = stations.map(({ demand, servers }, i) => {
      if (servers === Infinity) return demand;
      const spare = idle[i].reduce((sum, p, j) => sum + (servers - 1 - j) * p, 0);
      return (demand / servers) * (1 + numbers[i] + spare);
    });
    const round = residences.reduce((sum, time) => sum + time, thinkTime);
    const x = n / round;
    throughputs.push(x);
    numbers = residences.map((time) => x * time);
    for (const [i, shares] of idle.entries()) {
      for (let j = shares.length - 1; j > 0; j--) shares[j] = ((stations[i].demand * x) / j) * shares[j - 1];
      if (shares.length > 0) shares[0] *= x / without[i][n];
    }
  }
  const solution = { throughputs, numbers, residences };
  known.set(key, solution);
  return solution;
}

/** Of an empty network: surely none present. */
function firstShares(servers: number): number[] {
  return Array.from({ length: servers - 1 }, (_, j) => (j === 0 ? 1 : 0));
}
