import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Frame } from '../engine/frame.ts';
import type { Seconds } from '../engine/units.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import { type LabPlan, segmentsOf } from '../pattern/lab-plan.ts';
import { LAST_INSTANT, STORY_END } from '../pattern/pace.ts';
import { isDirectPath } from '../pattern/settings.ts';
import type { ComponentId } from '../pattern/topology.ts';

/** An instant of the run that is worth going to. */
export interface Landmark {
  readonly kind: 'ring-full' | 'first-loss' | ChangedRun['kind'];
  readonly at: Seconds;
  /** Where it happened; null where settings changed. */
  readonly component: ComponentId | null;
}

/** Where other settings come into force: a `bypass` where the virtual server gets hardware of its own, else a `fork`. */
export interface ChangedRun {
  readonly kind: 'fork' | 'bypass';
  readonly at: Seconds;
}

/** What is known of the run's time, beyond the instant on the screen. */
export interface TimelineState {
  /** The greatest instant that the run has been at: what comes after has still to be simulated. Changes with frames. */
  readonly furthest: Seconds;
  /** In order of time; a new list only when one is added or given up. */
  readonly landmarks: readonly Landmark[];
}

export type TimelineStore = StoreApi<TimelineState>;

export const createTimelineStore = (): TimelineStore =>
  createStore<TimelineState>()(() => ({ furthest: 0, landmarks: [] }));

/** Lengths of the whole that the scrubber shows; a run that outgrows one gets the next. */
const SPANS: readonly Seconds[] = [STORY_END, 0.03, 0.1, 0.3, 1, 3, LAST_INSTANT];

/** The whole of which `furthest` is a part, with room to go on. */
export const spanOfRun = (furthest: Seconds): Seconds =>
  SPANS.find((span) => furthest <= span) ?? LAST_INSTANT;

/** Notes what a frame tells of the run. What is known already stays known when the run goes back. */
export function noteFrame(timeline: TimelineStore, frame: Frame, { components }: LabNetwork): void {
  const { furthest, landmarks } = timeline.getState();
  const isKnown = (kind: Landmark['kind'], component: ComponentId) =>
    landmarks.some((landmark) => landmark.kind === kind && landmark.component === component);
  const found: Landmark[] = [];
  for (const { component, stations, rings } of components) {
    const fullAt = earliest(rings.map((ring) => frame.ringFullAt[ring]));
    const lostAt = earliest(stations.map((station) => frame.firstDropAt[station]));
    if (fullAt <= frame.time && !isKnown('ring-full', component)) {
      found.push({ kind: 'ring-full', at: fullAt, component });
    }
    // A cable between two components is part of both; its losses count where it is shown first.
    const isTold = [...landmarks, ...found].some(({ kind, at }) => kind === 'first-loss' && at === lostAt);
    if (lostAt <= frame.time && !isTold && !isKnown('first-loss', component)) {
      found.push({ kind: 'first-loss', at: lostAt, component });
    }
  }
  if (frame.time <= furthest && found.length === 0) return;
  timeline.setState({
    furthest: Math.max(furthest, frame.time),
    landmarks: found.length === 0 ? landmarks : inOrder([...landmarks, ...found]),
  });
}

/** A run begins anew: of its landmarks only the changes of its settings are known ahead. */
export function forgetRun(timeline: TimelineStore, plan: LabPlan): void {
  timeline.setState({
    furthest: 0,
    landmarks: inOrder(changesOf(plan).map((changed) => ({ ...changed, component: null }))),
  });
}

function changesOf(plan: LabPlan): readonly ChangedRun[] {
  const segments = segmentsOf(plan);
  return segments.slice(1).map(({ from, settings }, i) => {
    const wasDirect = isDirectPath(segments[i]?.settings.path ?? settings.path);
    return { kind: !wasDirect && isDirectPath(settings.path) ? 'bypass' : 'fork', at: from };
  });
}

const inOrder = (landmarks: Landmark[]) => landmarks.sort((a, b) => a.at - b.at);

const earliest = (instants: readonly (number | undefined)[]) =>
  instants.reduce<number>(
    (first, at) => Math.min(first, at ?? Number.POSITIVE_INFINITY),
    Number.POSITIVE_INFINITY,
  );
