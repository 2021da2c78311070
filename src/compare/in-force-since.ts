import type { Seconds } from '../engine/units.ts';
import { changeBetween } from '../pattern/lab-plan.ts';
import type { Run } from '../stores/run-store.ts';

/** The instant from which on a run has had the settings that it has now; 0 where it has always had them. */
export function inForceSince({ segments, settings }: Pick<Run, 'segments' | 'settings'>): Seconds {
  const isOther = segments.map(
    (segment) => Object.keys(changeBetween(segment.settings, settings)).length > 0,
  );
  const last = isOther.lastIndexOf(false);
  const before = isOther.lastIndexOf(true, last);
  return before < 0 ? 0 : (segments[before + 1]?.from ?? 0);
}
