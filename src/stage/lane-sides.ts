import type { LaneId, VisitPlace } from '../pattern/topology.ts';
import type { StageGeometry } from './geometry.ts';
import { besideOf, type Polyline } from './polyline.ts';

export type JobKind = VisitPlace['kind'];

/**
 * The line along which requests or responses pass a lane, from the virtual server outward for both: a share of the lane
 * means the same on either side. Traffic keeps to the right: requests go outward on one side, responses come back on
 * the other.
 */
export function sideOf(geometry: StageGeometry, lane: LaneId, kind: JobKind): Polyline {
  const offset = geometry.laneWidth / 4;
  return besideOf(geometry.lanes[lane], kind === 'request' ? offset : -offset);
}
