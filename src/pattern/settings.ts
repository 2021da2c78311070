import type { PerSecond, Seconds } from '../engine/units.ts';
import type { LabSettings } from './lab-settings.ts';
import { DIRECT_PATH_IDS, type DirectPathId, type IoPathId, type PartId } from './setting-choices.ts';
import { SETTING_FIELDS } from './setting-fields.ts';

export type { LabSettings } from './lab-settings.ts';
export {
  type DirectPathId,
  IO_PATH_IDS,
  type IoPathId,
  PART_IDS,
  type PartId,
  type VirtualPathId,
} from './setting-choices.ts';

export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly default: number;
}

/** Request rate of Part A, from which Parts B and C grow. */
export const BASE_RATE: PerSecond = 20_000;

const { rate, responseBytes, requestBytes, seed } = SETTING_FIELDS;

/** Ranges of the numbers that were there first, by name. Defaults of `rate` differ by part: see `defaultSettings`. */
export const SETTING_RANGES = {
  rate: { ...rate, default: BASE_RATE },
  responseBytes,
  requestBytes,
  seed,
} as const satisfies Record<string, NumberRange>;

/** When the load of Parts B and C starts to grow from `BASE_RATE`, and when it has grown. */
export const RAMP_START: Seconds = 0.5e-3;
export const RAMP_END: Seconds = 1.5e-3;

/** Rate and path that a part starts with; B and C carry the very same load. */
export const PART_DEFAULTS = {
  A: { rate: BASE_RATE, path: 'vhost-net' },
  B: { rate: 100_000, path: 'vhost-net' },
  C: { rate: 100_000, path: 'passthrough' },
} as const satisfies Record<PartId, { rate: PerSecond; path: IoPathId }>;

/** A part as it opens. */
export function defaultSettings(part: PartId): LabSettings {
  const usual = Object.fromEntries(Object.entries(SETTING_FIELDS).map(([id, field]) => [id, field.default]));
  return { ...(usual as unknown as LabSettings), part, ...PART_DEFAULTS[part] };
}

/** Whether a path leaves the hypervisor out of the data's way. */
export function isDirectPath(path: IoPathId): path is DirectPathId {
  return DIRECT_PATH_IDS.some((direct) => direct === path);
}
