import type { Station, Visit } from '../../engine/network.ts';
import type { ComponentId, LaneId, VisitPlace } from '../topology.ts';

/** A way from the virtual server to the database and back: what it is made of, and its stops in order. */
export interface IoPath {
  readonly stations: readonly PlacedStation[];
  readonly stops: readonly Stop[];
}

export interface PlacedStation {
  /** The components whose utilization it is part of: a cable between two is part of both. */
  readonly shownIn: readonly ComponentId[];
  readonly station: Station;
  /** For pollers: the component each ring is drawn in. */
  readonly rings?: readonly ComponentId[];
}

/** A visit, and where it is to be seen. */
export interface Stop {
  readonly visit: Visit;
  readonly place: VisitPlace;
}

export const request = (component: ComponentId, ...travel: VisitPlace['travel']): VisitPlace => ({
  component,
  travel,
  kind: 'request',
});
export const response = (component: ComponentId, ...travel: VisitPlace['travel']): VisitPlace => ({
  component,
  travel,
  kind: 'response',
});
export const along = (lane: LaneId, from: number, to: number) => ({ lane, from, to });
