import type { CalibrationEntry } from '../pattern/calibration/calibration-table.ts';
import { PARAMETERS, type Parameter, type ParameterId } from '../pattern/calibration/parameters.ts';

/** What the card says in numbers, counted from the data. */
export interface CalibrationFacts {
  readonly all: number;
  readonly fitted: number;
  readonly predicted: number;
  /** Points that the model meets within a tenth. */
  readonly within: number;
  /** Greatest error of a prediction, without its sign; 0 where there is none. */
  readonly worst: number;
}

export function calibrationFacts(points: readonly CalibrationEntry[]): CalibrationFacts {
  const predictions = points.filter(({ how }) => how === 'predicted');
  return {
    all: points.length,
    fitted: points.length - predictions.length,
    predicted: predictions.length,
    within: points.filter(({ error }) => Math.abs(error) <= 0.1).length,
    worst: Math.max(0, ...predictions.map(({ error }) => Math.abs(error))),
  };
}

/** Parameters under the name before their dot, in the order in which they stand. */
export function parameterGroups(): readonly (readonly [string, readonly (readonly [string, Parameter])[]])[] {
  const groups = new Map<string, [string, Parameter][]>();
  for (const [id, parameter] of Object.entries(PARAMETERS) as [ParameterId, Parameter][]) {
    const dot = id.indexOf('.');
    const group = groups.get(id.slice(0, dot)) ?? [];
    groups.set(id.slice(0, dot), [...group, [id, parameter]]);
  }
  return [...groups];
}

/** Half the width of the plot's axis, as a ratio: 1.25 shows from four fifths to five quarters. */
const LEAST_SPAN = 1.25;

/**
 * Where a ratio lies on a logarithmic axis around 1, from 0 to 1. The axis is wide enough for every point: a double and a
 * half are as far from the middle.
 */
export function ratioScale(points: readonly Pick<CalibrationEntry, 'error'>[]) {
  const furthest = Math.max(...points.map(({ error }) => Math.abs(Math.log(1 + error))));
  const half = Math.max(Math.log(LEAST_SPAN), furthest * 1.1);
  return {
    place: (ratio: number) => 0.5 + Math.log(ratio) / (2 * half),
    from: Math.exp(-half),
    to: Math.exp(half),
  };
}
