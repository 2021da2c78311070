import { type Frame, StationColumn } from '../engine/frame.ts';
import type { LabNetwork } from './lab-network.ts';
import type { ComponentId, ComponentStations } from './topology.ts';

/** From this utilization on a component counts as full: what is left is the gaps between batches. */
const FULL_FROM = 0.95;

/** Busy share of a component over the frame's recent span: that of its busiest station, 0 to 1. */
export function utilizationOf(frame: Frame, { stations }: ComponentStations): number {
  return stations.reduce(
    (busiest, station) => Math.max(busiest, at(frame, station, StationColumn.Utilization)),
    0,
  );
}

/** The component that holds the load back now: the busiest one that is full, or null while every one has room. */
export function bottleneckNow(frame: Frame, { components }: LabNetwork): ComponentId | null {
  let bottleneck: ComponentId | null = null;
  let busiest = FULL_FROM;
  for (const candidate of components) {
    const utilization = utilizationOf(frame, candidate);
    if (utilization < busiest) continue;
    bottleneck = candidate.component;
    busiest = utilization;
  }
  return bottleneck;
}

const at = (frame: Frame, station: number, column: number) =>
  frame.stations[station * StationColumn.Count + column] ?? 0;
