import type { PlotArea, PlotSize, Scale } from './chart-geometry.ts';
import type { SurvivalPoint } from './response-times.ts';

/** Ends of the two logarithmic axes; they move in steps, so that the picture seldom jumps. */
export interface ResponseDomain {
  /** Seconds. */
  readonly from: number;
  readonly to: number;
  /** The least share on the axis, as a power of a tenth: 3 is one in a thousand. */
  readonly decades: number;
}

/** A phone's width: names of percentiles alone stand at the curve. */
export const isNarrowPlot = (width: number, rem: number) => width < 24 * rem;

/** The plot leaves room for shares in words at the left, and for percentiles' labels at the right. */
export function responsesArea({ width, height, rem }: PlotSize): PlotArea {
  const isNarrow = isNarrowPlot(width, rem);
  return {
    left: 5.25 * rem,
    right: width - (isNarrow ? 3.5 : 7.25) * rem,
    top: 0.5 * rem,
    bottom: height - 1.375 * rem,
  };
}

const STEPS = [1, 2, 5] as const;

/** Round ends around the samples: 1, 2 or 5 of a decade. Without samples a decade around a millisecond. */
export function responseDomain(points: readonly SurvivalPoint[], count: number): ResponseDomain {
  const least = points[0]?.time ?? 0.1e-3;
  const most = points.at(-1)?.time ?? 1e-3;
  const ladder = rungs(least, most);
  return {
    from: ladder.findLast((rung) => rung <= least) ?? least,
    to: ladder.find((rung) => rung >= most) ?? most,
    decades: Math.min(6, Math.max(3, Math.ceil(Math.log10(Math.max(1, count)) - 1e-9))),
  };
}

/** Round times from a decade below `least` to a decade above `most`. */
function rungs(least: number, most: number): readonly number[] {
  const first = Math.floor(Math.log10(least)) - 1;
  const last = Math.ceil(Math.log10(most)) + 1;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((decade) =>
    STEPS.map((step) => Number(`${step}e${decade}`)),
  );
}

/** Ticks of the time axis: every rung, or decades alone where those would be too many for `room` of them. */
export function responseTicks({ from, to }: ResponseDomain, room: number): readonly number[] {
  const all = rungs(from, to).filter((rung) => rung >= from * 0.999 && rung <= to * 1.001);
  return all.length <= room ? all : all.filter((rung) => /^1e/.test(rung.toExponential()));
}

export interface ResponseScales {
  readonly x: Scale;
  /** From a share, 1 at the top. */
  readonly y: Scale;
}

export function responseScales({ from, to, decades }: ResponseDomain, area: PlotArea): ResponseScales {
  const span = Math.log10(to / from);
  return {
    x: (time) => area.left + (Math.log10(time / from) / span) * (area.right - area.left),
    y: (share) => area.top + (-Math.log10(share) / decades) * (area.bottom - area.top),
  };
}

/** The time at a place of the axis, 0 to 1. */
export function timeAt({ from, to }: ResponseDomain, place: number): number {
  return from * (to / from) ** place;
}

/** A staircase, as the samples are: it falls at a bin's edge. Where nobody was slower it ends on the axis. */
export function drawSurvival(
  points: readonly SurvivalPoint[],
  count: number,
  scales: ResponseScales,
  bottom: number,
): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${scales.x(first.time).toFixed(1)},${scales.y(1).toFixed(1)}`;
  for (const { time, slower } of rest) {
    const y = slower === 0 ? bottom : Math.min(bottom, scales.y(slower / count));
    path += `H${scales.x(time).toFixed(1)}V${y.toFixed(1)}`;
  }
  return path;
}
