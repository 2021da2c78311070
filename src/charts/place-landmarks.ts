import type { PlotArea } from './chart-geometry.ts';

/**
 * Places for the signs of instants, in pixels and in the instants' order: each at its instant where there is room, or else
 * at the right of the one before; what would stand beyond the plot moves back, and what is before it with it.
 */
export function placeLandmarks(
  wanted: readonly number[],
  width: number,
  { right }: Pick<PlotArea, 'right'>,
): readonly number[] {
  const places: number[] = [];
  for (const x of wanted) places.push(Math.max(x, (places.at(-1) ?? Number.NEGATIVE_INFINITY) + width));
  let limit = right;
  for (let index = places.length - 1; index >= 0; index--) {
    const place = Math.min(places[index] ?? 0, limit);
    places[index] = place;
    limit = place - width;
  }
  return places;
}
