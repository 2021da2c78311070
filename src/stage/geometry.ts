import type { ComponentId, LaneId } from '../pattern/topology.ts';
import type { Point, Polyline } from './polyline.ts';

/**
 * Where everything on the stage is, as data: one value of this type a layout. Units are those of the view box, which is
 * scaled to the container.
 */
export interface StageGeometry {
  readonly viewBox: Size;
  /** Heights of letters. */
  readonly type: TypeSizes;
  /** Space between a box's edge and what is in it. */
  readonly padding: number;
  readonly meterHeight: number;
  /** `room` is how long its name may be: legend or note share the line. */
  readonly server: { readonly rect: Rect; readonly title: Point & { readonly room: number } };
  /** A floor whose name has no room has none. */
  readonly floors: Readonly<Record<FloorId, { readonly rect: Rect; readonly label: Point | null }>>;
  readonly boxes: Readonly<Record<ComponentId, BoxGeometry>>;
  /** Centre lines, from the virtual server outward. */
  readonly lanes: Readonly<Record<LaneId, Polyline>>;
  readonly laneWidth: number;
  /** The cut through the hypervisor on the direct path. */
  readonly shaft: Rect;
  /** "hypervisor bypassed": where it starts. */
  readonly bypassLabel: Point;
  /** "direct physical link": where it starts. */
  readonly linkLabel: Point;
  readonly legend: { readonly at: Point; readonly direction: 'row' | 'column' };
  /** Where it is said that marks are not drawn one by one, on one line or on two. */
  readonly note: { readonly at: Point; readonly lines: 1 | 2 };
  /** Room for the control that chooses a request to follow; null where there is none: marks can be pressed all the same. */
  readonly follow: Rect | null;
  /** Room for the other virtual servers, and how many of them it takes as cards of their own. */
  readonly neighbours: { readonly room: Rect; readonly most: number };
  /** Room beside the I/O card for the other virtual functions of the same card. */
  readonly slices: Rect;
  /** Whether "lost" and the figure stand on one line or on two. */
  readonly lostLines: 1 | 2;
  /** Sizes of the marks: a dot's radius, half a diamond's diagonal. */
  readonly dotRadius: number;
  readonly diamondRadius: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Point, Size {}

export const FLOOR_IDS = ['servers', 'hypervisor', 'hardware'] as const;
export type FloorId = (typeof FLOOR_IDS)[number];

export interface TypeSizes {
  readonly title: number;
  readonly detail: number;
  readonly figure: number;
}

export interface BoxGeometry {
  readonly rect: Rect;
  readonly shape: 'card' | 'cylinder';
  /** Whether the percentage stands beside the title or below it. */
  readonly header: 'beside' | 'below';
  readonly hasDetail: boolean;
  /** Rings are drawn here, one below the other or side by side; null where a box has no room for any. */
  readonly rings: (Rect & { readonly arranged: 'below' | 'beside' }) | null;
  /** Marks that wait or dwell inside, outside any ring: requests in the upper row, responses in the lower one. */
  readonly bay: Rect;
  /** Where the bay is named, if it is. */
  readonly bayLabel?: Point;
  /** Cells that light up while they serve; null where servers are not drawn one by one. */
  readonly workers: { readonly rect: Rect; readonly columns: number } | null;
  /** The "bottleneck" badge, on the box's edge. */
  readonly badge: Rect;
  /** Through which lost marks fall: free of everything that must be read. */
  readonly chute: Rect;
  /** Where it is told how many it loses. Components may share the place: the one that loses most is told of. */
  readonly lostLabel: Point;
}

export function right(rect: Rect): number {
  return rect.x + rect.width;
}

export function bottom(rect: Rect): number {
  return rect.y + rect.height;
}

export function centre(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** Whether a point lies in a rectangle or within `tolerance` of it. */
export function holds(rect: Rect, point: Point, tolerance = 0): boolean {
  return (
    point.x >= rect.x - tolerance &&
    point.x <= right(rect) + tolerance &&
    point.y >= rect.y - tolerance &&
    point.y <= bottom(rect) + tolerance
  );
}

/** Whether two rectangles share an area. */
export function overlap(a: Rect, b: Rect): boolean {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}
