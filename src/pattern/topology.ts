/**
 * The pattern's components and the lanes between them, as facts: what exists and what touches what. Where they are
 * drawn is the stage's business; what they cost is the calibration's.
 */
import type { Seconds } from '../engine/units.ts';

export const COMPONENT_IDS = [
  'virtual-server',
  'virtual-nic',
  'virtual-switch',
  'physical-nic',
  'network-switch',
  'io-card',
  'database-server',
  'storage-lun',
] as const;
export type ComponentId = (typeof COMPONENT_IDS)[number];

/** A lane is a two-way connection, named from the virtual server outward. */
export const LANES = {
  'virtual-server/virtual-nic': ['virtual-server', 'virtual-nic'],
  'virtual-nic/virtual-switch': ['virtual-nic', 'virtual-switch'],
  'virtual-switch/physical-nic': ['virtual-switch', 'physical-nic'],
  'physical-nic/network-switch': ['physical-nic', 'network-switch'],
  'network-switch/database-server': ['network-switch', 'database-server'],
  'virtual-server/io-card': ['virtual-server', 'io-card'],
  'io-card/database-server': ['io-card', 'database-server'],
  'database-server/storage-lun': ['database-server', 'storage-lun'],
} as const satisfies Record<string, readonly [ComponentId, ComponentId]>;
export type LaneId = keyof typeof LANES;

/**
 * Where a job is to be seen during one visit of its route. While it waits it is in `component` (in the ring, if the
 * visit has one); while it is served it moves along `lane` from `from` to `to`, shares of the lane's length counted from
 * the virtual server outward, so a request moves up from 0 to 1 and a response down from 1 to 0. Without a lane it stays
 * in the component.
 */
export interface VisitPlace {
  readonly component: ComponentId;
  readonly travel: readonly { readonly lane: LaneId; readonly from: number; readonly to: number }[];
  readonly kind: 'request' | 'response';
}

/** A component as a network's stations make it up. */
export interface ComponentStations {
  readonly component: ComponentId;
  /** Indices of its stations in the network; the busiest one gives the component's utilization. */
  readonly stations: readonly number[];
  /** Indices (in the frame's ring order) of the rings drawn in it. */
  readonly rings: readonly number[];
  /** By station: from when on it has stood here, where a fork put it here; from the start where this is absent. */
  readonly since?: readonly Seconds[];
}
