import type { Rect } from './geometry.ts';

/** Where parallel servers are drawn: one cell each, row by row. */
export interface WorkersLayout {
  readonly rect: Rect;
  readonly columns: number;
  readonly rows: number;
  readonly count: number;
}

const GAP_SHARE = 0.1;

/** Keeps to the layout's own columns for the 16 workers it was drawn for, and makes room for more. */
export function layOutWorkers(rect: Rect, columns: number, count: number): WorkersLayout {
  const fitting = Math.max(1, Math.min(count, columns * Math.ceil(Math.sqrt(count / 16))));
  return { rect, columns: fitting, rows: Math.ceil(count / fitting), count };
}

/** The cell of a worker, counted from 0. */
export function workerCell({ rect, columns, rows }: WorkersLayout, worker: number): Rect {
  const width = rect.width / columns;
  const height = rect.height / rows;
  const gap = Math.min(width, height) * GAP_SHARE;
  return {
    x: rect.x + (worker % columns) * width + gap / 2,
    y: rect.y + Math.floor(worker / columns) * height + gap / 2,
    width: width - gap,
    height: height - gap,
  };
}
