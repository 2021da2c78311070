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
export const GOLDEN = 0x9e3779b9 | 0;

/** Words of one xoshiro128** state. */
export const STATE_WORDS = 4;

/** Advances the xoshiro128** state at `offset` (4 words) and returns 32 random bits, signed (see `mix32`). */
export function nextWord(state: Int32Array, offset: number): number {
  const s1 = state[offset + 1];
  const product = Math.imul(s1, 5);
  const result = Math.imul((product << 7) | (product >>> 25), 9);
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

/** Something that gives 32 random bits at a time, signed (see `mix32`). */
export interface Words {
  bits(): number;
}

/** A sequence of words that a 64-bit key alone decides: word i is a keyed hash of i. One is enough: draws do not overlap. */
export class KeyedWords implements Words {
  private a = 0;
  private b = 0;
  private i = 0;

  restart(keyA: number, keyB: number): this {
    this.a = keyA | 0;
    this.b = keyB | 0;
    this.i = 0;
    return this;
  }

  bits(): number {
    this.i = (this.i + GOLDEN) | 0;
    return mix32(this.b ^ mix32(this.a + this.i));
  }

  /** The same, unsigned. */
  next(): number {
    return this.bits() >>> 0;
  }
}

/** A xoshiro stream inside a larger array of states. */
export class StreamWords implements Words {
  constructor(
    private readonly state: Int32Array,
    private readonly offset: number,
  ) {}

  bits(): number {
    return nextWord(this.state, this.offset);
  }
}

/**
 * What the latest draw came to. The functions called `draw...` leave it here, and small ones around them return it: a
 * double that a call returns, if the call is not compiled in place, is first made an object. Small functions are compiled
 * in place where they are called often; who must never allocate calls `draw...` and reads it here.
 */
export const drawn = new Float64Array(1);

/** Uniform in (0, 1), 52 bits at the middles of their cells, so that neither 0 nor 1 ever comes. */
export function uniform(words: Words): number {
  drawUniform(words);
  return drawn[0];
}

function drawUniform(words: Words): void {
  const high = words.bits() >>> 6;
  const low = words.bits() >>> 6;
  drawn[0] = (high * 67108864 + low + 0.5) / 4503599627370496;
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
/**
 * What the first look asks of a layer, side by side: what a word has to be multiplied with to fall into it (a power of
 * two has no rounding), and the edge below which it is decided.
 */
export const firstLook = new Float64Array(2 * LAYERS);
for (let i = 0; i < LAYERS; i++) {
  firstLook[2 * i] = edge[i] * UNIT;
  firstLook[2 * i + 1] = edge[i + 1];
}

/** Exponential with mean 1. */
export function exponential(words: Words): number {
  drawExponential(words);
  return drawn[0];
}

export function drawExponential(words: Words): void {
  const layer = words.bits() & 255;
  // The place in the layer is a second word: taking it from the same one would tie it to the layer's number.
  const x = ((words.bits() >>> 0) + 0.5) * UNIT * edge[layer];
  drawn[0] = x;
  if (x >= edge[layer + 1]) drawOnEdge(layer, words);
}

/** As `drawExponential` of the stream at `offset`, whose `words` are asked for only where the first look does not decide. */
export function drawStreamExponential(state: Int32Array, offset: number, words: Words): void {
  const layer = nextWord(state, offset) & 255;
  const x = ((nextWord(state, offset) >>> 0) + 0.5) * firstLook[2 * layer];
  drawn[0] = x;
  if (x >= firstLook[2 * layer + 1]) drawOnEdge(layer, words);
}

/** Exponential with mean 1, of a key alone. */
export function keyedExponential(keyA: number, keyB: number, words: KeyedWords): number {
  drawKeyedExponential(keyA, keyB, words);
  return drawn[0];
}

/**
 * The two halves of the key's first word serve as layer and place, for a key's halves are independent; `words` is asked
 * only in the one case of ninety that the first look does not decide.
 */
export function drawKeyedExponential(keyA: number, keyB: number, words: KeyedWords): void {
  const first = mix32(keyA + GOLDEN);
  const second = mix32(keyB ^ first);
  const layer = first & 255;
  const x = ((second >>> 0) + 0.5) * firstLook[2 * layer];
  drawn[0] = x;
  if (x < firstLook[2 * layer + 1]) return;
  words.restart(keyA, keyB).bits();
  drawOnEdge(layer, words);
}

/** The rest of a draw whose first look, `drawn`, fell on a layer's edge or in the tail. */
function drawOnEdge(firstLayer: number, words: Words): void {
  let layer = firstLayer;
  let x = drawn[0];
  let shift = 0;
  for (;;) {
    // Beyond the tail's start the distribution repeats itself, shifted: it has no memory.
    if (layer === 0) shift += TAIL;
    else if (height[layer] + uniform(words) * (height[layer + 1] - height[layer]) < exp(-x)) break;
    layer = words.bits() & 255;
    x = ((words.bits() >>> 0) + 0.5) * UNIT * edge[layer];
    if (x < edge[layer + 1]) break;
  }
  drawn[0] = shift + x;
}

/** Normal with mean 0 and variance 1 (Marsaglia's polar method: no sine, whose last bit differs between browsers). */
export function normal(words: Words): number {
  drawNormal(words);
  return drawn[0];
}

function drawNormal(words: Words): void {
  for (;;) {
    const u = 2 * uniform(words) - 1;
    const v = 2 * uniform(words) - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) {
      drawn[0] = u * Math.sqrt((-2 * log(s)) / s);
      return;
    }
  }
}
