/** Random choices that come out the same for the same seed, so that a test that failed can be run again. */
export interface SeededChoices {
  /** A whole number from 0 up to, and without, `bound`. */
  readonly below: (bound: number) => number;
  readonly oneOf: <T>(list: readonly [T, ...T[]]) => T;
}

/** Mulberry32, by Tommy Ettinger (public domain): short, and even enough to choose a button by. */
export function seededChoices(seed: number): SeededChoices {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return { below, oneOf: (list) => list[below(list.length)] ?? list[0] };
}
