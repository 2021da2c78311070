import { describe, expect, it } from 'vitest';
import { exponential, StreamWords, seedStream } from '../numeric/random.ts';
import { warmUpCut } from './warm-up.ts';

/** Independent noise of mean 0. */
function noise(length: number, seed: number): number[] {
  const state = new Int32Array(4);
  seedStream(state, 0, seed, 1);
  const words = new StreamWords(state, 0);
  return Array.from({ length }, () => exponential(words) - 1);
}

/** MSER straight from its definition. */
function bySearch(series: readonly number[]): number {
  const batches: number[] = [];
  for (let i = 0; i + 5 <= series.length; i += 5) {
    batches.push(series.slice(i, i + 5).reduce((sum, x) => sum + x, 0) / 5);
  }
  const errors = batches.slice(0, Math.floor(batches.length / 2) + 1).map((_, cut) => {
    const rest = batches.slice(cut);
    const mean = rest.reduce((sum, x) => sum + x, 0) / rest.length;
    return rest.reduce((sum, x) => sum + (x - mean) ** 2, 0) / rest.length ** 2;
  });
  return 5 * errors.indexOf(Math.min(...errors));
}

describe('the warm-up cut', () => {
  it('is the one that MSER-5 names', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const series = noise(403, seed).map((x, i) => x + 6 * Math.exp(-i / 20));
      expect(warmUpCut(series).cut).toBe(bySearch(series));
    }
  });

  it('takes a ramp away and leaves what is steady', () => {
    const series = noise(2000, 7).map((x, i) => 0.3 * x + (i < 300 ? (300 - i) / 30 : 0));
    const { cut, isFound } = warmUpCut(series);
    expect(isFound).toBe(true);
    expect(cut).toBeGreaterThan(250);
    expect(cut).toBeLessThan(330);
  });

  it('takes nothing where nothing is to be taken', () => {
    const series = Array.from({ length: 100 }, (_, i) => i % 2);
    expect(warmUpCut(series)).toMatchObject({ cut: 0, isFound: true });
  });

  it('says when the run never settles', () => {
    expect(warmUpCut(Array.from({ length: 200 }, (_, i) => i)).isFound).toBe(false);
    expect(warmUpCut([1, 2, 3])).toMatchObject({ cut: 0, isFound: false });
  });
});
