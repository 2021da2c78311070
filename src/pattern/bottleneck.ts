import { type Frame, StationColumn } from '../engine/frame.ts';
import type { Seconds } from '../engine/units.ts';
import type { LabNetwork } from './lab-network.ts';
import type { ComponentId, ComponentStations } from './topology.ts';

/** From this utilization on a component counts as full: what is left is the gaps between batches. */
export const FULL_FROM = 0.95;

/** Above this share of a stage's capacity waiting grows steeply: the bend of 1 / (1 - share). */
export const COMFORTABLE_SHARE = 0.7;

/** Components whose shares differ by less are as busy as each other: a batch more or less decides. */
const AS_BUSY = 0.01;

/**
 * Busy share of a component over the frame's recent span: that of its busiest station, 0 to 1. Of one that a fork put there
 * only the time since counts.
 */
export function utilizationOf(frame: Frame, { stations, since }: ComponentStations): number {
  return stations.reduce(
    (busiest, station, i) => Math.max(busiest, shareSince(frame, station, since?.[i] ?? 0)),
    0,
  );
}

/** A station's busy share of the recent span, or of what of it has passed since. */
function shareSince(frame: Frame, station: number, since: Seconds): number {
  const { span } = frame.recent;
  const share = at(frame, station, StationColumn.Utilization);
  const there = frame.time - since;
  if (there >= span) return share;
  return there > 0 ? Math.min(1, (share * span) / there) : 0;
}

/** Jobs still in a component that the way led through before a fork, and does not now. */
export function drainingIn({ former = [] }: LabNetwork, frame: Frame, id: ComponentId): number {
  if (former.length === 0) return 0;
  const stations = new Set(former.flatMap(({ component, stations }) => (component === id ? stations : [])));
  return [...stations].reduce((sum, station) => sum + at(frame, station, StationColumn.Present), 0);
}

/**
 * The component that holds the load back now: the busiest one that is full, or null while every one has room. Where
 * several are as busy, the one that the bottleneck law names, else the first on the way.
 */
export function bottleneckNow(frame: Frame, { components, ceilings }: LabNetwork): ComponentId | null {
  const busy = components.map((candidate) => utilizationOf(frame, candidate));
  const busiest = Math.max(0, ...busy);
  if (busiest < FULL_FROM) return null;
  const full = components.filter((_, i) => (busy[i] ?? 0) >= Math.max(FULL_FROM, busiest - AS_BUSY));
  const lawful = full.find(({ component }) => component === ceilings.bottleneck.component);
  return (lawful ?? full[0])?.component ?? null;
}

const at = (frame: Frame, station: number, column: number) =>
  frame.stations[station * StationColumn.Count + column] ?? 0;
