import { area, line } from 'd3';

/** Digits behind the point: a tenth of a pixel is finer than anything that is seen. */
const DIGITS = 1;

/** A line through `count` points, in pixels. */
export function linePath(count: number, x: (index: number) => number, y: (index: number) => number): string {
  return line<number>(x, y).digits(DIGITS)(indices(count)) ?? '';
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
  return area<number>(x, bottom, top).digits(DIGITS).defined(isDrawn)(indices(count)) ?? '';
}

const indices = (count: number): number[] => [...Array(count).keys()];
