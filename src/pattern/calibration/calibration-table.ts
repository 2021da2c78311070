import TABLE from './calibration-table.json' with { type: 'json' };
import type { ParameterId } from './parameters.ts';
import type { UnusedPoint } from './unused-points.ts';

/** A published point beside what the model makes of it. */
export interface CalibrationEntry {
  readonly id: string;
  /** A key of `PUBLISHED_SOURCES`. */
  readonly set: string;
  readonly path: string;
  readonly what: string;
  readonly measured: number;
  readonly modelled: number;
  readonly unit: 'Gbit/s' | 'us' | 'kpps' | 'share';
  /** (modelled - measured) / measured. */
  readonly error: number;
  readonly how: 'fitted' | 'predicted';
  /** The parameter that was solved from this point. */
  readonly parameter?: ParameterId;
  /** How the source was read. */
  readonly confidence: string;
  /** There wherever the model is off by more than a tenth. */
  readonly explanation?: string;
}

export interface CalibrationTable {
  readonly points: readonly CalibrationEntry[];
  readonly unused: readonly UnusedPoint[];
}

/** The table that `npm run calibrate -- --write` made, as data: nothing is run. A test holds it to a fresh one. */
export const CALIBRATION_TABLE: CalibrationTable = TABLE as CalibrationTable;
