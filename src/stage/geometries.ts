import type { StageGeometry } from './geometry.ts';
import { compactGeometry } from './geometry-compact.ts';
import { tallGeometry } from './geometry-tall.ts';
import { wideGeometry } from './geometry-wide.ts';

export type StageLayout = 'wide' | 'compact' | 'tall';

export const GEOMETRIES: Readonly<Record<StageLayout, StageGeometry>> = {
  wide: wideGeometry,
  compact: compactGeometry,
  tall: tallGeometry,
};
