import { type PlotSize, plotArea, timeScale, valueScale } from '../charts/chart-geometry.ts';
import { placeLabels } from '../charts/place-labels.ts';
import { trailingAverages } from '../charts/trailing-averages.ts';
import type { Frame } from '../engine/frame.ts';
import { linePath } from '../ui/plot-path.ts';

export const CURVES = ['offered', 'rivalOffered', 'run', 'rival'] as const;
export type Curve = (typeof CURVES)[number];

/** What is drawn of two frames of one instant, in pixels. */
export interface CompareDrawing {
  /** End of the rate axis, in Gbit/s. */
  readonly top: number;
  readonly now: number;
  readonly paths: Readonly<Record<Curve, string>>;
  readonly labels: Readonly<Record<Curve, { readonly x: number; readonly y: number } | null>>;
}

const LABEL_HEIGHT_REM = 0.9375;
/** Room for a label beside the now line; nearer to the right edge it stands beyond the plot. */
const LABEL_WIDTH_REM = 6.5;

interface Compared {
  /** What the axis reaches from the start on, in Gbit/s: the load that is to come. */
  readonly expected: number;
  /** Then what is offered is drawn once. */
  readonly isSameLoad: boolean;
}

/** What is offered, and what each run delivers of it. */
export function compareDrawing(
  run: Frame,
  rival: Frame,
  size: PlotSize,
  { expected, isSameLoad }: Compared,
): CompareDrawing {
  const own = trailingAverages(run);
  const others = trailingAverages(rival);
  const series: Record<Curve, readonly [readonly number[], readonly number[]]> = {
    offered: [own.times, own.offered],
    rivalOffered: isSameLoad ? [[], []] : [others.times, others.offered],
    run: [own.times, own.delivered],
    rival: [others.times, others.delivered],
  };
  const area = plotArea(size);
  const x = timeScale(area, run.time);
  const { y, top } = valueScale(area, Math.max(expected, ...CURVES.flatMap((curve) => series[curve][1])));
  const now = x(run.time);
  const gap = 0.375 * size.rem;
  const height = LABEL_HEIGHT_REM * size.rem;
  const isNearEdge = now + gap + LABEL_WIDTH_REM * size.rem > area.right;
  const left = (isNearEdge ? area.right : now) + gap;
  const drawn = CURVES.filter((curve) => series[curve][0].length > 0);
  const wishes = drawn.map((curve) => ({ wanted: y(series[curve][1].at(-1) ?? 0), height }));
  const middles = placeLabels(wishes, 0, area.bottom + height / 2);
  const pathOf = ([times, values]: (typeof series)[Curve]) =>
    linePath(
      times.length,
      (index) => x(times[index] ?? 0),
      (index) => y(values[index] ?? 0),
    );
  const placeOf = (curve: Curve) => {
    const index = drawn.indexOf(curve);
    return index < 0 ? null : { x: left, y: middles[index] ?? 0 };
  };
  return { top, now, paths: byCurve((curve) => pathOf(series[curve])), labels: byCurve(placeOf) };
}

function byCurve<Value>(of: (curve: Curve) => Value): Readonly<Record<Curve, Value>> {
  return Object.fromEntries(CURVES.map((curve) => [curve, of(curve)])) as Record<Curve, Value>;
}
