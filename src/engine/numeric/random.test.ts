import { describe, expect, it } from 'vitest';
import type { Variation } from '../network.ts';
import { drawVariation, squaredCvOf, VariationCode, variationParameter } from '../variation.ts';
import { KeyedWords, nextWord, StreamWords, seedStream, uniform, type Words } from './random.ts';

const N = 200_000;

function stream(seed: number): Words {
  const state = new Int32Array(4);
  seedStream(state, 0, seed, 99);
  return new StreamWords(state, 0);
}

/** As the engine uses keys: another key for every draw, one word or few of each. */
function keyed(seed: number): Words {
  const keys = stream(seed);
  const words = new KeyedWords();
  return { bits: () => words.restart(keys.bits(), keys.bits()).bits() };
}

describe('xoshiro128**', () => {
  // From the reference implementation, version 1.1 (prng.di.unimi.it).
  it('gives the published sequence for the state 1, 2, 3, 4', () => {
    const state = Int32Array.from([1, 2, 3, 4]);
    const words = Array.from({ length: 5 }, () => nextWord(state, 0));
    expect(words).toEqual([11520, 0, 5927040, 70819200, 2031721883]);
  });
});

describe.each([
  ['a stream', stream],
  ['keyed words', keyed],
  ['consecutive words of one key', (seed: number) => new KeyedWords().restart(seed, 7)],
  [
    'words of keys that differ in one bit',
    (seed: number) => {
      const words = new KeyedWords();
      let key = seed;
      return { bits: () => words.restart(key++, 7).bits() };
    },
  ],
] as const)('%s', (_, words) => {
  it('is uniform: chi-square over 256 cells of its high and of its low bits', () => {
    const source = words(1);
    const high = new Float64Array(256);
    const low = new Float64Array(256);
    for (let i = 0; i < N; i++) {
      const word = source.bits();
      high[word >>> 24] = (high[word >>> 24] ?? 0) + 1;
      low[word & 255] = (low[word & 255] ?? 0) + 1;
    }
    const expected = N / 256;
    for (const cells of [high, low]) {
      const chiSquare = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      // 255 degrees of freedom: 330.5 is passed once in a thousand.
      expect(chiSquare).toBeLessThan(330.5);
      expect(chiSquare).toBeGreaterThan(190);
    }
  });

  it('does not tie a word to the one before it', () => {
    const source = words(2);
    let previous = uniform(source) - 0.5;
    let sum = 0;
    for (let i = 0; i < N; i++) {
      const next = uniform(source) - 0.5;
      sum += previous * next;
      previous = next;
    }
    // A sum of products of independent uniforms has standard deviation sqrt(N) / 12.
    expect(Math.abs(sum)).toBeLessThan((4 * Math.sqrt(N)) / 12);
  });
});

const variations: Variation[] = [
  { kind: 'exponential' },
  { kind: 'erlang', phases: 4 },
  { kind: 'hyperexponential', squaredCv: 3 },
  { kind: 'lognormal', squaredCv: 0.5 },
];

describe.each(variations)('the variation $kind', (variation) => {
  const source = stream(3);
  const code = VariationCode[variation.kind];
  const parameter = variationParameter(variation);
  const draws = Float64Array.from({ length: N }, () => drawVariation(code, parameter, source));
  const mean = draws.reduce((sum, x) => sum + x, 0) / N;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / N;

  it('has mean 1', () => expect(Math.abs(mean - 1)).toBeLessThan(4 * Math.sqrt(squaredCvOf(variation) / N)));
  it('has the squared coefficient of variation that it states', () => {
    expect(variance / mean ** 2 / squaredCvOf(variation)).toBeGreaterThan(0.95);
    expect(variance / mean ** 2 / squaredCvOf(variation)).toBeLessThan(1.05);
  });
  it('is never negative', () => expect(Math.min(...draws.subarray(0, 50_000))).toBeGreaterThanOrEqual(0));
});

describe('the exponential', () => {
  it('follows its distribution from the first percentile to far into the tail', () => {
    const source = stream(4);
    const draws = Float64Array.from({ length: N }, () =>
      drawVariation(VariationCode.exponential, 0, source),
    ).sort();
    // Kolmogorov and Smirnov: 1.95 / sqrt(N) is passed once in a thousand.
    let distance = 0;
    for (const [i, x] of draws.entries())
      distance = Math.max(distance, Math.abs((i + 0.5) / N - (1 - Math.exp(-x))));
    expect(distance).toBeLessThan(1.95 / Math.sqrt(N));
    expect(draws.filter((x) => x > 7.7).length / N).toBeCloseTo(Math.exp(-7.7), 3);
  });
});
