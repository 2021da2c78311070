import { DropColumn, type Frame, MarkColumn } from '../../engine/frame.ts';
import type { FollowedJob } from '../../stores/run-driver.ts';
import { journeyOf } from './journey.ts';

export const PICKS = ['typical', 'slow', 'lost'] as const;
export type Pick = (typeof PICKS)[number];

/** The virtual server's own requests: the first class. */
const REQUESTS = 0;

/** More than these are not looked at: each has to be followed to know how long it took. */
const MOST_LOOKED_AT = 120;
/** So near to the wanted time is near enough. */
const NEAR = 0.01;

/** The newest request that was lost within the frame's recent span, or null. */
export function newestLost({ drops }: Frame): number | null {
  for (let row = drops.length - DropColumn.Count; row >= 0; row -= DropColumn.Count) {
    if (drops[row + DropColumn.JobClass] === REQUESTS) return drops[row + DropColumn.Job] ?? null;
  }
  return null;
}

/** The highest number of a request that has been sent. */
export function newestSent({ marks, markCount, offered }: Frame): number {
  let newest = -1;
  for (let i = 0; i < markCount; i++) {
    const row = i * MarkColumn.Count;
    if (marks[row + MarkColumn.JobClass] !== REQUESTS) continue;
    newest = Math.max(newest, marks[row + MarkColumn.Job] ?? -1);
  }
  return Math.max(newest, newest < 0 ? offered - 1 : newest);
}

/**
 * Of the requests that were answered of late, the one whose response time is nearest to `wanted`: the figure on the screen.
 * They are followed one by one, spread over the recent ones, until one is near enough.
 */
export async function nearestTo(
  wanted: number,
  frame: Frame,
  follow: (job: number) => Promise<FollowedJob | null>,
): Promise<number | null> {
  const newest = newestSent(frame);
  const recent = frame.recent.carried + frame.recent.dropped + frame.inFlight;
  const oldest = Math.max(0, newest - Math.max(recent, 20));
  const step = Math.max(1, Math.ceil((newest - oldest) / MOST_LOOKED_AT));
  let best: number | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (let job = newest; job >= oldest; job -= step) {
    const followed = await follow(job);
    if (followed === null) return best;
    const journey = journeyOf(followed);
    const isOurs = followed.story.visits[0]?.jobClass === REQUESTS;
    if (journey.end !== 'carried' || !isOurs) continue;
    const off = Math.abs(journey.total - wanted);
    if (off < distance) {
      best = job;
      distance = off;
    }
    if (distance <= NEAR * wanted) break;
  }
  return best;
}
