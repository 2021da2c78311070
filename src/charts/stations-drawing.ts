import { FULL_FROM } from '../pattern/bottleneck.ts';
import type { PlotArea, PlotSize, Scale } from './chart-geometry.ts';
import type { ComponentSeries } from './component-series.ts';

/** Steps of the colour scale: one for every twentieth of the busy share. */
export const HEAT_LEVELS = 20;

const ROW_GAP = 3;
const FULL_MARK = 2.5;

/** The strip leaves room for the components' names at the left, and for their share now at the right. */
export function stripArea({ width, height, rem }: PlotSize): PlotArea {
  return { left: 7.25 * rem, right: width - 3.25 * rem, top: 1 * rem, bottom: height - 1.375 * rem };
}

export interface StripDrawing {
  /** One path for every step of the colour scale: all cells of that share. */
  readonly levels: readonly string[];
  /** A bar under every cell that is full. */
  readonly full: string;
}

/** Middle of each row, in pixels. */
export function rowMiddles({ top, bottom }: PlotArea, rows: number): readonly number[] {
  const pitch = (bottom - top) / Math.max(1, rows);
  return Array.from({ length: rows }, (_, row) => top + (row + 0.5) * pitch);
}

/** Cells of one share that touch are drawn as one, so that no seam shows between them. `time` ends the last column. */
export function drawStrip(
  { rows, columns, columnWidth }: ComponentSeries,
  area: PlotArea,
  x: Scale,
  time: number,
): StripDrawing {
  const levels = Array.from({ length: HEAT_LEVELS + 1 }, () => '');
  let full = '';
  const pitch = (area.bottom - area.top) / Math.max(1, rows.length);
  const edge = (column: number) => x(Math.min(time, column * columnWidth)).toFixed(1);
  rows.forEach(({ busy }, row) => {
    const top = area.top + row * pitch;
    const height = Math.max(1, pitch - ROW_GAP);
    runs(
      columns,
      (column) => levelOf(busy[column] ?? 0),
      (level, from, to) => {
        levels[level] += `M${edge(from)},${top.toFixed(1)}H${edge(to)}v${height.toFixed(1)}H${edge(from)}Z`;
      },
    );
    runs(
      columns,
      (column) => Number((busy[column] ?? 0) >= FULL_FROM),
      (isFull, from, to) => {
        const y = (top + height - FULL_MARK).toFixed(1);
        if (isFull === 1) full += `M${edge(from)},${y}H${edge(to)}v${FULL_MARK}H${edge(from)}Z`;
      },
    );
  });
  return { levels, full };
}

function levelOf(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * HEAT_LEVELS);
}

/** Calls `found` with every stretch of columns of the same value. */
function runs(
  columns: number,
  levelIn: (column: number) => number,
  found: (value: number, from: number, to: number) => void,
): void {
  let from = 0;
  for (let column = 1; column <= columns; column++) {
    if (column < columns && levelIn(column) === levelIn(from)) continue;
    found(levelIn(from), from, column);
    from = column;
  }
}

/** What the strip says: the component that was full for longest, for how long, and whether it still is. */
export function longestFull({ rows, columnWidth, columns }: ComponentSeries) {
  const found = rows
    .map(({ component, busy }) => ({
      component,
      span: busy.filter((share) => share >= FULL_FROM).length * columnWidth,
      isFullNow: (busy[columns - 1] ?? 0) >= FULL_FROM || (busy[columns - 2] ?? 0) >= FULL_FROM,
    }))
    .sort((a, b) => b.span - a.span)[0];
  return found === undefined || found.span === 0 ? null : found;
}
