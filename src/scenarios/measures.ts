import { type Frame, foregroundOf, StationColumn } from '../engine/frame.ts';
import { bottleneckNow, utilizationOf } from '../pattern/bottleneck.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { SettingId } from '../pattern/setting-fields.ts';
import type { ComponentId } from '../pattern/topology.ts';
import type { Claim, FigureId, Measure } from './scenario.ts';

/** A run at an instant, as far as a scenario may ask about it. */
export interface Sight {
  readonly frame: Frame;
  readonly lab: LabNetwork;
  /** Settings that are other than asked for, because what was asked for cannot be. */
  readonly refused?: readonly SettingId[];
}

/** The run of a step, and the one beside it where the step compares. */
export interface Sights {
  readonly run: Sight;
  readonly beside?: Sight;
}

/**
 * A measure's value at the instant that is seen, in the unit that the figure's name tells. NaN where there is nothing to
 * measure: no second run, a component that the path does not use, no response yet.
 */
export function measured({ figure, component, of = 'run' }: Measure, { run, beside }: Sights): number {
  const first = figureOf(figure, component, run);
  if (of === 'run') return first;
  if (beside === undefined) return Number.NaN;
  const second = figureOf(figure, component, beside);
  return of === 'beside' ? second : first / second;
}

function figureOf(figure: FigureId, component: ComponentId | undefined, sight: Sight): number {
  const { frame } = sight;
  const own = foregroundOf(frame);
  const { span, offeredBytes, carriedBytes, median, p99 } = frame.recent;
  switch (figure) {
    case 'offered-gbps':
      return (offeredBytes * 8) / span / 1e9;
    case 'delivered-gbps':
      return (carriedBytes * 8) / span / 1e9;
    case 'delivered-share':
      return carriedBytes / offeredBytes;
    case 'requests':
      return own.offered;
    case 'lost':
      return own.dropped;
    case 'lost-share':
      return own.dropped / own.offered;
    case 'median-us':
      return median * 1e6;
    case 'p99-us':
      return p99 * 1e6;
    case 'utilization':
    case 'lost-here':
      return component === undefined ? Number.NaN : atComponent(figure, component, sight);
  }
}

function atComponent(
  figure: 'utilization' | 'lost-here',
  component: ComponentId,
  { frame, lab }: Sight,
): number {
  const stations = lab.components.find((candidate) => candidate.component === component);
  if (stations === undefined) return Number.NaN;
  if (figure === 'utilization') return utilizationOf(frame, stations);
  const drops = (station: number) => frame.stations[station * StationColumn.Count + StationColumn.Drops] ?? 0;
  return stations.stations.reduce((sum, station) => sum + drops(station), 0);
}

/** Whether a claim holds at the instant that is seen. What cannot be measured does not hold. */
export function holds(claim: Claim, sights: Sights): boolean {
  if ('bottleneck' in claim) {
    const seen = claim.of === 'beside' ? sights.beside : sights.run;
    return seen !== undefined && bottleneckNow(seen.frame, seen.lab) === claim.bottleneck;
  }
  if ('refused' in claim) return sights.run.refused?.includes(claim.refused) === true;
  const value = measured(claim.measure, sights);
  if ('above' in claim) return value > claim.above;
  if ('below' in claim) return value < claim.below;
  const [low, high] = claim.between;
  return value >= low && value <= high;
}
