import type { Network } from '../engine/network.ts';
import type { BitsPerSecond } from '../engine/units.ts';
import type { NeighbourKind } from './neighbours.ts';
import type { ComponentId, ComponentStations, VisitPlace } from './topology.ts';

/** What one setting of the lab compiles to: a network for the engine, and how to read and draw its frames. */
export interface LabNetwork {
  readonly network: Network;
  /** Places of the visits, by class and in the route's order. The virtual server's class comes first, its neighbours after. */
  readonly places: readonly (readonly VisitPlace[])[];
  /** Index of the class that the virtual server's requests are of now; before a fork they may have been of another. */
  readonly ownClass: number;
  readonly components: readonly ComponentStations[];
  /** Components on the way before a fork, and not on it now: what is under way in them drains. */
  readonly former?: readonly ComponentStations[];
  /** The other virtual servers of the host. Their jobs are of background classes. */
  readonly neighbours: readonly LabNeighbour[];
  readonly ceilings: Ceilings;
}

/** One of the other virtual servers, and what of the network is its own. */
export interface LabNeighbour {
  readonly name: string;
  /** Index of its class. */
  readonly jobClass: number;
  readonly kind: NeighbourKind;
  /** Indices of the stations, and of the rings in the frame's order, that nobody else uses. */
  readonly stations: readonly number[];
  readonly rings: readonly number[];
}

/** Whether a virtual NIC could carry so much more than the wire that its ceiling is no limit to speak of. */
export function isBeyondWire({ virtualNic, wire }: Pick<Ceilings, 'virtualNic' | 'wire'>): boolean {
  return virtualNic > 1.5 * wire;
}

/** Rates of response data from which on stages are full, by their service demands (the bottleneck law). */
export interface Ceilings {
  /** Of the virtual NIC's backend, were this load to take the virtualized path. */
  readonly virtualNic: BitsPerSecond;
  /** Of the wire between the servers: line rate less what frames add. */
  readonly wire: BitsPerSecond;
  /** The stage of the path in use that a rising load fills first, and from how much on it is full. */
  readonly bottleneck: { readonly component: ComponentId; readonly capacity: BitsPerSecond };
}
