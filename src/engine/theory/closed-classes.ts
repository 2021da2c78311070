import type { Network } from '../network.ts';
import { serviceDemands } from './demands.ts';
import type { ClosedClass } from './multiclass-mva.ts';
import type { ClosedStation } from './mva.ts';

/** Every closed source of a network as mean value analysis takes it, with its demands in the stations' order. */
export function closedClassesOf(network: Network): ClosedClass[] {
  return network.sources.flatMap(({ arrivals, jobClass, requestBytes, responseBytes }) => {
    if (arrivals.kind !== 'closed') return [];
    const demands = serviceDemands(network, jobClass, requestBytes, responseBytes);
    const { clients, thinkTime } = arrivals;
    return [{ clients, thinkTime, demands: demands.map(({ demand }) => demand) }];
  });
}

/** The stations of a network with the demands of one of its classes. */
export function closedStationsOf(network: Network, { demands }: ClosedClass): ClosedStation[] {
  return network.stations.map((station, i) => ({
    demand: demands[i],
    servers: station.kind === 'queue' ? station.servers : station.kind === 'delay' ? Infinity : 1,
  }));
}
