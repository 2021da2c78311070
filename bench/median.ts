/** Odd, so that the median is one of the runs. */
export const RUNS = 5;

export function medianOf(runs: number, measure: (run: number) => number): number {
  const values = Array.from({ length: runs }, (_, i) => measure(i)).sort((a, b) => a - b);
  return values[Math.floor(runs / 2)] ?? Number.NaN;
}

export function secondsOf(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}
