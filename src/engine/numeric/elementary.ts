import { fromWords, highWord, lowWord } from './double-bits.ts';

/**
 * Logarithm and exponential from additions, multiplications and divisions alone. IEEE 754 fixes those to the last bit;
 * it does not fix `Math.log` and `Math.exp`, which differ between browsers, and one bit is enough to turn a seed's run
 * into another. Both stay within 2 units in the last place of the true value (see the tests).
 */

/** ln 2 in two parts: the first has 21 trailing zero bits, so that k * LN2_HIGH is exact for every exponent k. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;
const HALF_SQRT_2_HIGH_WORD = 0x6a09e;

/**
 * Argument and result of the two below. A double that goes in or out of a call, if the call is not compiled in place, is
 * first made an object, and the engine allocates nothing an event; `log` and `exp` themselves are small enough to be
 * compiled in place always.
 */
const cell = new Float64Array(1);

/** Natural logarithm. NaN below 0, -Infinity at 0. */
export function log(x: number): number {
  cell[0] = x;
  logOfCell();
  return cell[0];
}

function logOfCell(): void {
  const x = cell[0];
  if (!(x > 0)) {
    cell[0] = x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
    return;
  }
  if (x === Number.POSITIVE_INFINITY) return;
  let exponent = 0;
  let value = x;
  if (value < 2.2250738585072014e-308) {
    value *= 18014398509481984; // 2^54 lifts a subnormal into the normal range
    exponent -= 54;
  }
  const high = highWord(value);
  const mantissaHigh = high & 0xfffff;
  // The mantissa is taken from [sqrt(1/2), sqrt(2)), where the series below is shortest.
  const isUpperHalf = mantissaHigh > HALF_SQRT_2_HIGH_WORD;
  exponent += (high >>> 20) - 1023 + (isUpperHalf ? 1 : 0);
  const m = fromWords(mantissaHigh | (isUpperHalf ? 0x3fe00000 : 0x3ff00000), lowWord(value));
  // ln m = 2 artanh s = 2 (s + s^3/3 + s^5/5 + ...), with s = (m - 1) / (m + 1) and s^2 below 0.0295.
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const tail =
    z *
    (2 / 3 +
      z *
        (2 / 5 +
          z *
            (2 / 7 +
              z *
                (2 / 9 +
                  z * (2 / 11 + z * (2 / 13 + z * (2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21))))))))));
  // 2s = f - s f, so the large term f is kept exact and only the small ones are rounded.
  cell[0] = exponent * LN2_HIGH + (f - (s * (f - tail) - exponent * LN2_LOW));
}

/** e to the power x. Infinity above 709.78, 0 below -745.13. */
export function exp(x: number): number {
  cell[0] = x;
  expOfCell();
  return cell[0];
}

function expOfCell(): void {
  const x = cell[0];
  if (Number.isNaN(x)) return;
  if (x > 709.782712893384 || x < -745.1332191019411) {
    cell[0] = x < 0 ? 0 : Number.POSITIVE_INFINITY;
    return;
  }
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW; // |r| <= 0.3466
  const series =
    1 +
    r *
      (1 +
        r *
          (1 / 2 +
            r *
              (1 / 6 +
                r *
                  (1 / 24 +
                    r *
                      (1 / 120 +
                        r *
                          (1 / 720 +
                            r *
                              (1 / 5040 +
                                r *
                                  (1 / 40320 +
                                    r *
                                      (1 / 362880 +
                                        r *
                                          (1 / 3628800 +
                                            r *
                                              (1 / 39916800 +
                                                r * (1 / 479001600 + r * (1 / 6227020800)))))))))))));
  // Two factors, because 2^k alone may be subnormal or infinite where the result is not.
  const half = k >> 1;
  cell[0] = series * powerOfTwo(half) * powerOfTwo(k - half);
}

function powerOfTwo(k: number): number {
  return fromWords((k + 1023) << 20, 0);
}
