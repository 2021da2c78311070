import type { Network, Station, Visit } from '../engine/network.ts';

/** The lab's jobs are all of one class. */
export function routeOf(network: Network): readonly Visit[] {
  return network.classes[0]?.route ?? [];
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
