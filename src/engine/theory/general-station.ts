import type { PerSecond, Seconds } from '../units.ts';
import { type Formula, JOB_BY_JOB } from './formula.ts';
import { mmc, OVERLOADED, type StationResult, UNLIMITED } from './single-station.ts';

export const GGC: Formula = {
  id: 'ggc',
  scope: 'station',
  truth: 'approximation',
  source: 'Allen 1990, chapter 5; Bolch, Greiner, de Meer and Trivedi 2006, 6.3',
  assumptions: [{ id: 'renewal-arrivals' }, ...UNLIMITED, ...JOB_BY_JOB],
};

/**
 * G/G/c by Allen and Cunneen: the M/M/c's wait times the mean of the two squared coefficients of variation, of the times
 * between arrivals and of the service times. Exact for M/M/c and M/G/1; elsewhere best at high utilization, and only for
 * arrivals that are independent of each other: bursts that last are worse than it says.
 */
export function ggc(
  arrivalRate: PerSecond,
  meanServiceTime: Seconds,
  servers: number,
  arrivalSquaredCv: number,
  serviceSquaredCv: number,
): StationResult {
  const markovian = mmc(arrivalRate, 1 / meanServiceTime, servers);
  if (markovian.meanNumber === Infinity) return OVERLOADED;
  const waiting = ((markovian.meanSojournTime - meanServiceTime) * (arrivalSquaredCv + serviceSquaredCv)) / 2;
  const meanSojournTime = waiting + meanServiceTime;
  return { ...markovian, meanNumber: arrivalRate * meanSojournTime, meanSojournTime };
}
