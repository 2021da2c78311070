import { useLab, useTimeline } from '../stores/lab-context.ts';
import { firstLandmarks } from '../stores/landmarks.ts';
import type { Landmark } from '../stores/timeline-store.ts';
import type { PlotArea, Scale } from './chart-geometry.ts';
import { placeLandmarks } from './place-landmarks.ts';

interface LandmarkMarksProps {
  readonly area: PlotArea;
  /** End of the time axis, in seconds. */
  readonly end: number;
  readonly x: Scale;
  /** Pixels of one rem. */
  readonly rem: number;
}

/**
 * The important instants of the run on a time axis, by the same signs as on the scrubber: a square where a ring was first
 * full, a cross at the first loss, a triangle where a changed setting forked the run, pointing down where that was the bypass. The transport has them by name.
 */
export function LandmarkMarks({ area, end, x, rem }: LandmarkMarksProps) {
  const { run, rival } = useLab();
  const landmarks = useTimeline((state) => state.landmarks);
  // The timeline is that of the first run, and this chart may draw the other.
  if (run === rival.run) return null;
  const shown = firstLandmarks(landmarks).filter(({ at }) => at <= end);
  const places = placeLandmarks(
    shown.map(({ at }) => x(at)),
    SIGN_REM * rem,
    area,
  );
  return shown.map(({ kind, at }, index) => (
    <g key={`${kind} ${at}`} className={`chart-landmark chart-landmark--${kind}`}>
      <line x1={x(at)} x2={x(at)} y1={area.top} y2={area.bottom} />
      <path d={SIGNS[kind](places[index] ?? x(at), area.top, 0.3125 * rem)} />
    </g>
  ));
}

/** Width that a sign takes with the gap to the next. */
const SIGN_REM = 0.75;

/** Signs around a point, of a half width `r`. */
const SIGNS: Readonly<Record<Landmark['kind'], (x: number, y: number, r: number) => string>> = {
  'ring-full': (x, y, r) => `M${x - r},${y - r}h${2 * r}v${2 * r}h${-2 * r}Z`,
  'first-loss': (x, y, r) => `M${x - r},${y - r}l${2 * r},${2 * r}m0,${-2 * r}l${-2 * r},${2 * r}`,
  bypass: (x, y, r) => `M${x - r},${y - r}h${2 * r}l${-r},${2 * r}Z`,
  fork: (x, y, r) => `M${x - r},${y - r}l${2 * r},${r}l${-2 * r},${r}Z`,
};
