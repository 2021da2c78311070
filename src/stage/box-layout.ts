import type { BoxGeometry, Rect, StageGeometry } from './geometry.ts';
import { bottom, right } from './geometry.ts';
import type { Point } from './polyline.ts';

/** Where a box's texts and meter are. Texts by their baseline; the figure ends at its point, the others start there. */
export interface BoxLayout {
  readonly title: Point;
  readonly detail: Point;
  readonly figure: Point;
  readonly meter: Rect;
  /** How long title and detail may be: a title beside the figure leaves room for one of 100 %. */
  readonly titleRoom: number;
  readonly detailRoom: number;
}

/** Ems of "100%", and the least space before it. */
const FIGURE_ROOM = 2.4;
const FIGURE_GAP = 4;

/** Half the height of the ellipse that closes a cylinder. */
export function capHeight(box: BoxGeometry): number {
  return box.shape === 'cylinder' ? box.rect.width * 0.04 : 0;
}

export function layoutOf(box: BoxGeometry, { type, padding, meterHeight }: StageGeometry): BoxLayout {
  const { rect } = box;
  const cap = capHeight(box);
  const top = rect.y + (cap === 0 ? padding : 2 * cap + padding / 2);
  const titleLine = top + type.title * 0.72;
  const width = rect.width - 2 * padding;
  const besideFigure = width - FIGURE_ROOM * type.figure - FIGURE_GAP;
  return {
    titleRoom: box.header === 'beside' ? besideFigure : width,
    detailRoom: box.header === 'beside' ? width : besideFigure,
    title: { x: rect.x + padding, y: titleLine },
    detail: { x: rect.x + padding, y: titleLine + type.detail * 1.48 },
    figure: {
      x: right(rect) - padding,
      y: box.header === 'beside' ? top + type.figure * 0.64 : titleLine + type.figure * 1.12,
    },
    meter: {
      x: rect.x + padding,
      y: bottom(rect) - padding * 0.6 - meterHeight - cap,
      width,
      height: meterHeight,
    },
  };
}
