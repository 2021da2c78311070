/**
 * Paths through points of a plot, in pixels with one decimal. d3's own shapes come with every curve there is, which the
 * first screen would load for two straight ones.
 */
const pixel = (value: number): string => String(Math.round(value * 10) / 10);

const points = (indices: readonly number[], x: (index: number) => number, y: (index: number) => number) =>
  indices.map((index) => `${pixel(x(index))},${pixel(y(index))}`);

/** A line through `count` points. */
export function linePath(count: number, x: (index: number) => number, y: (index: number) => number): string {
  if (count === 0) return '';
  return `M${points([...Array(count).keys()], x, y).join('L')}`;
}

interface Band {
  readonly count: number;
  /** A gap, where it does not hold. */
  readonly isDrawn: (index: number) => boolean;
  readonly x: (index: number) => number;
  readonly bottom: (index: number) => number;
  readonly top: (index: number) => number;
}

/** The area between two lines, in a piece for every stretch that is drawn. */
export function bandPath({ count, isDrawn, x, bottom, top }: Band): string {
  const stretches: number[][] = [];
  for (let index = 0; index < count; index++) {
    if (!isDrawn(index)) continue;
    const last = stretches.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else stretches.push([index]);
  }
  return stretches
    .map((stretch) => {
      const there = points(stretch, x, top);
      const back = points(stretch, x, bottom).reverse();
      return `M${[...there, ...back].join('L')}Z`;
    })
    .join('');
}
