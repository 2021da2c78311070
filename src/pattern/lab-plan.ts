import type { Seconds } from '../engine/units.ts';
import type { LabSettings } from './settings.ts';

/** New values of some settings. The seed is the whole run's: a change in the middle of it does not count. */
export type SettingsChange = Partial<LabSettings>;

/** From `at` on, some settings are others than before. */
export interface Fork {
  readonly at: Seconds;
  readonly change: SettingsChange;
}

/** All that decides a run: the settings it starts with, and where it forks, in order of time. */
export interface LabPlan {
  readonly settings: LabSettings;
  readonly forks: readonly Fork[];
}

/** Settings that hold from an instant on. */
export interface PlanSegment {
  readonly from: Seconds;
  readonly settings: LabSettings;
}

/** The plan of a run that never forks. */
export const planOf = (settings: LabSettings): LabPlan => ({ settings, forks: [] });

/** The stretches of a plan in which one and the same settings hold, in order of time. */
export function segmentsOf({ settings, forks }: LabPlan): readonly PlanSegment[] {
  const segments: PlanSegment[] = [{ from: 0, settings }];
  let inForce = settings;
  for (const { at, change } of forks) {
    inForce = { ...inForce, ...change, seed: settings.seed };
    segments.push({ from: at, settings: inForce });
  }
  return segments;
}

/** The last of the segments that has begun by `time`. There must be one. */
export function segmentAt<Segment extends { readonly from: Seconds }>(
  segments: readonly Segment[],
  time: Seconds,
): Segment {
  const begun = segments.findLast(({ from }) => from <= time) ?? segments[0];
  if (begun === undefined) throw new Error('a plan has no segments');
  return begun;
}

export const settingsAt = (plan: LabPlan, time: Seconds): LabSettings =>
  segmentAt(segmentsOf(plan), time).settings;

/** What has to be changed in `before` to come to `after`. */
export function changeBetween(before: LabSettings, after: LabSettings): SettingsChange {
  const changed = Object.entries(after).filter(([id, value]) => before[id as keyof LabSettings] !== value);
  return Object.fromEntries(changed) as SettingsChange;
}

/** The plan with a change from `at` on. What was to come after `at` is given up: it belonged to the other course. */
export function forkedAt(plan: LabPlan, at: Seconds, change: SettingsChange): LabPlan {
  const earlier = { ...plan, forks: plan.forks.filter((fork) => fork.at < at) };
  const before = settingsAt(earlier, at);
  const wanted = changeBetween(before, { ...settingsAt(plan, at), ...change, seed: before.seed });
  if (Object.keys(wanted).length === 0) return earlier;
  return { ...earlier, forks: [...earlier.forks, { at, change: wanted }] };
}

/** The plan with a change that holds throughout, whatever its forks said of those settings. */
export function changedThroughout(plan: LabPlan, change: SettingsChange): LabPlan {
  const forks = plan.forks.map(({ at, change: own }) => ({
    at,
    change: Object.fromEntries(Object.entries(own).filter(([id]) => !(id in change))) as SettingsChange,
  }));
  return {
    settings: { ...plan.settings, ...change },
    forks: forks.filter(({ change: left }) => Object.keys(left).length > 0),
  };
}
