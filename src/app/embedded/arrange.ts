import { GEOMETRIES, type StageLayout } from '../../stage/geometries.ts';

/** How two stages stand in a frame. */
export interface Arrangement {
  readonly kind: 'beside' | 'stacked';
  readonly layout: StageLayout;
}

/** The line over each stage, and the gap between the two, in CSS pixels. */
const HEAD = 26;
const GAP = 16;
/** Smaller than this a stage's letters are none: below it one stage is drawn, and the comparison told in figures. */
const LEAST_SCALE = 0.68;
/** The detailed drawing, where its letters keep nearly the size that they were drawn for. */
const DETAILED_SCALE = 0.95;

/** The arrangement that shows most in so many CSS pixels; null where two stages do not fit. */
export function arrange(width: number, height: number): Arrangement | null {
  const beside = { width: (width - GAP) / 2, height: height - HEAD };
  const stacked = { width, height: (height - GAP) / 2 - HEAD };
  const isBeside = scaleOf('compact', beside) >= scaleOf('compact', stacked);
  const each = isBeside ? beside : stacked;
  if (scaleOf('compact', each) < LEAST_SCALE) return null;
  const layout = scaleOf('wide', each) >= DETAILED_SCALE ? 'wide' : 'compact';
  return { kind: isBeside ? 'beside' : 'stacked', layout };
}

function scaleOf(
  layout: StageLayout,
  { width, height }: { readonly width: number; readonly height: number },
) {
  const { viewBox } = GEOMETRIES[layout];
  return Math.min(width / viewBox.width, height / viewBox.height);
}
