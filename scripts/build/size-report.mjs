/**
 * What one part of the build weighs.
 *
 * @typedef {object} Weight
 * @property {string} what
 * @property {number} size kB of 1,000 bytes, gzipped.
 * @property {number} budget The same.
 * @property {number} [failsAbove] For what does not keep its budget yet: the weight that it may not pass meanwhile.
 */

/**
 * @param {readonly Weight[]} weights
 * @returns {{ lines: string[], isFailed: boolean }} The report, and whether something is heavier than it may be.
 */
export function sizeReport(weights) {
  const lines = weights.map(({ what, size, budget, failsAbove = budget }) => {
    const start = `${what}: ${size.toFixed(1)} kB gzipped of ${budget}`;
    if (size <= budget) return start;
    return `${start}, OVER ITS BUDGET${size > failsAbove ? '' : `; the build fails above ${failsAbove}`}`;
  });
  const isFailed = weights.some(({ size, budget, failsAbove = budget }) => size > failsAbove);
  return { lines, isFailed };
}
