import type { Seconds } from '../engine/units.ts';
import { type PartId, RAMP_END } from './settings.ts';

/** What the automatic pace looks at. */
export interface PaceFacts {
  readonly part: PartId;
  readonly isDirect: boolean;
  readonly time: Seconds;
  /** Fullest that any ring has been in this run, as a share of its slots. */
  readonly fullestRing: number;
  readonly firstLossAt: Seconds | null;
}

/** Real seconds a simulated second takes. SLOW shows single requests cross a lane; QUICK lets a load build up. */
export const SLOW = 10_000;
export const QUICK = 1_000;

/** Long enough to see the first requests set out, before anything is hurried. */
const FIRST_REQUESTS: Seconds = 0.05e-3;
/** Long enough at SLOW to follow a few dozen requests of a modest load. */
const MODEST_LOAD: Seconds = 1.2e-3;
/** How long single drops, or in Part C single requests at the full load, are worth watching. */
const CLOSE_LOOK: Seconds = 1.2e-3;
/** A ring this full is about to overflow. */
const NEARLY_FULL = 0.9;

/**
 * The end of every part's story, where playing stops by itself. The same instant in all three, so that their charts
 * can be laid side by side.
 */
export const STORY_END: Seconds = 12e-3;

/** No run goes further, however long it is left alone. */
export const LAST_INSTANT: Seconds = 10;

/** The slow-motion factor by which a part explains itself: slow where single requests matter, quick in between. */
export function automaticSlowdown(facts: PaceFacts): number {
  const { part, isDirect, time } = facts;
  if (time < FIRST_REQUESTS) return SLOW;
  if (part === 'A' && time < MODEST_LOAD) return SLOW;
  if (part !== 'A' && time < RAMP_END) return QUICK;
  if (isDirect) return part !== 'A' && time < RAMP_END + CLOSE_LOOK ? SLOW : QUICK;
  const { firstLossAt, fullestRing } = facts;
  if (firstLossAt !== null) return time < firstLossAt + CLOSE_LOOK ? SLOW : QUICK;
  return fullestRing >= NEARLY_FULL ? SLOW : QUICK;
}
