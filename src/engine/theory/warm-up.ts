/** Observations a batch, the 5 of MSER-5. */
const BATCH = 5;

/** Where a run's warm-up ends. */
export interface WarmUpCut {
  /** Observations to leave out at the start; a multiple of 5. */
  readonly cut: number;
  /**
   * Whether the rest looks steady. False when the best cut lies at half of the run, the last that is tried: then the run
   * is too short to tell its warm-up from the rest.
   */
  readonly isFound: boolean;
  /** The squared standard error that is left with the cut, as if batches were independent. */
  readonly squaredError: number;
}

/**
 * The MSER-5 rule (White 1997; White, Cobb and Spratt 2000): of all cuts in the first half of the run, the one that leaves
 * the narrowest interval around the mean of the rest - leaving more out costs samples, leaving less out keeps the bias.
 * `series` is one run's observations in order, at equal distances or job by job; the means of each five are what counts.
 */
export function warmUpCut(series: readonly number[]): WarmUpCut {
  const batches: number[] = [];
  for (let i = 0; i + BATCH <= series.length; i += BATCH) {
    let sum = 0;
    for (let j = i; j < i + BATCH; j++) sum += series[j];
    batches.push(sum / BATCH);
  }
  const n = batches.length;
  const lastTried = Math.floor(n / 2);
  // Backwards, so that each cut adds one batch to the mean and the squares of the one before (Welford 1962).
  let mean = 0;
  let squares = 0;
  let best = lastTried;
  let least = Infinity;
  for (let cut = n - 1; cut >= 0; cut--) {
    const count = n - cut;
    const distance = batches[cut] - mean;
    mean += distance / count;
    squares += distance * (batches[cut] - mean);
    const squaredError = squares / (count * count);
    if (cut <= lastTried && squaredError <= least) {
      least = squaredError;
      best = cut;
    }
  }
  return { cut: best * BATCH, isFound: n > 1 && best < lastTried, squaredError: least };
}
