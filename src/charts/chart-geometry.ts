import { nice, ticks } from 'd3';
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

function scale(from: readonly [number, number], to: readonly [number, number]): Scale {
  const slope = (to[1] - to[0]) / (from[1] - from[0]);
  return (value) => to[0] + (value - from[0]) * slope;
}

export interface ChartScales {
  readonly x: Scale;
  readonly y: Scale;
  /** End of the time axis, in seconds. */
  readonly end: number;
  /** End of the rate axis, in Gbit/s. */
  readonly top: number;
  readonly timeTicks: readonly number[];
  readonly rateTicks: readonly number[];
}

/** Scales and ticks for a run that has come to `time`. `highest` is the greatest rate to be shown, in Gbit/s. */
export function chartScales(area: PlotArea, time: number, highest: number): ChartScales {
  const end = timeDomainEnd(time);
  const [, top] = nice(0, highest, 5);
  return {
    x: scale([0, end], [area.left, area.right]),
    y: scale([0, top], [area.bottom, area.top]),
    end,
    top,
    timeTicks: Array.from({ length: 7 }, (_, index) => (end / 6) * index),
    rateTicks: ticks(0, top, 5),
  };
}
