/** A point of a curve: offered and delivered, in bit/s. */
export type SketchPoint = readonly [number, number];

/** Columns that a curve is kept in; one handle each. */
const COLUMNS = 11;

/** Offered loads of the columns, from 0 to `most`. */
export function columnsOf(most: number): readonly number[] {
  return Array.from({ length: COLUMNS }, (_, i) => (most * i) / (COLUMNS - 1));
}

/** What a hand begins with: nothing delivered, anywhere. */
export function startingCurve(most: number): readonly SketchPoint[] {
  return columnsOf(most).map((offered) => [offered, 0]);
}

/** The law of the bottleneck as a curve: delivered is the lesser of offered and capacity. */
export function lawPoints(most: number, capacity: number): readonly SketchPoint[] {
  const columns = [...columnsOf(most), Math.min(most, capacity)].sort((a, b) => a - b);
  return columns.map((offered) => [offered, Math.min(offered, capacity)]);
}

/** The curve after a stroke from one point to another: the columns between take the stroke's height. */
export function drawnThrough(
  curve: readonly SketchPoint[],
  from: SketchPoint,
  to: SketchPoint,
  most: number,
): readonly SketchPoint[] {
  const reach = most / (COLUMNS - 1) / 2;
  const [left, right] = from[0] <= to[0] ? [from, to] : [to, from];
  return curve.map(([offered, delivered]) => {
    if (offered < left[0] - reach || offered > right[0] + reach) return [offered, delivered];
    const width = right[0] - left[0];
    const share = width === 0 ? 1 : Math.min(1, Math.max(0, (offered - left[0]) / width));
    return [offered, within(left[1] + share * (right[1] - left[1]), most)];
  });
}

/** The curve with one column raised by some bit/s. */
export function raised(
  curve: readonly SketchPoint[],
  index: number,
  by: number,
  most: number,
): readonly SketchPoint[] {
  return curve.map(([offered, delivered], i) => [
    offered,
    i === index ? within(delivered + by, most) : delivered,
  ]);
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
