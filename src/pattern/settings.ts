import type { Bytes, PerSecond, Seconds } from '../engine/units.ts';

/** The three pictures of the pattern. */
export const PART_IDS = ['A', 'B', 'C'] as const;
export type PartId = (typeof PART_IDS)[number];

/** The ways from the virtual server to the wire that can be simulated, slowest first. */
export const IO_PATH_IDS = [
  'emulated',
  'virtio-userspace',
  'vhost-net',
  'vhost-user',
  'sr-iov',
  'passthrough',
] as const;
export type IoPathId = (typeof IO_PATH_IDS)[number];

/** The paths on which the virtual server drives hardware itself: a whole card, or a virtual function of one. */
export type DirectPathId = Extract<IoPathId, 'sr-iov' | 'passthrough'>;
/** The paths on which the host moves every packet. */
export type VirtualPathId = Exclude<IoPathId, DirectPathId>;

/** All that decides a run. The same settings give the same run, event for event. */
export interface LabSettings {
  readonly part: PartId;
  readonly path: IoPathId;
  /** Requests a second that the part ends up with. */
  readonly rate: PerSecond;
  readonly responseBytes: Bytes;
  readonly requestBytes: Bytes;
  /** Unsigned 32-bit. */
  readonly seed: number;
}

export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly default: number;
}

/** Request rate of Part A, from which Parts B and C grow. */
export const BASE_RATE: PerSecond = 20_000;

/** Ranges of the numbers a person can set. Defaults of `rate` differ by part: see `defaultSettings`. */
export const SETTING_RANGES = {
  rate: { min: 1_000, max: 250_000, default: BASE_RATE },
  responseBytes: { min: 512, max: 65_536, default: 16_384 },
  requestBytes: { min: 64, max: 1_448, default: 256 },
  seed: { min: 0, max: 4_294_967_295, default: 1 },
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
  return {
    part,
    ...PART_DEFAULTS[part],
    responseBytes: SETTING_RANGES.responseBytes.default,
    requestBytes: SETTING_RANGES.requestBytes.default,
    seed: SETTING_RANGES.seed.default,
  };
}

/** Whether a path leaves the hypervisor out of the data's way. */
export function isDirectPath(path: IoPathId): path is DirectPathId {
  return path === 'sr-iov' || path === 'passthrough';
}
