import type { BoxGeometry, Rect } from './geometry.ts';

/** Where a ring's slots are drawn: row by row from the upper left, which is the head. */
export interface RingLayout {
  readonly rect: Rect;
  readonly slots: number;
  readonly columns: number;
  readonly rows: number;
  /** More than 1 where a ring has more slots than can be told apart. */
  readonly slotsPerCell: number;
}

/** Cells narrower or lower than this are not seen as cells any more. */
const LEAST_CELL = 3;
/** Width to height of a cell that reads best: 256 slots become 32 by 8. */
const CELL_ASPECT = 1.2;
const MOST_ROWS = 32;

/** Fills the rectangle with as many cells as the ring has slots, near to square. */
export function layOutRing(rect: Rect, slots: number): RingLayout {
  for (let slotsPerCell = 1; ; slotsPerCell *= 2) {
    const cells = Math.ceil(slots / slotsPerCell);
    const rows = bestRows(rect, cells);
    const columns = Math.ceil(cells / rows);
    const isSeen = Math.min(rect.width / columns, rect.height / rows) >= LEAST_CELL;
    if (isSeen || cells === 1) return { rect, slots, columns, rows, slotsPerCell };
  }
}

function bestRows(rect: Rect, cells: number): number {
  let best = 1;
  let bestMisfit = Number.POSITIVE_INFINITY;
  for (let rows = 1; rows <= Math.min(MOST_ROWS, cells); rows++) {
    const columns = Math.ceil(cells / rows);
    const aspect = rect.width / columns / (rect.height / rows);
    // A grid with a broken last row reads as a fault in the ring: an even one is worth some distortion.
    const misfit = Math.abs(Math.log(aspect / CELL_ASPECT)) + (columns * rows === cells ? 0 : 1);
    if (misfit < bestMisfit) {
      best = rows;
      bestMisfit = misfit;
    }
  }
  return best;
}

/** One row's part of a run of slots. */
export type SlotRun = Rect;

/** The rectangles that `count` slots from `first` on cover, one a row of the grid: a job's slots hang together. */
export function slotRuns(layout: RingLayout, first: number, count: number): SlotRun[] {
  const { rect, columns, rows, slotsPerCell, slots } = layout;
  const cellWidth = rect.width / columns;
  const cellHeight = rect.height / rows;
  const end = Math.min(slots, first + count) / slotsPerCell;
  const runs: SlotRun[] = [];
  let at = first / slotsPerCell;
  while (at < end) {
    const row = Math.floor(at / columns);
    const until = Math.min(end, (row + 1) * columns);
    runs.push({
      x: rect.x + (at - row * columns) * cellWidth,
      y: rect.y + row * cellHeight,
      width: (until - at) * cellWidth,
      height: cellHeight,
    });
    at = until;
  }
  return runs;
}

const RING_GAP = 6;

/** Splits the room for a component's rings evenly, with a line for each ring's name where there is height for it. */
export function ringAreas(
  room: NonNullable<BoxGeometry['rings']>,
  rings: number,
  nameHeight: number,
): { name: Rect | null; slots: Rect }[] {
  const isBeside = room.arranged === 'beside';
  const share = (whole: number) => (whole - RING_GAP * (rings - 1)) / rings;
  const width = isBeside ? share(room.width) : room.width;
  const height = isBeside ? room.height : share(room.height);
  const taken = height >= 2 * nameHeight ? nameHeight : 0;
  return Array.from({ length: rings }, (_, index) => {
    const x = room.x + (isBeside ? index * (width + RING_GAP) : 0);
    const y = room.y + (isBeside ? 0 : index * (height + RING_GAP));
    return {
      name: taken === 0 ? null : { x, y, width, height: taken },
      slots: { x, y: y + taken, width, height: height - taken },
    };
  });
}
