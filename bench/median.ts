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

/** The value that a share of the others is no greater than. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}
