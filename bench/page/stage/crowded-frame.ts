import { type Frame, MarkColumn } from '../../../src/engine/frame.ts';
import type { LabNetwork } from '../../../src/pattern/lab-network.ts';

/** Simulated time from one visit to the next, in seconds. */
const VISIT_TIME = 20e-6;

/**
 * A frame of a run with `count` marks in it, spread over all visits of the route and over all of each visit's way: what a
 * lab looks like in which so many jobs are under way. Everything but the marks is the run's own.
 */
export function crowdedFrame(frame: Frame, lab: LabNetwork, count: number, time: number): Frame {
  const visits = lab.places[0]?.length ?? 1;
  const marks = new Float64Array(count * MarkColumn.Count);
  for (let row = 0; row < count; row++) {
    const at = row * MarkColumn.Count;
    const gone = time + (row * VISIT_TIME * visits) / count;
    const startsAt = time - (gone % VISIT_TIME);
    marks[at + MarkColumn.Job] = row;
    marks[at + MarkColumn.Visit] = Math.floor(gone / VISIT_TIME) % visits;
    marks[at + MarkColumn.EnteredAt] = startsAt;
    marks[at + MarkColumn.StartsAt] = startsAt;
    marks[at + MarkColumn.EndsAt] = startsAt + VISIT_TIME;
    marks[at + MarkColumn.LeavesAt] = startsAt + VISIT_TIME;
    marks[at + MarkColumn.Slot] = row % 16;
    marks[at + MarkColumn.Slots] = 1;
  }
  return { ...frame, time, marks, markCount: count, inFlight: count };
}
