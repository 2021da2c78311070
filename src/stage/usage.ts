import type { LabNetwork } from '../pattern/lab-network.ts';
import { COMPONENT_IDS, type ComponentId, LANES, type LaneId } from '../pattern/topology.ts';
import { placesOf } from './route.ts';

/**
 * What a component is doing in a lab. Components that the data's way leaves out are bypassed; the card that nobody was
 * given is unassigned.
 */
export type ComponentState = 'in-use' | 'bypassed' | 'unassigned';

/** The lanes on which the lab's jobs travel. */
export function usedLanes(lab: LabNetwork): ReadonlySet<LaneId> {
  return new Set(placesOf(lab).flatMap(({ travel }) => travel.map(({ lane }) => lane)));
}

/** The lanes on which jobs of other classes travel: the neighbours', or those of an earlier path. */
export function sharedLanes(lab: LabNetwork): ReadonlySet<LaneId> {
  const others = lab.places.filter((_, jobClass) => jobClass !== lab.ownClass);
  return new Set(others.flatMap((places) => places.flatMap(({ travel }) => travel.map(({ lane }) => lane))));
}

/** What every component is doing, from where the lab's jobs go. */
export function componentStates(lab: LabNetwork): Readonly<Record<ComponentId, ComponentState>> {
  const visited = new Set<ComponentId>(placesOf(lab).map(({ component }) => component));
  for (const lane of usedLanes(lab)) for (const end of LANES[lane]) visited.add(end);
  const stateOf = (id: ComponentId): ComponentState => {
    if (visited.has(id)) return 'in-use';
    return id === 'io-card' ? 'unassigned' : 'bypassed';
  };
  const states = COMPONENT_IDS.map((id): [ComponentId, ComponentState] => [id, stateOf(id)]);
  return Object.fromEntries(states) as Record<ComponentId, ComponentState>;
}
