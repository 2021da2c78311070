/** Samples that must lie beyond a percentile for it to be more than the luck of a few. */
const LEAST_BEYOND = 10;

/** Whether a percentile of so many samples rests on too few: fewer than ten lie beyond the rank at which it is read. */
export function isTooFewFor(share: number, samples: number): boolean {
  return samples - Math.max(1, Math.ceil(share * samples - 1e-9)) < LEAST_BEYOND;
}

/** By what share a percentile may be off: it is the middle of a bin that is at most 1/64 of it wide. See `Histogram`. */
export const PERCENTILE_ERROR = 1 / 128;
