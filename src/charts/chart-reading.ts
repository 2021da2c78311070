import type { Frame } from '../engine/frame.ts';
import type { PlotArea, PlotSize } from './chart-geometry.ts';

/** What the cursor reads at one step. */
export interface Reading {
  /** Where the cursor stands, in pixels of the plot. */
  readonly x: number;
  readonly sentence: string;
  /** Height of the one thing that is read, where it is not all that stands under the cursor. */
  readonly y?: number;
}

/** How a chart's values are read with a cursor. */
export interface ChartReading {
  /** Name of the cursor for screen readers. */
  readonly label: string;
  /** Steps of the cursor from the start of the axis to its end. */
  readonly steps: number;
  readonly areaOf: (size: PlotSize) => PlotArea;
  /** Where the cursor comes in: where the eyes are. */
  readonly startsAt: (frame: Frame | null) => number;
  /** Keep it stable. */
  readonly at: (step: number, frame: Frame | null, size: PlotSize) => Reading;
  /** A click of the mouse, or Enter, at a step. Only where there is something to go to; a finger just reads. */
  readonly onChoose?: (step: number, frame: Frame | null) => void;
}
