/** Whole nanoseconds without an exponent and without idle zeros: 0.012, 0.000001. Other instants in all their digits. */
export function plainDecimal(seconds: number): string {
  const short = seconds.toFixed(9).replace(/\.?0+$/, '');
  return Number(short) === seconds ? short : String(seconds);
}
