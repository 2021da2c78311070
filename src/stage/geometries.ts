import type { StageGeometry } from './geometry.ts';
import { tallGeometry } from './geometry-tall.ts';
import { wideGeometry } from './geometry-wide.ts';

export type StageLayout = 'wide' | 'tall';

export const GEOMETRIES: Readonly<Record<StageLayout, StageGeometry>> = {
  wide: wideGeometry,
  tall: tallGeometry,
};
