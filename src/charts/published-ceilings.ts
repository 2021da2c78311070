import { PUBLISHED_POINTS, PUBLISHED_SOURCES } from '../pattern/calibration/published.ts';
import type { PathPair } from '../pattern/saturation.ts';

/** A bulk transfer that somebody measured: as much as the path took, offered without limit. */
export interface PublishedCeiling {
  readonly path: string;
  readonly isDirect: boolean;
  /** Gbit/s. */
  readonly measured: number;
  readonly setup: string;
}

/**
 * Published bulk transfers over these paths, as far as they lie on an axis that ends at `highest` Gbit/s. Nobody published one
 * over the direct path itself; the bare metal that it gives access to stands for it, under its own name.
 */
export function publishedCeilings({ virtual }: PathPair, highest: number): readonly PublishedCeiling[] {
  return PUBLISHED_POINTS.filter(
    ({ experiment, path, measured, unit }) =>
      experiment.kind === 'bulk' &&
      unit === 'Gbit/s' &&
      measured <= highest &&
      (path === virtual || path === 'bare-metal'),
  ).map(({ path, measured, set }) => ({
    path,
    isDirect: path === 'bare-metal',
    measured,
    setup: PUBLISHED_SOURCES[set].setup,
  }));
}
