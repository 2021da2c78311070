import type { Network, Source, Station, Visit } from '../engine/network.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { VisitPlace } from '../pattern/topology.ts';

/** Places of the visits of a class, of the virtual server's requests unless said otherwise, in the route's order. */
export function placesOf(lab: LabNetwork, jobClass = lab.ownClass): readonly VisitPlace[] {
  return lab.places[jobClass] ?? [];
}

/** The route of a class, of the virtual server's requests unless said otherwise. */
export function routeOf(lab: LabNetwork, jobClass = lab.ownClass): readonly Visit[] {
  return lab.network.classes[jobClass]?.route ?? [];
}

export function stationOf(network: Network, visit: Visit): Station {
  const station = network.stations.find(({ name }) => name === visit.station);
  if (station === undefined)
    throw new Error(`a visit names the station ${visit.station}, which is not there`);
  return station;
}

/** The pollers' rings in the frame's order. */
export function ringsOf(network: Network) {
  return network.stations.flatMap((station) =>
    station.kind === 'poller' ? station.rings.map((ring) => ({ ...ring, station: station.name })) : [],
  );
}

/** -1 for a visit that has no ring. */
export function ringIndexOf(network: Network, visit: Visit): number {
  return ringsOf(network).findIndex(({ name, station }) => name === visit.ring && station === visit.station);
}

/** Where the virtual server's requests come from now: after a fork, the source that took over. */
export function ownSourceOf({ network, ownClass }: LabNetwork): Source | undefined {
  const name = network.classes[ownClass]?.name;
  return network.sources.findLast(({ jobClass }) => jobClass === name);
}
