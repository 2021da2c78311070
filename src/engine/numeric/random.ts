import { exp, log } from './elementary.ts';
import { mix32 } from './hash.ts';

/**
 * Random numbers come in two kinds.
 *
 * A *source* has a stream of its own, xoshiro128** (Blackman and Vigna, public domain), seeded from the run's seed and
 * the source's name. It times the arrivals and gives each job 64 random bits.
 *
 * A *visit* draws from those 64 bits and the station's name, not from a stream. So the n-th request meets the same
 * service time at the database on every path and under every ring size, whatever happened to the requests before it:
 * common random numbers that losses cannot put out of step.
 */

const UNIT = 1 / 4294967296;
const GOLDEN = 0x9e3779b9 | 0;

/** Advances the xoshiro128** state at `offset` (4 words) and returns 32 random bits, unsigned. */
export function nextWord(state: Int32Array, offset: number): number {
  const s1 = state[offset + 1];
  const product = Math.imul(s1, 5);
  const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
  const s2 = state[offset + 2] ^ state[offset];
  const s3 = state[offset + 3] ^ s1;
  state[offset + 1] = s1 ^ s2;
  state[offset] = state[offset] ^ s3;
  state[offset + 2] = s2 ^ (s1 << 9);
  state[offset + 3] = (s3 << 11) | (s3 >>> 21);
  return result;
}

/** Fills the 4 words at `offset` from a 64-bit key; never all zero, the one state xoshiro cannot leave. */
export function seedStream(state: Int32Array, offset: number, keyA: number, keyB: number): void {
  for (let i = 0; i < 4; i++) {
    state[offset + i] =
      mix32(keyA + Math.imul(i + 1, 0x9e3779b9)) ^ mix32(keyB ^ Math.imul(i + 1, 0x85ebca77));
  }
  if ((state[offset] | state[offset + 1] | state[offset + 2] | state[offset + 3]) === 0) state[offset] = 1;
}

/** A sequence of words that a 64-bit key alone decides: word i is a keyed hash of i. One is enough: draws do not overlap. */
export class KeyedWords {
  private a = 0;
  private b = 0;
  private i = 0;

  restart(keyA: number, keyB: number): this {
    this.a = keyA | 0;
    this.b = keyB | 0;
    this.i = 0;
    return this;
  }

  next(): number {
    this.i = (this.i + GOLDEN) | 0;
    return mix32(this.b ^ mix32(this.a + this.i));
  }
}

/** Something that gives 32 random bits at a time. */
export interface Words {
  next(): number;
}

/** A xoshiro stream inside a larger array of states. */
export class StreamWords implements Words {
  constructor(
    private readonly state: Int32Array,
    private readonly offset: number,
  ) {}

  next(): number {
    return nextWord(this.state, this.offset);
  }
}

/** Uniform in (0, 1), 52 bits at the middles of their cells, so that neither 0 nor 1 ever comes. */
export function uniform(words: Words): number {
  const high = words.next() >>> 6;
  const low = words.next() >>> 6;
  return (high * 67108864 + low + 0.5) / 4503599627370496;
}

/** Layers of the exponential ziggurat (Marsaglia and Tsang 2000): x[i] is a layer's right edge, f[i] = exp(-x[i]). */
const LAYERS = 256;
const TAIL = 7.69711747013105;
const AREA = 0.003949659822581557;
const edge = new Float64Array(LAYERS + 1);
const height = new Float64Array(LAYERS + 1);
edge[0] = AREA / exp(-TAIL);
edge[1] = TAIL;
for (let i = 2; i < LAYERS; i++) edge[i] = -log(exp(-edge[i - 1]) + AREA / edge[i - 1]);
edge[LAYERS] = 0;
for (let i = 0; i <= LAYERS; i++) height[i] = exp(-edge[i]);

/** Exponential with mean 1. */
export function exponential(words: Words): number {
  const layer = words.next() & 255;
  // The place in the layer is a second word: taking it from the same one would tie it to the layer's number.
  const x = (words.next() + 0.5) * UNIT * edge[layer];
  return x < edge[layer + 1] ? x : exponentialEdge(layer, x, words);
}

/**
 * Exponential with mean 1, of a key alone. The two halves of the key's first word serve as layer and place, for a key's
 * halves are independent; `words` is asked only in the one case of ninety that the first look does not decide.
 */
export function keyedExponential(keyA: number, keyB: number, words: KeyedWords): number {
  const first = mix32((keyA + GOLDEN) | 0);
  const second = mix32((keyB ^ first) | 0);
  const layer = first & 255;
  const x = (second + 0.5) * UNIT * edge[layer];
  if (x < edge[layer + 1]) return x;
  words.restart(keyA, keyB).next();
  return exponentialEdge(layer, x, words);
}

/** The rest of a draw whose first look fell on a layer's edge, or in the tail. */
function exponentialEdge(firstLayer: number, firstX: number, words: Words): number {
  let layer = firstLayer;
  let x = firstX;
  let shift = 0;
  for (;;) {
    // Beyond the tail's start the distribution repeats itself, shifted: it has no memory.
    if (layer === 0) shift += TAIL;
    else if (height[layer] + uniform(words) * (height[layer + 1] - height[layer]) < exp(-x)) return shift + x;
    layer = words.next() & 255;
    x = (words.next() + 0.5) * UNIT * edge[layer];
    if (x < edge[layer + 1]) return shift + x;
  }
}

/** Normal with mean 0 and variance 1 (Marsaglia's polar method: no sine, whose last bit differs between browsers). */
export function normal(words: Words): number {
  for (;;) {
    const u = 2 * uniform(words) - 1;
    const v = 2 * uniform(words) - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * log(s)) / s);
  }
}
