import { exp, log } from '../numeric/elementary.ts';

/** A mean of independent replications and the half width of its confidence interval. */
export interface Estimate {
  readonly mean: number;
  readonly halfWidth: number;
  readonly replications: number;
}

/** Student's t interval of a mean. Needs two samples or more; with fewer the half width is infinite. */
export function estimateMean(samples: readonly number[], confidence = 0.95): Estimate {
  const n = samples.length;
  const mean = samples.reduce((sum, x) => sum + x, 0) / n;
  if (n < 2) return { mean, halfWidth: Infinity, replications: n };
  const variance = samples.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (n - 1);
  const halfWidth = studentQuantile((1 + confidence) / 2, n - 1) * Math.sqrt(variance / n);
  return { mean, halfWidth, replications: n };
}

/**
 * Student's t interval of the mean of `a[i] - b[i]`: of two systems that met the same random numbers in replication i. What
 * both owe to chance cancels, so the interval is narrower than those of two means apart (Law 2015, 10.2.1). Throws a
 * RangeError for lists of two lengths.
 */
export function estimateDifference(a: readonly number[], b: readonly number[], confidence = 0.95): Estimate {
  if (a.length !== b.length) throw new RangeError(`${a.length} and ${b.length} samples make no pairs`);
  return estimateMean(
    a.map((x, i) => x - b[i]),
    confidence,
  );
}

/** Quantiles found so far, by probability and degrees: a sweep asks for the same few at every result that comes in. */
const found = new Map<string, number>();

/** The value below which Student's t with `degrees` degrees of freedom falls with probability p. */
export function studentQuantile(p: number, degrees: number): number {
  const key = `${p}/${degrees}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const value = p < 0.5 ? -searchQuantile(1 - p, degrees) : searchQuantile(p, degrees);
  found.set(key, value);
  return value;
}

function searchQuantile(p: number, degrees: number): number {
  let low = 0;
  let high = 2;
  while (studentCdf(high, degrees) < p) high *= 2;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (studentCdf(middle, degrees) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function studentCdf(t: number, degrees: number): number {
  return 1 - incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
}

/** Regularized incomplete beta function, by its continued fraction (Lentz's method; Abramowitz and Stegun 26.5.8). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x)) / a;
  const TINY = 1e-300;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 300; m++) {
    for (const term of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / (1 + term * d || TINY);
      c = 1 + term / c || TINY;
      fraction *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return front * fraction;
}

/** ln of the gamma function for x above 0: Stirling's series after lifting x past 10. */
function logGamma(x: number): number {
  let lift = 0;
  let z = x;
  while (z < 10) {
    lift += log(z);
    z += 1;
  }
  const inverse = 1 / z;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return (z - 0.5) * log(z) - z + 0.9189385332046727 + series - lift;
}
