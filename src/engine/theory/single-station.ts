import type { PerSecond, Seconds } from '../units.ts';

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

/** M/M/1/K: Poisson arrivals, exponential service, one server, room for K jobs, the one in service included. */
export function mm1k(arrivalRate: PerSecond, serviceRate: PerSecond, capacity: number): StationResult {
  const rho = arrivalRate / serviceRate;
  // Weights of 0 to K present, each rho times the one before; normalized, so that rho = 1 needs no case of its own.
  let weight = 1;
  let sum = 1;
  let weighted = 0;
  for (let n = 1; n <= capacity; n++) {
    weight *= rho;
    sum += weight;
    weighted += n * weight;
  }
  const blocking = weight / sum;
  const carried = arrivalRate * (1 - blocking);
  const meanNumber = weighted / sum;
  return { utilization: carried / serviceRate, blocking, meanNumber, meanSojournTime: meanNumber / carried };
}

/**
 * M/G/1 (Pollaczek and Khinchine): Poisson arrivals, any service time with the given mean and squared coefficient of
 * variation (1 gives M/M/1, 0 gives M/D/1). Infinite at a utilization of 1 or more.
 */
export function mg1(arrivalRate: PerSecond, meanServiceTime: Seconds, squaredCv: number): StationResult {
  const rho = arrivalRate * meanServiceTime;
  if (rho >= 1) return { utilization: 1, blocking: 0, meanNumber: Infinity, meanSojournTime: Infinity };
  const waiting = (rho * meanServiceTime * (1 + squaredCv)) / (2 * (1 - rho));
  const meanSojournTime = waiting + meanServiceTime;
  return { utilization: rho, blocking: 0, meanNumber: arrivalRate * meanSojournTime, meanSojournTime };
}

/** M/M/c (Erlang's delay system): Poisson arrivals, exponential service, `servers` servers, unlimited room. */
export function mmc(arrivalRate: PerSecond, serviceRate: PerSecond, servers: number): StationResult {
  const load = arrivalRate / serviceRate;
  const rho = load / servers;
  if (rho >= 1) return { utilization: 1, blocking: 0, meanNumber: Infinity, meanSojournTime: Infinity };
  const waitingTime = erlangC(load, servers) / (servers * serviceRate - arrivalRate);
  const meanSojournTime = waitingTime + 1 / serviceRate;
  return { utilization: rho, blocking: 0, meanNumber: arrivalRate * meanSojournTime, meanSojournTime };
}

/** Share lost by `servers` servers without a waiting room, for an offered load in erlangs. */
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
