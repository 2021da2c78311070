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
  /** The most such requests a second: servers / demand, less what others take. */
  readonly capacity: PerSecond;
  /** Share of its time that the offered load asks for, others included; above 1 it cannot keep up. */
  readonly utilization: number;
}

/** A load and a path, as the bottleneck law has them (Denning and Buzen 1978). */
export interface Limits {
  /** Requests a second offered, once the load has grown. NaN where clients wait for their answers. */
  readonly offered: PerSecond;
  /** Everything that has a limit, the tightest first. */
  readonly stations: readonly StationLimit[];
}

/** The service demands and capacities of all stations that a request visits. */
export function limitsOf(settings: LabSettings, { network, components }: LabNetwork): Limits {
  const [own] = network.classes;
  if (own === undefined) return { offered: 0, stations: [] };
  const traffic = trafficOf(network);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const offered = sum(
    network.sources
      .filter(({ jobClass }) => jobClass === own.name)
      .map((source) => (source.arrivals.kind === 'closed' ? Number.NaN : settings.rate)),
  );
  const stations = serviceDemands(network, own.name, settings.requestBytes, settings.responseBytes).flatMap(
    ({ station, servers, demand, capacity }, s): StationLimit[] => {
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
    },
  );
  return { offered, stations: stations.sort((a, b) => a.capacity - b.capacity) };
}
