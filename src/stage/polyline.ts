export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points joined by straight lines; at least two of them. */
export type Polyline = readonly Point[];

/** One straight piece of a way, and the length of the way before it. */
export interface Piece {
  readonly from: Point;
  readonly to: Point;
  readonly before: number;
  readonly length: number;
}

/** A way along which a mark moves: pieces one after another. Between two pieces there may be a gap of no length. */
export interface Way {
  readonly pieces: readonly Piece[];
  readonly length: number;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

export function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

/** Joins polylines into one way. Their ends need not meet: the gap then takes no length, so no time to cross. */
export function wayAlong(lines: readonly Polyline[]): Way {
  const pieces: Piece[] = [];
  let before = 0;
  for (const line of lines) {
    line.forEach((to, index) => {
      const from = line[index - 1];
      if (from === undefined) return;
      const length = distance(from, to);
      pieces.push({ from, to, before, length });
      before += length;
    });
  }
  return { pieces, length: before };
}

/** The point at a share (0 to 1) of the way's length. */
export function pointOn(way: Way, share: number): Point {
  const at = Math.min(1, Math.max(0, share)) * way.length;
  let piece = way.pieces[0];
  // A plain loop: it is asked for every mark in every picture.
  for (const each of way.pieces) {
    piece = each;
    if (at <= each.before + each.length) break;
  }
  if (piece === undefined) throw new Error('a way without pieces has no points');
  return between(piece.from, piece.to, piece.length === 0 ? 0 : (at - piece.before) / piece.length);
}

/** The part of a polyline between two shares of its length, backwards where `from` is the greater. */
export function partOf(line: Polyline, from: number, to: number): Polyline {
  if (from > to) return [...partOf(line, to, from)].reverse();
  const way = wayAlong([line]);
  const inner = way.pieces
    .filter(({ before }) => before > from * way.length && before < to * way.length)
    .map((piece) => piece.from);
  return [pointOn(way, from), ...inner, pointOn(way, to)];
}

/**
 * The line that runs beside `line` at `distanceToTheRight` (left, where negative) of who walks along it, corners mitred.
 * Screen coordinates: y grows downward.
 */
export function besideOf(line: Polyline, distanceToTheRight: number): Polyline {
  return line.map((point, index) => {
    const before = normal(line[index - 1], point);
    const after = normal(point, line[index + 1]);
    const one = before ?? after;
    const other = after ?? before;
    if (one === undefined || other === undefined) return point;
    const scale = distanceToTheRight / (1 + one.x * other.x + one.y * other.y);
    return { x: point.x + (one.x + other.x) * scale, y: point.y + (one.y + other.y) * scale };
  });
}

/** Unit vector to the right of the walk from `a` to `b`. */
function normal(a: Point | undefined, b: Point | undefined): Point | undefined {
  if (a === undefined || b === undefined) return undefined;
  const length = distance(a, b);
  if (length === 0) return undefined;
  return { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
}
