import type { CalibrationEntry, CalibrationTable } from './calibration-table.ts';
import { errorOf, measurePoint } from './measure-point.ts';
import { PUBLISHED_POINTS, PUBLISHED_SOURCES, type PublishedPoint } from './published.ts';
import { UNUSED_POINTS } from './unused-points.ts';

/** Runs every published experiment in the model. Takes a few seconds. */
export function measureTable(): CalibrationTable {
  return { points: PUBLISHED_POINTS.map(entryOf), unused: UNUSED_POINTS };
}

function entryOf(point: PublishedPoint): CalibrationEntry {
  const { id, set, what, experiment, measured, unit, fits, explanation } = point;
  const modelled = measurePoint(point);
  const parameter = fits?.[0];
  return {
    id,
    set,
    path: experiment.kind === 'forwarding' ? 'vhost-user' : experiment.path,
    what,
    measured: rounded(measured),
    modelled: rounded(modelled),
    unit,
    error: Number(errorOf(point, modelled).toFixed(4)),
    how: parameter === undefined ? 'predicted' : 'fitted',
    ...(parameter !== undefined && { parameter }),
    confidence: PUBLISHED_SOURCES[set].confidence,
    ...(explanation !== undefined && { explanation }),
  };
}

/** More digits would be noise of the runs. */
function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
