/**
 * The place of the smallest of the times; of equals, the first. There are a multiple of four of them, none of them NaN.
 *
 * A tournament whose winners are computed and not branched to: which of two random times is the earlier is what no processor
 * can predict. Its rounds do not wait for one another as the steps of a scan do.
 */
export function earliestOf(times: Float64Array): number {
  let first = earliestOfFour(times, 0);
  for (let i = 4; i < times.length; i = (i + 4) | 0) {
    first = earlier(times, first, earliestOfFour(times, i));
  }
  return first;
}

function earliestOfFour(times: Float64Array, i: number): number {
  return earlier(times, earlier(times, i, i | 1), earlier(times, i | 2, i | 3));
}

function earlier(times: Float64Array, one: number, other: number): number {
  // Minus 1 has every bit set, minus 0 none.
  return one ^ ((one ^ other) & -(((times[other] < times[one]) as unknown as number) | 0));
}
