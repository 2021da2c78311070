import { stationary, type Transition } from './ctmc.ts';

/** Exact figures of small open systems, each from its Markov chain. All service is exponential. */

/** A queue of exponential servers; Infinity for an unlimited room only where the system itself is finite. */
export interface ExactStation {
  readonly servers: number;
  readonly serviceRate: number;
  readonly capacity: number;
}

/** The rate at which a station with so many present lets jobs go. */
export const busy = (present: number, { servers, serviceRate }: ExactStation) =>
  Math.min(present, servers) * serviceRate;

export interface ExactTandem {
  /** Share of the arrivals from outside that are lost anywhere. */
  readonly blocking: number;
  /** By station: share of what comes to it that it drops, and mean number there. */
  readonly blockings: readonly number[];
  readonly meanNumbers: readonly number[];
  readonly throughput: number;
  /** Mean time in the network; it exists as a ratio of means where nothing is lost after the first station. */
  readonly meanNumber: number;
}

/** Poisson arrivals through stations in a line; who finds a full room, at the first or on the way, is lost. */
export function tandemWithLoss(arrivalRate: number, stations: readonly ExactStation[]): ExactTandem {
  const moved = (state: readonly number[], from: number, to: number) =>
    state.map((present, i) => present - (i === from ? 1 : 0) + (i === to ? 1 : 0));
  const isFull = (state: readonly number[], i: number) => state[i] >= (stations[i]?.capacity ?? Infinity);
  const chain = stationary<readonly number[]>(
    stations.map(() => 0),
    (state) => [
      ...(isFull(state, 0) ? [] : [{ to: moved(state, -1, 0), rate: arrivalRate }]),
      ...stations.flatMap((station, i) => {
        if (state[i] === 0) return [];
        const to = isFull(state, i + 1) ? -1 : i + 1;
        return [{ to: moved(state, i, to), rate: busy(state[i], station) }];
      }),
    ],
  );
  const departures = stations.map((station, i) => chain.mean((state) => busy(state[i], station)));
  const arrivals = [arrivalRate, ...departures];
  const lost = stations.map((_, i) =>
    chain.mean((state) => {
      if (!isFull(state, i)) return 0;
      const before = stations[i - 1];
      return before === undefined ? arrivalRate : busy(state[i - 1], before);
    }),
  );
  const meanNumbers = stations.map((_, i) => chain.mean((state) => state[i]));
  return {
    blocking: lost.reduce((sum, rate) => sum + rate, 0) / arrivalRate,
    blockings: lost.map((rate, i) => rate / arrivals[i]),
    meanNumbers,
    throughput: departures.at(-1) ?? 0,
    meanNumber: meanNumbers.reduce((sum, n) => sum + n, 0),
  };
}

export interface ExactQueue {
  readonly blocking: number;
  readonly utilization: number;
  readonly meanNumber: number;
  readonly meanSojournTime: number;
}

/** A queue whose Poisson arrivals have the rate of one of two phases, which take turns for exponential times. */
export function burstQueue(
  rates: readonly [number, number],
  meanStays: readonly [number, number],
  station: ExactStation,
): ExactQueue {
  const chain = stationary({ phase: 0, present: 0 }, ({ phase, present }) => {
    const ways: Transition<{ phase: number; present: number }>[] = [
      { to: { phase: 1 - phase, present }, rate: 1 / meanStays[phase] },
    ];
    if (present < station.capacity) ways.push({ to: { phase, present: present + 1 }, rate: rates[phase] });
    if (present > 0) ways.push({ to: { phase, present: present - 1 }, rate: busy(present, station) });
    return ways;
  });
  const offered = chain.mean(({ phase }) => rates[phase]);
  const carried = chain.mean(({ present }) => busy(present, station));
  const meanNumber = chain.mean(({ present }) => present);
  return {
    blocking: 1 - carried / offered,
    utilization: carried / station.servers / station.serviceRate,
    meanNumber,
    meanSojournTime: meanNumber / carried,
  };
}

/**
 * A poller with one ring, no cost a poll and exponential jobs: it takes up to `batch` at once, serves them one after another,
 * and lets them go, and their slots, together. Poisson arrivals; who finds the ring full is lost.
 */
export function batchPoller(
  arrivalRate: number,
  serviceRate: number,
  batch: number,
  slots: number,
): ExactQueue {
  interface State {
    waiting: number;
    /** Jobs of the batch, and those of them still to be served. */
    taken: number;
    left: number;
  }
  const next = (waiting: number): State => {
    const taken = Math.min(waiting, batch);
    return { waiting: waiting - taken, taken, left: taken };
  };
  const chain = stationary(next(0), ({ waiting, taken, left }) => {
    const ways: Transition<State>[] = [];
    if (waiting + taken < slots) {
      ways.push({
        to: taken === 0 ? next(waiting + 1) : { waiting: waiting + 1, taken, left },
        rate: arrivalRate,
      });
    }
    if (left > 1) ways.push({ to: { waiting, taken, left: left - 1 }, rate: serviceRate });
    if (left === 1) ways.push({ to: next(waiting), rate: serviceRate });
    return ways;
  });
  const utilization = chain.mean(({ taken }) => (taken > 0 ? 1 : 0));
  const meanNumber = chain.mean(({ waiting, taken }) => waiting + taken);
  const carried = utilization * serviceRate;
  return {
    blocking: 1 - carried / arrivalRate,
    utilization,
    meanNumber,
    meanSojournTime: meanNumber / carried,
  };
}
