import type { CurvePoint, KnownCurve } from '../engine/experiments/load-curves.ts';
import { linePath } from '../ui/plot-path.ts';
import { type PlotArea, type PlotSize, type Scale, straightScale, valueScale } from './chart-geometry.ts';
import { placeLabels } from './place-labels.ts';

/** A label that stands at the right of the curves. */
export interface EdgeLabel {
  readonly key: string;
  /** Height of what it names, in pixels. */
  readonly wanted: number;
}

export interface SaturationScales {
  readonly area: PlotArea;
  /** From offered Gbit/s. */
  readonly x: Scale;
  /** From delivered Gbit/s. */
  readonly y: Scale;
  readonly ticks: readonly number[];
}

/** One path's curve in pixels. */
export interface CurveDrawing {
  readonly path: string;
  /** A stroke for every point's 95 % interval, as far as the plot reaches. */
  readonly intervals: string;
  /** Where the curve ends at the right; null before its first point. */
  readonly endsAt: number | null;
}

const GBPS = 1e9;
const LABEL_HEIGHT_REM = 0.9375;

/** The plot leaves room for the names of the lines at the right, and for the axis' unit below them. */
export function saturationArea({ width, height, rem }: PlotSize): PlotArea {
  return { left: 1.75 * rem, right: width - 8.5 * rem, top: 0.5 * rem, bottom: height - 1.375 * rem };
}

/** Both axes in Gbit/s; `highest` is the greatest rate that is drawn. */
export function saturationScales(size: PlotSize, highestLoad: number, highest: number): SaturationScales {
  const area = saturationArea(size);
  const { y, ticks } = valueScale(area, highest);
  return { area, x: straightScale([0, highestLoad], [area.left, area.right]), y, ticks };
}

/** The points of a curve that something is known of, in Gbit/s; the curve starts at no load, nothing delivered. */
export function knownPoints({ points }: KnownCurve, bitsPerRequest: number): readonly KnownPoint[] {
  return points
    .filter((point) => point.stage !== 'waiting' && Number.isFinite(point.estimate.figures.throughput.mean))
    .map((point) => pointInGbps(point, bitsPerRequest));
}

export interface KnownPoint {
  readonly offered: number;
  readonly delivered: number;
  /** Half width of the 95 % interval; infinite while there is none. */
  readonly halfWidth: number;
  readonly lossShare: number;
  readonly replications: number;
}

function pointInGbps({ rate, estimate }: CurvePoint, bitsPerRequest: number): KnownPoint {
  const { throughput, lossShare } = estimate.figures;
  return {
    offered: (rate * bitsPerRequest) / GBPS,
    delivered: throughput.mean / GBPS,
    halfWidth: throughput.halfWidth / GBPS,
    lossShare: lossShare.mean,
    replications: throughput.replications,
  };
}

export function drawCurve(points: readonly KnownPoint[], { area, x, y }: SaturationScales): CurveDrawing {
  const withOrigin = [{ offered: 0, delivered: 0 }, ...points];
  const path =
    points.length === 0
      ? ''
      : linePath(
          withOrigin.length,
          (index) => x(withOrigin[index]?.offered ?? 0),
          (index) => y(withOrigin[index]?.delivered ?? 0),
        );
  const intervals = points
    .filter(({ halfWidth }) => Number.isFinite(halfWidth))
    .map(({ offered, delivered, halfWidth }) => {
      const from = y(Math.max(0, delivered - halfWidth)).toFixed(1);
      const to = Math.max(area.top, y(delivered + halfWidth)).toFixed(1);
      return `M${x(offered).toFixed(1)},${from}V${to}`;
    })
    .join('');
  const last = points.at(-1);
  return { path, intervals, endsAt: last === undefined ? null : y(last.delivered) };
}

/** min(offered, capacity): up the diagonal, then level at what the bottleneck carries. */
export function drawBound(capacity: number, highestLoad: number, { x, y }: SaturationScales): string {
  const knee = Math.min(capacity, highestLoad);
  return `M${x(0)},${y(0)}L${x(knee).toFixed(1)},${y(knee).toFixed(1)}H${x(highestLoad).toFixed(1)}`;
}

/** Delivered at a load, between the points that are known; null where none is known. */
export function deliveredAt(points: readonly KnownPoint[], offered: number): number | null {
  const next = points.findIndex((point) => point.offered >= offered);
  const right = next === -1 ? points.at(-1) : points[next];
  if (right === undefined) return null;
  const left = next === -1 ? right : (points[next - 1] ?? { offered: 0, delivered: 0 });
  if (right.offered === left.offered) return right.delivered;
  const share = (offered - left.offered) / (right.offered - left.offered);
  return left.delivered + share * (right.delivered - left.delivered);
}

/** Heights of the names at the right, none on another. */
export function placeEdgeLabels(labels: readonly EdgeLabel[], { area }: SaturationScales, rem: number) {
  const height = LABEL_HEIGHT_REM * rem;
  const middles = placeLabels(
    labels.map(({ wanted }) => ({ wanted, height })),
    0,
    area.bottom + height / 2,
  );
  return new Map(labels.map(({ key }, index) => [key, middles[index] ?? 0]));
}
