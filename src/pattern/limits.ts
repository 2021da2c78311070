import type { Network } from '../engine/network.ts';
import { serviceDemands } from '../engine/theory/demands.ts';
import { trafficOf } from '../engine/theory/traffic.ts';
import type { PerSecond, Seconds } from '../engine/units.ts';
import type { LabNetwork } from './lab-network.ts';
import type { LabSettings } from './settings.ts';
import type { ComponentId } from './topology.ts';

/** What one request of the virtual server asks of one station, and how many such requests the station can serve. */
export interface StationLimit {
  readonly station: string;
  /** Where it is to be seen on the stage. */
  readonly component: ComponentId;
  readonly servers: number;
  /** Mean visits times mean service time, over the whole way there and back (D). */
  readonly demand: Seconds;
  /** Share of the station's time that others than the virtual server's requests ask for. */
  readonly takenByOthers: number;
  /**
   * The rate of such requests from which on it is full: servers / demand, less what others ask for. Of a station that every
   * request visits and nobody else uses, that is also the most that it can serve.
   */
  readonly capacity: PerSecond;
  /** Share of its time that the offered load asks for, others included; above 1 it cannot keep up. */
  readonly utilization: number;
}

/** A load and a path, as the bottleneck law has them (Denning and Buzen 1978). */
export interface Limits {
  /** Requests a second offered, once the load has grown. NaN where clients wait for their answers. */
  readonly offered: PerSecond;
  /**
   * Requests a second that clients who wait for their answers can ask at most: as many as if none ever waited for another
   * (Muntz and Wong 1974). Infinite for an open load.
   */
  readonly clientsPace: PerSecond;
  /**
   * About as many of the offered requests as get through where stations are overloaded: first come is first served, so whoever
   * asks gets the same share of what they ask for. What others ask for is not theirs to keep, hence more than `capacity` says.
   */
  readonly fairShare: PerSecond;
  /** Everything that has a limit, the tightest first. */
  readonly stations: readonly StationLimit[];
}

/**
 * The service demands and capacities of all stations that a request visits. The network is that of the settings alone: in
 * one that forks the runs before would count as others.
 */
export function limitsOf(settings: LabSettings, { network, components }: LabNetwork): Limits {
  const [own] = network.classes;
  if (own === undefined)
    return { offered: 0, clientsPace: Number.POSITIVE_INFINITY, fairShare: 0, stations: [] };
  const traffic = trafficOf(network);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const offered = sum(
    network.sources
      .filter(({ jobClass }) => jobClass === own.name)
      .map((source) => (source.arrivals.kind === 'closed' ? Number.NaN : settings.rate)),
  );
  const demands = serviceDemands(network, own.name, settings.requestBytes, settings.responseBytes);
  const fastest = sum(demands.map(({ demand }) => demand));
  const stations = demands.flatMap(({ station, servers, demand, capacity }, s): StationLimit[] => {
    if (!Number.isFinite(capacity)) return [];
    const others = (traffic[s]?.visits ?? []).filter(({ source }) => source.jobClass !== own.name);
    const taken = sum(others.map(({ arrivalRate, meanServiceTime }) => arrivalRate * meanServiceTime));
    const takenByOthers = Number.isFinite(taken) ? taken / servers : 0;
    const component = components.find(({ stations: indices }) => indices.includes(s))?.component;
    return [
      {
        station,
        component: component ?? 'virtual-server',
        servers,
        demand,
        takenByOthers,
        capacity: capacity * Math.max(0, 1 - takenByOthers),
        utilization: (offered * demand) / servers + takenByOthers,
      },
    ];
  });
  return {
    offered,
    clientsPace: clientsPace(network, own.name, fastest),
    fairShare: offered / Math.max(1, ...stations.map(({ utilization }) => utilization)),
    stations: stations.sort((a, b) => a.capacity - b.capacity),
  };
}

/** Clients over the time that each round takes at least: a thought, and an answer that waits for nobody. */
function clientsPace({ sources }: Network, jobClass: string, fastest: Seconds): PerSecond {
  const arrivals = sources.find((source) => source.jobClass === jobClass)?.arrivals;
  if (arrivals?.kind !== 'closed') return Number.POSITIVE_INFINITY;
  return arrivals.clients / (arrivals.thinkTime + fastest);
}
