import type { JobKind } from './lane-sides.ts';
import { distance, type Polyline } from './polyline.ts';

/** Most room between two arrow heads on a lane. */
const SPACING = 46;
const REACH = 2.6;

/** Path data of small arrow heads along a lane's side: outward for requests, back for responses. */
export function chevronsAlong(line: Polyline, kind: JobKind): string {
  const sense = kind === 'request' ? 1 : -1;
  return line
    .slice(1)
    .flatMap((to, index) => {
      const from = line[index];
      if (from === undefined) return [];
      const length = distance(from, to);
      const count = Math.max(1, Math.floor(length / SPACING));
      const along = { x: ((to.x - from.x) / length) * sense, y: ((to.y - from.y) / length) * sense };
      return Array.from({ length: count }, (_, nth) => {
        const share = (nth + 0.5) / count;
        const x = from.x + (to.x - from.x) * share;
        const y = from.y + (to.y - from.y) * share;
        return arrowHead(x, y, along.x * REACH, along.y * REACH);
      });
    })
    .join('');
}

/** An open angle whose tip lies at (x, y) + (dx, dy). */
function arrowHead(x: number, y: number, dx: number, dy: number): string {
  const point = (px: number, py: number) => `${round(px)} ${round(py)}`;
  return `M${point(x - dy - dx, y + dx - dy)}L${point(x + dx, y + dy)}L${point(x + dy - dx, y - dx - dy)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
