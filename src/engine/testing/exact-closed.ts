import { stationary } from './ctmc.ts';
import { busy, type ExactStation } from './exact-open.ts';

/** Exact figures of small closed systems, each from its Markov chain. All service is exponential. */

export interface ExactClosed {
  readonly throughput: number;
  readonly meanNumbers: readonly number[];
  /** Mean time from sending to the answer. */
  readonly responseTime: number;
  readonly utilizations: readonly number[];
}

/** Clients with exponential think times who go once through each station, in order; nothing is lost. */
export function closedTandem(
  clients: number,
  thinkTime: number,
  stations: readonly ExactStation[],
): ExactClosed {
  const thinking = (state: readonly number[]) => state.reduce((left, present) => left - present, clients);
  const chain = stationary<readonly number[]>(
    stations.map(() => 0),
    (state) => {
      const after = (from: number, to: number) =>
        state.map((present, i) => present - (i === from ? 1 : 0) + (i === to ? 1 : 0));
      return [
        ...(thinking(state) > 0 ? [{ to: after(-1, 0), rate: thinking(state) / thinkTime }] : []),
        ...stations.flatMap((station, i) =>
          state[i] > 0
            ? [{ to: after(i, i + 1 < stations.length ? i + 1 : -1), rate: busy(state[i], station) }]
            : [],
        ),
      ];
    },
  );
  const throughput = chain.mean((state) => thinking(state) / thinkTime);
  const meanNumbers = stations.map((_, i) => chain.mean((state) => state[i]));
  return {
    throughput,
    meanNumbers,
    responseTime: meanNumbers.reduce((sum, n) => sum + n, 0) / throughput,
    utilizations: stations.map(
      (station, i) => chain.mean((state) => busy(state[i], station)) / station.servers / station.serviceRate,
    ),
  };
}

/**
 * Clients as above at one finite station, without time-outs: who is dropped thinks again at once.
 */
export function finiteSourceWithLoss(clients: number, thinkTime: number, station: ExactStation) {
  const chain = stationary(0, (present) => [
    ...(present < Math.min(clients, station.capacity)
      ? [{ to: present + 1, rate: (clients - present) / thinkTime }]
      : []),
    ...(present > 0 ? [{ to: present - 1, rate: busy(present, station) }] : []),
  ]);
  const offered = chain.mean((present) => (clients - present) / thinkTime);
  const throughput = chain.mean((present) => busy(present, station));
  const meanNumber = chain.mean((present) => present);
  return {
    blocking: 1 - throughput / offered,
    throughput,
    meanNumber,
    responseTime: meanNumber / throughput,
  };
}
