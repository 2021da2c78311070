import { CALIBRATION_TABLE } from '../pattern/calibration/calibration-table.ts';
import type { SaturationSweep } from '../pattern/saturation.ts';
import type { LabSettings } from '../pattern/settings.ts';

/** A bulk transfer that somebody measured: as much as the path took, offered without limit. */
export interface PublishedCeiling {
  readonly id: string;
  readonly path: string;
  readonly isDirect: boolean;
  /** Gbit/s. */
  readonly measured: number;
  readonly what: string;
}

/** The set that was measured between two hosts on the link that the lab starts with. */
const SET = { name: 'cloudlab', linkGbps: 25 };

/**
 * Published bulk transfers over these paths, where they lie on the axes: on the same link, and no higher than the axis
 * reaches. Nobody published one over the direct path itself; the bare metal that it gives access to stands for it, under its
 * own name.
 */
export function publishedCeilings(
  { virtual, highestLoad }: SaturationSweep,
  { linkGbps }: Pick<LabSettings, 'linkGbps'>,
): readonly PublishedCeiling[] {
  if (Number(linkGbps) !== SET.linkGbps) return [];
  return CALIBRATION_TABLE.points
    .filter(
      ({ set, path, measured, unit }) =>
        set === SET.name &&
        unit === 'Gbit/s' &&
        measured <= highestLoad / 1e9 &&
        (path === virtual.path || path === BARE_METAL),
    )
    .map(({ id, path, measured, what }) => ({ id, path, isDirect: path === BARE_METAL, measured, what }));
}

const BARE_METAL = 'bare-metal';
