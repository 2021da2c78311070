import { MarkColumn } from '../engine/frame.ts';
import type { Seconds } from '../engine/units.ts';
import { centre } from './geometry.ts';
import type { JobKind } from './lane-sides.ts';
import { between, type Point, pointOn } from './polyline.ts';
import { slotRuns } from './ring-layout.ts';
import type { Track } from './tracks.ts';
import { workerCell } from './workers.ts';

/** Where one job in flight is to be drawn. */
export interface MarkPlace extends Point {
  readonly kind: JobKind;
  /**
   * `lane`: on its way; `ring`: in its slots; `worker`: in the cell of the server that serves it; `bay`: waiting or
   * dwelling in a component that shows it as a mark; `below`: on the step between lane and bay, below the box, unseen.
   */
  readonly where: 'lane' | 'ring' | 'worker' | 'bay' | 'below';
  /** Slot, worker or place in the bay's row, from 0; 0 on a lane. */
  readonly index: number;
}

/** Longest time a job takes to step into a bay's row, and to step out of it again. */
const STEP: Seconds = 1e-6;

/**
 * The place of the mark in `row` of `marks` at `time`. While it waits it is in its slots or in the bay; while it is
 * served it moves along its way in proportion to the time served, and rests at the way's end until it leaves.
 */
export function placeOf(
  marks: Float64Array,
  row: number,
  tracks: readonly Track[],
  time: Seconds,
): MarkPlace {
  const at = (column: number) => marks[row * MarkColumn.Count + column] ?? Number.NaN;
  const track = tracks[at(MarkColumn.Visit)];
  if (track === undefined)
    throw new Error(`mark ${row} is on visit ${at(MarkColumn.Visit)} of ${tracks.length}`);
  const startsAt = at(MarkColumn.StartsAt);
  const endsAt = at(MarkColumn.EndsAt);
  const slot = at(MarkColumn.Slot);
  const { kind } = track;
  // A job that a poller has not chosen yet starts at NaN: that compares as false, as it must.
  const isServed = time >= startsAt;
  if (isServed && track.way !== null) {
    const share = endsAt > startsAt ? (time - startsAt) / (endsAt - startsAt) : 1;
    const { x, y } = pointOn(track.way, share);
    return { x, y, kind, where: 'lane', index: 0 };
  }
  if (track.ring !== null) {
    return { ...slotsCentre(track.ring, slot, at(MarkColumn.Slots)), kind, where: 'ring', index: slot };
  }
  if (isServed && track.workers !== null) {
    return { ...centre(workerCell(track.workers, slot)), kind, where: 'worker', index: slot };
  }
  // Whoever is served outside the bay has left its row to those who wait.
  const index = track.way !== null || track.workers !== null ? Math.max(0, slot - track.servers) : slot;
  const standing = bayPoint(track, index);
  const step = stepping(track, standing, at(MarkColumn.EnteredAt), startsAt, time);
  if (step !== null) return { ...step, kind, where: 'below', index };
  return { ...standing, kind, where: 'bay', index };
}

/** On the way into the row from where it came, or out of it to where it goes; null while it stands there. */
function stepping(
  track: Track,
  standing: Point,
  enteredAt: Seconds,
  startsAt: Seconds,
  time: Seconds,
): Point | null {
  const wait = startsAt - enteredAt;
  const step = wait < 2 * STEP ? wait / 2 : STEP;
  if (time < enteredAt + step) return between(track.entry, standing, (time - enteredAt) / step);
  if (track.way === null || !(time > startsAt - step && time < startsAt)) return null;
  return between(pointOn(track.way, 0), standing, (startsAt - time) / step);
}

/** Room that one mark takes in a bay's row. */
export const BAY_PITCH = 11;

/** Marks that fit in one of a bay's two rows. */
export function bayColumns({ bay }: Pick<Track, 'bay'>): number {
  return Math.max(1, Math.floor(bay.width / BAY_PITCH));
}

/** Those who do not fit any more stand in the last place. */
function bayPoint(track: Track, index: number): Point {
  const column = Math.min(index, bayColumns(track) - 1);
  return {
    x: track.bay.x + (column + 0.5) * BAY_PITCH,
    y: track.bay.y + track.bay.height * (track.kind === 'request' ? 0.25 : 0.75),
  };
}

function slotsCentre(ring: NonNullable<Track['ring']>, slot: number, slots: number): Point {
  const runs = slotRuns(ring, slot, slots);
  const middle = runs[Math.floor(runs.length / 2)] ?? ring.rect;
  return centre(middle);
}
