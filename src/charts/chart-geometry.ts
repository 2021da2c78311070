import { scaleLinear } from 'd3';
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
  return { left: 1.75 * rem, right: width - 5.75 * rem, top: 0.875 * rem, bottom: height - 1.375 * rem };
}

/** Scales and ticks for a run that has come to `time`. `top` is the greatest rate to be shown, in Gbit/s. */
export function chartScales(area: PlotArea, time: number, top: number) {
  const end = timeDomainEnd(time);
  const x = scaleLinear([0, end], [area.left, area.right]);
  const y = scaleLinear([0, top], [area.bottom, area.top]).nice(5);
  const seconds = Array.from({ length: 7 }, (_, index) => (end / 6) * index);
  return { x, y, end, timeTicks: seconds, rateTicks: y.ticks(5) };
}

export type ChartScales = ReturnType<typeof chartScales>;
