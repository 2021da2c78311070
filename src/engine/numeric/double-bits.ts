const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** Which of the two 32-bit words holds sign and exponent; decided once, so that byte order never matters. */
const HIGH = highWordIndex();
const LOW = 1 - HIGH;

function highWordIndex(): 0 | 1 {
  double[0] = 1;
  return words[0] === 0 ? 1 : 0;
}

/** Sign, exponent and upper 20 bits of the mantissa, unsigned. */
export function highWord(x: number): number {
  double[0] = x;
  return words[HIGH];
}

/** Lower 32 bits of the mantissa, unsigned. */
export function lowWord(x: number): number {
  double[0] = x;
  return words[LOW];
}

/** The double that consists of these two words. */
export function fromWords(high: number, low: number): number {
  words[HIGH] = high;
  words[LOW] = low;
  return double[0];
}
