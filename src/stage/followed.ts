import { DropColumn, type Frame, MarkColumn } from '../engine/frame.ts';
import type { ComponentId } from '../pattern/topology.ts';
import type { MarkPlace } from './place-of.ts';
import { type Point, type Polyline, partOf } from './polyline.ts';
import type { Scene } from './scene.ts';
import type { Track } from './tracks.ts';
import { column } from './utilization.ts';

/** Where a followed request is in its life, as far as one frame tells. */
export type FollowedState =
  | { readonly kind: 'ahead' }
  | { readonly kind: 'under-way'; readonly row: number; readonly component: ComponentId }
  | { readonly kind: 'lost'; readonly component: ComponentId }
  /** Answered, lost longer ago than a frame remembers, or one of more under way than a frame has marks for. */
  | { readonly kind: 'out-of-sight' };

export function followedState(frame: Frame, tracks: Scene['tracks'], job: number): FollowedState {
  if (job >= frame.offered) return { kind: 'ahead' };
  const row = rowOf(frame, job);
  if (row !== -1) {
    const visit = column(frame.marks, MarkColumn, row, 'Visit');
    const track = tracks[column(frame.marks, MarkColumn, row, 'JobClass')]?.[visit];
    if (track !== undefined) return { kind: 'under-way', row, component: track.component };
  }
  for (let drop = 0; drop < frame.drops.length / DropColumn.Count; drop++) {
    if (column(frame.drops, DropColumn, drop, 'Job') !== job) continue;
    const visit = column(frame.drops, DropColumn, drop, 'Visit');
    const track = tracks[column(frame.drops, DropColumn, drop, 'JobClass')]?.[visit];
    if (track !== undefined) return { kind: 'lost', component: track.component };
  }
  return { kind: 'out-of-sight' };
}

/** The mark's row; -1 for a job that has none. */
function rowOf(frame: Pick<Frame, 'marks' | 'markCount'>, job: number): number {
  for (let row = 0; row < frame.markCount; row++)
    if (column(frame.marks, MarkColumn, row, 'Job') === job) return row;
  return -1;
}

const NOBODY: ReadonlySet<number> = new Set();

/**
 * The request to follow after `job`, or before it: the next one under way in order of arrival. With none named it is
 * the newest, which has its whole way ahead. Null while none is under way.
 */
export function neighbourOf(
  frame: Pick<Frame, 'marks' | 'markCount'>,
  job: number | null,
  direction: 1 | -1,
  others: ReadonlySet<number> = NOBODY,
): number | null {
  let found: number | null = null;
  for (let row = 0; row < frame.markCount; row++) {
    // A neighbour's job is nobody's request to follow here.
    if (others.has(column(frame.marks, MarkColumn, row, 'JobClass'))) continue;
    const each = column(frame.marks, MarkColumn, row, 'Job');
    if (job === null) found = Math.max(found ?? each, each);
    else if ((each - job) * direction > 0 && (found === null || (found - each) * direction > 0)) found = each;
  }
  return found;
}

/** The row of the mark nearest to a point, within `reach`; -1 when there is none. What is below a box is not seen. */
export function nearestMark(places: readonly MarkPlace[], { x, y }: Point, reach: number): number {
  let nearest = -1;
  let least = reach;
  places.forEach((place, row) => {
    if (place.where === 'below') return;
    const away = Math.hypot(place.x - x, place.y - y);
    if (away > least) return;
    nearest = row;
    least = away;
  });
  return nearest;
}

/** A request's way as lines: what lies behind it, and what lies before it. */
export interface Journey {
  readonly behind: readonly Polyline[];
  readonly ahead: readonly Polyline[];
}

/** `share` is how much of the present visit's way has been gone. A visit that may be left out is drawn when it is made. */
export function journeyOf(tracks: readonly Track[], visit: number, share: number): Journey {
  const behind: Polyline[] = [];
  const ahead: Polyline[] = [];
  tracks.forEach(({ lines, isCertain }, index) => {
    if (lines.length === 0 || (!isCertain && index !== visit)) return;
    if (index < visit) behind.push(...lines);
    else if (index > visit) ahead.push(...lines);
    else split(lines, share, behind, ahead);
  });
  return { behind, ahead };
}

function split(lines: readonly Polyline[], share: number, behind: Polyline[], ahead: Polyline[]): void {
  const lengths = lines.map(lengthOf);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  let left = share * whole;
  lines.forEach((line, nth) => {
    const length = lengths[nth] ?? 0;
    const gone = length === 0 ? 1 : Math.min(1, Math.max(0, left / length));
    if (gone > 0) behind.push(partOf(line, 0, gone));
    if (gone < 1) ahead.push(partOf(line, gone, 1));
    left -= length;
  });
}

function lengthOf(line: Polyline): number {
  return line.slice(1).reduce((sum, point, index) => {
    const from = line[index] ?? point;
    return sum + Math.hypot(point.x - from.x, point.y - from.y);
  }, 0);
}
