import type { Frame } from '../engine/frame.ts';
import type { LifeLineVisit } from '../engine/measures/life-lines.ts';
import type { Seconds } from '../engine/units.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { ComponentId } from '../pattern/topology.ts';
import type { FollowedJob } from '../stores/run-driver.ts';
import { followedState } from './followed.ts';
import type { Scene } from './scene.ts';

/** Where a followed request is, or what became of it. */
export type Whereabouts =
  | { readonly kind: 'ahead' }
  /** `component` is null where it is known to be on its way, and no more. */
  | { readonly kind: 'under-way'; readonly component: ComponentId | null }
  | { readonly kind: 'lost'; readonly component: ComponentId | null }
  | {
      readonly kind: 'answered';
      /** Since it was sent. */
      readonly after: Seconds;
      /** Whether whoever sent it had given up waiting by then. */
      readonly isLate: boolean;
    }
  /** The frame shows nothing of it, and nobody has asked for its life line yet. */
  | { readonly kind: 'unknown' };

/**
 * What the frame shows of a request; and of one that is not in the picture any more, what its life line says of the
 * frame's instant. A frame alone cannot tell one that was answered from one that was lost a while ago.
 */
export function whereabouts(
  frame: Frame,
  tracks: Scene['tracks'],
  job: number,
  life: FollowedJob | null,
): Whereabouts {
  const state = followedState(frame, tracks, job);
  if (state.kind !== 'out-of-sight') return state;
  return life === null ? { kind: 'unknown' } : inLife(life, frame.time);
}

function inLife({ story: { visits, end, until }, lab }: FollowedJob, time: Seconds): Whereabouts {
  if (time < until) return { kind: 'under-way', component: componentAt(visits, lab, time) };
  const last = visits.at(-1);
  if (end === 'dropped')
    return { kind: 'lost', component: last === undefined ? null : componentOf(last, lab) };
  if (end === 'in-flight' || last === undefined) return { kind: 'under-way', component: null };
  if (end === 'not-born') return { kind: 'ahead' };
  const after = until - (visits[0]?.enteredAt ?? until);
  return { kind: 'answered', after, isLate: after > patienceWith(last, lab) };
}

/** Where it stood at an instant of its life: at the first station that it had not left yet. */
function componentAt(visits: readonly LifeLineVisit[], lab: LabNetwork, time: Seconds): ComponentId | null {
  const visit = visits.find(({ leftAt }) => time < leftAt);
  return visit === undefined ? null : componentOf(visit, lab);
}

function componentOf({ jobClass, visit }: LifeLineVisit, { places }: LabNetwork): ComponentId | null {
  return places[jobClass]?.[visit]?.component ?? null;
}

/** How long whoever sends requests of this class waits for an answer. */
function patienceWith({ jobClass }: LifeLineVisit, { network }: LabNetwork): Seconds {
  const name = network.classes[jobClass]?.name;
  const arrivals = network.sources.find((source) => source.jobClass === name)?.arrivals;
  return (arrivals?.kind === 'closed' ? arrivals.timeOut : undefined) ?? Number.POSITIVE_INFINITY;
}
