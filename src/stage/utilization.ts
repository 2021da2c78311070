import { type Frame, RingColumn, StationColumn } from '../engine/frame.ts';
import type { PerSecond } from '../engine/units.ts';
import { utilizationOf } from '../pattern/bottleneck.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { ComponentId } from '../pattern/topology.ts';
import { placesOf, ringIndexOf, routeOf } from './route.ts';

/** Recent utilization of a component, 0 to 1; null for one that has no station in this lab. */
export function utilizationIn(lab: LabNetwork, frame: Frame, id: ComponentId): number | null {
  const made = lab.components.find(({ component }) => component === id);
  return made === undefined || made.stations.length === 0 ? null : utilizationOf(frame, made);
}

/** What a component lost lately, a second. A visit's losses count where its jobs are to be seen. */
export function lossOf(lab: LabNetwork, frame: Frame, id: ComponentId): PerSecond {
  if (!(frame.recent.span > 0)) return 0;
  const drops = placesOf(lab).map(({ component }, visit) =>
    component === id ? recentDropsAt(lab, frame, visit) : 0,
  );
  return drops.reduce((total, count) => total + count, 0) / frame.recent.span;
}

/** Recent drops on arrival at a visit. A station without rings does not tell its visits apart: the first counts. */
export function recentDropsAt(lab: LabNetwork, frame: Frame, visit: number): number {
  const route = routeOf(lab);
  const here = route[visit];
  if (here === undefined) return 0;
  const ring = ringIndexOf(lab.network, here);
  if (ring !== -1) return column(frame.rings, RingColumn, ring, 'RecentDrops');
  if (route.findIndex(({ station }) => station === here.station) !== visit) return 0;
  const station = lab.network.stations.findIndex(({ name }) => name === here.station);
  return column(frame.stations, StationColumn, station, 'RecentDrops');
}

/** One figure of one row; 0 where the frame has no such row. */
export function column<Columns extends { readonly Count: number }>(
  rows: Float64Array,
  columns: Columns,
  row: number,
  name: keyof Columns,
): number {
  return rows[row * columns.Count + Number(columns[name])] ?? 0;
}
