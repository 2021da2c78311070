import type { Seconds } from '../../engine/units.ts';
import type { LabNetwork } from '../../pattern/lab-network.ts';
import type { FollowedJob } from '../../stores/run-driver.ts';

/** One request's stay at one station, its time split three ways. */
export interface Leg {
  readonly key: string;
  readonly station: string;
  readonly kind: 'request' | 'response';
  /** Since the request was sent. */
  readonly from: Seconds;
  /** In a queue or ring, or held until its batch was done. */
  readonly waited: Seconds;
  /** Being worked on, or put on the wire bit by bit. */
  readonly served: Seconds;
  /** In a cable, or as a signal that somebody has to notice. */
  readonly travelled: Seconds;
  readonly isLost: boolean;
}

/** A request's way from its sending to its answer, or to where it was lost. */
export interface Journey {
  readonly bornAt: Seconds;
  readonly end: 'not-born' | 'in-flight' | 'carried' | 'dropped';
  readonly legs: readonly Leg[];
  readonly total: Seconds;
  readonly waited: Seconds;
  readonly served: Seconds;
  readonly travelled: Seconds;
}

/** What became of a followed request, read in the network that it went through. */
export function journeyOf({ story, lab }: FollowedJob): Journey {
  const bornAt = story.visits[0]?.enteredAt ?? 0;
  const legs = story.visits.map((visit) => legOf(visit, lab, bornAt));
  const sum = (part: 'waited' | 'served' | 'travelled') => legs.reduce((total, leg) => total + leg[part], 0);
  return {
    bornAt,
    end: story.end,
    legs,
    total: (story.visits.at(-1)?.leftAt ?? bornAt) - bornAt,
    waited: sum('waited'),
    served: sum('served'),
    travelled: sum('travelled'),
  };
}

type Visit = FollowedJob['story']['visits'][number];

function legOf(visit: Visit, { network }: LabNetwork, bornAt: Seconds): Leg {
  const stop = network.classes[visit.jobClass]?.route[visit.visit];
  const station = stop?.station ?? '';
  const kind = network.stations.find(({ name }) => name === station)?.kind;
  const { enteredAt, startedAt, endedAt, leftAt, isDropped } = visit;
  const stay = leftAt - enteredAt;
  const common = {
    key: `${visit.visit} ${enteredAt}`,
    station,
    kind: stop?.size ?? 'request',
    from: enteredAt - bornAt,
    isLost: isDropped,
  };
  if (isDropped) return { ...common, waited: 0, served: 0, travelled: 0 };
  // A delay is nobody's work, and a coalescer's stay is all waiting.
  if (kind === 'delay') return { ...common, waited: 0, served: 0, travelled: stay };
  if (!Number.isFinite(startedAt) || !Number.isFinite(endedAt)) {
    return { ...common, waited: stay, served: 0, travelled: 0 };
  }
  const after = Math.max(0, leftAt - endedAt);
  return {
    ...common,
    waited: startedAt - enteredAt + (kind === 'link' ? 0 : after),
    served: endedAt - startedAt,
    travelled: kind === 'link' ? after : 0,
  };
}
