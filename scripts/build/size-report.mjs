/**
 * What one part of the build weighs.
 *
 * @typedef {object} Weight
 * @property {string} what
 * @property {number} size kB of 1,000 bytes, gzipped.
 * @property {number} budget The same.
 */

/**
 * @param {readonly Weight[]} weights
 * @returns {{ lines: string[], isFailed: boolean }} The report, and whether something is heavier than it may be.
 */
export function sizeReport(weights) {
  const lines = weights.map(({ what, size, budget }) => {
    const start = `${what}: ${size.toFixed(1)} kB gzipped of ${budget}`;
    return size > budget ? `${start}, OVER ITS BUDGET` : start;
  });
  return { lines, isFailed: weights.some(({ size, budget }) => size > budget) };
}
