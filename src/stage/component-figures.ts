import { type Frame, StationColumn } from '../engine/frame.ts';
import { type ServiceDemand, serviceDemands } from '../engine/theory/demands.ts';
import type { PerSecond, Seconds } from '../engine/units.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { ComponentId } from '../pattern/topology.ts';
import { ownSourceOf } from './route.ts';
import { column, lossOf, utilizationIn } from './utilization.ts';

/** What can be read off a component at one instant. */
export interface ComponentFigures {
  /** Arrivals at its busiest station, on average since the run began; what was lost on arrival included. */
  readonly arrivals: PerSecond;
  /** Busy share of its busiest station over the recent span, 0 to 1. */
  readonly utilization: number;
  /** Requests and responses in it now: waiting, in service, on its cables. */
  readonly present: number;
  /** The same on average since the run began. */
  readonly meanPresent: number;
  /** What one request asks of its most demanding station, and how many servers share that; null where none limits. */
  readonly demand: { readonly time: Seconds; readonly servers: number; readonly most: PerSecond } | null;
  /** Lost here since the run began. */
  readonly drops: number;
  /** Lost here over the recent span. */
  readonly loss: PerSecond;
}

/** Null for a component without a station of its own in this lab: nobody works there. */
export function componentFigures(lab: LabNetwork, frame: Frame, id: ComponentId): ComponentFigures | null {
  const stations = lab.components.find(({ component }) => component === id)?.stations ?? [];
  if (stations.length === 0) return null;
  const at = (station: number, name: keyof typeof StationColumn) =>
    column(frame.stations, StationColumn, station, name);
  const total = (name: keyof typeof StationColumn) =>
    stations.reduce((sum, station) => sum + at(station, name), 0);
  const limits = stations.map((station) => ({ station, demand: demandsOf(lab)[station] }));
  const main = limits.reduce((least, each) =>
    (each.demand?.capacity ?? Infinity) < (least.demand?.capacity ?? Infinity) ? each : least,
  );
  const { demand } = main;
  return {
    arrivals: frame.time > 0 ? at(main.station, 'Arrivals') / frame.time : 0,
    utilization: utilizationIn(lab, frame, id) ?? 0,
    present: total('Present'),
    meanPresent: total('MeanPresent'),
    demand:
      demand !== undefined && Number.isFinite(demand.capacity)
        ? { time: demand.demand, servers: demand.servers, most: demand.capacity }
        : null,
    drops: total('Drops'),
    loss: lossOf(lab, frame, id),
  };
}

const known = new WeakMap<LabNetwork, readonly ServiceDemand[]>();

/** Of the virtual server's requests, by station. They depend on the lab alone. */
function demandsOf(lab: LabNetwork): readonly ServiceDemand[] {
  const before = known.get(lab);
  if (before !== undefined) return before;
  const source = ownSourceOf(lab);
  const demands =
    source === undefined
      ? []
      : serviceDemands(lab.network, source.jobClass, source.requestBytes, source.responseBytes);
  known.set(lab, demands);
  return demands;
}
