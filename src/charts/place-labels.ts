/** A label that wants to stand at `wanted` (its middle) and is `height` high. */
export interface LabelWish {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Middles for labels in one column, in the order given: as near to where they want to be as they can without touching
 * each other or leaving `top` to `bottom`. Where the column is too short for all, they start at the top and touch.
 */
export function placeLabels(wishes: readonly LabelWish[], top: number, bottom: number): readonly number[] {
  interface Cluster {
    readonly members: number[];
    height: number;
    /** Top edge. */
    start: number;
  }
  const order = wishes.map((_, index) => index).sort((a, b) => wish(a).wanted - wish(b).wanted || a - b);
  const clusters: Cluster[] = [];
  for (const index of order) {
    const { wanted, height } = wish(index);
    let cluster: Cluster = { members: [index], height, start: within(wanted - height / 2, height) };
    let above = clusters.at(-1);
    // Labels that touch move as one, to the middle of where they all want to be.
    while (above !== undefined && above.start + above.height > cluster.start) {
      clusters.pop();
      const members = [...above.members, ...cluster.members];
      const merged = above.height + cluster.height;
      cluster = { members, height: merged, start: within(meanStart(members), merged) };
      above = clusters.at(-1);
    }
    clusters.push(cluster);
  }

  const middles = new Array<number>(wishes.length).fill(0);
  for (const { members, start } of clusters) {
    let edge = start;
    for (const index of members) {
      middles[index] = edge + wish(index).height / 2;
      edge += wish(index).height;
    }
  }
  return middles;

  function wish(index: number): LabelWish {
    return wishes[index] ?? { wanted: top, height: 0 };
  }

  function within(start: number, height: number): number {
    return Math.max(top, Math.min(start, bottom - height));
  }

  /** Top edge of the stack that is nearest to its members' wishes on average. */
  function meanStart(members: readonly number[]): number {
    let offset = 0;
    let sum = 0;
    for (const index of members) {
      const { wanted, height } = wish(index);
      sum += wanted - height / 2 - offset;
      offset += height;
    }
    return sum / members.length;
  }
}

/** A label that is placed: its middle, and where it begins and ends from left to right. */
export interface PlacedLabel {
  readonly left: number;
  readonly width: number;
  readonly middle: number;
  readonly height: number;
}

/**
 * The middle nearest to `wanted` for one more label, at which it touches none of those that stand there already and stays
 * within `top` to `bottom`; null where there is no such place.
 */
export function placeAmong(
  { left, width, wanted, height }: LabelWish & Pick<PlacedLabel, 'left' | 'width'>,
  taken: readonly PlacedLabel[],
  top: number,
  bottom: number,
): number | null {
  const inTheWay = taken.filter((other) => other.left < left + width && left < other.left + other.width);
  const isFree = (middle: number) =>
    middle - height / 2 >= top &&
    middle + height / 2 <= bottom &&
    inTheWay.every((other) => Math.abs(other.middle - middle) >= (other.height + height) / 2);
  // Where it wants to be, at either end, or just above or below one of the others: the nearest place is one of these.
  const candidates = [
    wanted,
    top + height / 2,
    bottom - height / 2,
    ...inTheWay.flatMap((other) => {
      const apart = (other.height + height) / 2;
      return [other.middle - apart, other.middle + apart];
    }),
  ];
  const free = candidates.filter(isFree).sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return free[0] ?? null;
}
