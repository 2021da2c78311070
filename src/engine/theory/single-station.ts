import { log } from '../numeric/elementary.ts';
import type { PerSecond, Seconds } from '../units.ts';
import { type Assumption, type Formula, JOB_BY_JOB } from './formula.ts';

/** What a formula gives for a station: all of it in steady state. */
export interface StationResult {
  readonly utilization: number;
  /** Share of the arrivals that are lost; 0 where the room is unlimited. */
  readonly blocking: number;
  /** Mean number present, waiting and in service. */
  readonly meanNumber: number;
  /** Mean time from arrival to departure, of those that are not lost. */
  readonly meanSojournTime: Seconds;
}

/** Without a limit and without room to breathe: the queue grows for ever. */
export const OVERLOADED: StationResult = {
  utilization: 1,
  blocking: 0,
  meanNumber: Infinity,
  meanSojournTime: Infinity,
};

const POISSON: readonly Assumption[] = [{ id: 'poisson-arrivals' }, { id: 'steady-arrivals' }];
const EXPONENTIAL: readonly Assumption[] = [
  { id: 'service-distribution', is: 'exponential' },
  { id: 'one-service-distribution' },
];
const ONE_SERVER: Assumption = { id: 'servers', is: 1 };
export const UNLIMITED: readonly Assumption[] = [{ id: 'room', is: 'unlimited' }, { id: 'stable' }];
const LIMITED: readonly Assumption[] = [{ id: 'room', is: 'limited' }, { id: 'one-place-a-job' }];

function station(id: Formula['id'], source: string, ...assumptions: readonly Assumption[]): Formula {
  return { id, scope: 'station', truth: 'exact', source, assumptions: [...assumptions, ...JOB_BY_JOB] };
}

export const MM1 = station(
  'mm1',
  'Kleinrock 1975, vol. 1, 3.2',
  ...POISSON,
  ...EXPONENTIAL,
  ONE_SERVER,
  ...UNLIMITED,
);

/** M/M/1: Poisson arrivals, exponential service, one server, unlimited room. */
export function mm1(arrivalRate: PerSecond, serviceRate: PerSecond): StationResult {
  return mg1(arrivalRate, 1 / serviceRate, 1);
}

/**
 * The time that a share `p` (0 to 1) of the jobs of an M/M/1, first come, first served, does not exceed. The sojourn time
 * is exponential, with the mean 1 / (mu - lambda) (Kleinrock 1975, 5.7).
 */
export function mm1SojournQuantile(arrivalRate: PerSecond, serviceRate: PerSecond, p: number): Seconds {
  return arrivalRate < serviceRate ? -log(1 - p) / (serviceRate - arrivalRate) : Infinity;
}

export const MM1K = station(
  'mm1k',
  'Kleinrock 1975, vol. 1, 3.6',
  ...POISSON,
  ...EXPONENTIAL,
  ONE_SERVER,
  ...LIMITED,
);

/** M/M/1/K: Poisson arrivals, exponential service, one server, room for K jobs, the one in service included. */
export function mm1k(arrivalRate: PerSecond, serviceRate: PerSecond, capacity: number): StationResult {
  return mmck(arrivalRate, serviceRate, 1, capacity);
}

export const MMCK = station(
  'mmck',
  'Gross, Shortle, Thompson and Harris 2008, 2.5',
  ...POISSON,
  ...EXPONENTIAL,
  ...LIMITED,
);

/** M/M/c/K: as M/M/1/K, with `servers` servers (K of at least that); with K = c Erlang's loss system. */
export function mmck(
  arrivalRate: PerSecond,
  serviceRate: PerSecond,
  servers: number,
  capacity: number,
): StationResult {
  // Weights of 0 to K present by the balance of ups and downs; normalized, so that rho = 1 needs no case of its own.
  // Kept at most 1, lest a large load and a large room overflow.
  let weight = 1;
  let sum = 1;
  let weighted = 0;
  for (let n = 1; n <= capacity; n++) {
    weight *= arrivalRate / (Math.min(n, servers) * serviceRate);
    if (weight > 1) {
      sum /= weight;
      weighted /= weight;
      weight = 1;
    }
    sum += weight;
    weighted += n * weight;
  }
  const blocking = weight / sum;
  const carried = arrivalRate * (1 - blocking);
  const meanNumber = weighted / sum;
  const meanSojournTime = arrivalRate === 0 ? 1 / serviceRate : meanNumber / carried;
  return { utilization: carried / (servers * serviceRate), blocking, meanNumber, meanSojournTime };
}

export const MG1 = station(
  'mg1',
  'Kleinrock 1975, vol. 1, 5.5 (Pollaczek and Khinchine)',
  ...POISSON,
  ONE_SERVER,
  ...UNLIMITED,
);

/**
 * M/G/1 (Pollaczek and Khinchine): Poisson arrivals, any service time with the given mean and squared coefficient of
 * variation (1 gives M/M/1, 0 gives M/D/1). Infinite at a utilization of 1 or more.
 */
export function mg1(arrivalRate: PerSecond, meanServiceTime: Seconds, squaredCv: number): StationResult {
  const rho = arrivalRate * meanServiceTime;
  if (rho >= 1) return OVERLOADED;
  const waiting = (rho * meanServiceTime * (1 + squaredCv)) / (2 * (1 - rho));
  const meanSojournTime = waiting + meanServiceTime;
  return { utilization: rho, blocking: 0, meanNumber: arrivalRate * meanSojournTime, meanSojournTime };
}

export const MD1 = station(
  'md1',
  'Kleinrock 1975, vol. 1, 5.5',
  ...POISSON,
  { id: 'service-distribution', is: 'constant' },
  { id: 'one-service-distribution' },
  ONE_SERVER,
  ...UNLIMITED,
);

/** M/D/1: Poisson arrivals, one constant service time; jobs wait half as long as in the M/M/1. */
export function md1(arrivalRate: PerSecond, serviceTime: Seconds): StationResult {
  return mg1(arrivalRate, serviceTime, 0);
}

export const MMC = station('mmc', 'Kleinrock 1975, vol. 1, 3.5', ...POISSON, ...EXPONENTIAL, ...UNLIMITED);

/** M/M/c (Erlang's delay system): Poisson arrivals, exponential service, `servers` servers, unlimited room. */
export function mmc(arrivalRate: PerSecond, serviceRate: PerSecond, servers: number): StationResult {
  const load = arrivalRate / serviceRate;
  const rho = load / servers;
  if (rho >= 1) return OVERLOADED;
  const waitingTime = erlangC(load, servers) / (servers * serviceRate - arrivalRate);
  const meanSojournTime = waitingTime + 1 / serviceRate;
  return { utilization: rho, blocking: 0, meanNumber: arrivalRate * meanSojournTime, meanSojournTime };
}

export const ERLANG_B = station('erlang-b', 'Kleinrock 1975, vol. 1, 3.7', ...POISSON, {
  id: 'room',
  is: 'servers',
});

/**
 * Share lost by `servers` servers without a waiting room, for an offered load in erlangs. Of the service time it needs
 * the mean alone (Gross, Shortle, Thompson and Harris 2008, 2.6 and 5.2.2).
 */
export function erlangB(offeredLoad: number, servers: number): number {
  let blocking = 1;
  for (let n = 1; n <= servers; n++) blocking = (offeredLoad * blocking) / (n + offeredLoad * blocking);
  return blocking;
}

/** Probability that an arrival waits, for an offered load in erlangs below `servers`. */
export function erlangC(offeredLoad: number, servers: number): number {
  const blocking = erlangB(offeredLoad, servers);
  return blocking / (1 - (offeredLoad / servers) * (1 - blocking));
}
