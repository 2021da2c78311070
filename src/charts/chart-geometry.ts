import { axisEnd, axisTicks } from '../ui/ticks.ts';
import { timeDomainEnd } from './time-domain.ts';

export interface PlotSize {
  readonly width: number;
  readonly height: number;
  /** Pixels of one rem: the chart's texts follow the page's type. */
  readonly rem: number;
}

/** Edges of the plot inside the drawing, in pixels. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The plot leaves room for tick labels, and at the right for the names of the lines. */
export function plotArea({ width, height, rem }: PlotSize): PlotArea {
  return { left: 1.75 * rem, right: width - 6.5 * rem, top: 1 * rem, bottom: height - 1.375 * rem };
}

/** A straight scale from a quantity to pixels. All that d3's would add here is weight: it brings colours along. */
export type Scale = (value: number) => number;

export function straightScale(from: readonly [number, number], to: readonly [number, number]): Scale {
  const slope = (to[1] - to[0]) / (from[1] - from[0]);
  return (value) => to[0] + (value - from[0]) * slope;
}

/** The time axis' scale for a run that has come to `time`: the same in every chart on the stage's clock. */
export function timeScale({ left, right }: PlotArea, time: number): Scale {
  return straightScale([0, timeDomainEnd(time)], [left, right]);
}

export interface ValueScale {
  readonly y: Scale;
  /** End of the axis. */
  readonly top: number;
  readonly ticks: readonly number[];
}

/** A value axis from 0 to a round number at or above `highest`. */
export function valueScale(
  { top, bottom }: Pick<PlotArea, 'top' | 'bottom'>,
  highest: number,
  count = 5,
): ValueScale {
  const end = axisEnd(highest > 0 ? highest : 1, count);
  return { y: straightScale([0, end], [bottom, top]), top: end, ticks: axisTicks(end, count) };
}
