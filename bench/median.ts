/** Odd, so that the median is one of the runs. */
export const RUNS = 5;

export function medianOf(runs: number, measure: (run: number) => number): number {
  return median(Array.from({ length: runs }, (_, i) => measure(i)));
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The process's own time: what others make of the machine meanwhile hardly counts. */
export function cpuSecondsOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
