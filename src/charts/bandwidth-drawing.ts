import type { Frame } from '../engine/frame.ts';
import { isBeyondWire, type LabNetwork } from '../pattern/lab-network.ts';
import { bandPath, linePath } from '../ui/plot-path.ts';
import { type PlotSize, plotArea, timeScale, valueScale } from './chart-geometry.ts';
import { placeAmong, placeLabels } from './place-labels.ts';
import { shortfallMask } from './shortfall.ts';
import { type TrailingAverages, trailingAverages } from './trailing-averages.ts';

export type LineName = 'offered' | 'delivered' | 'virtualNic' | 'wire';

/** All that the chart draws of one frame, in pixels. */
export interface BandwidthDrawing {
  readonly averages: TrailingAverages;
  /** End of the rate axis, in Gbit/s. */
  readonly top: number;
  readonly offered: string;
  readonly delivered: string;
  readonly shortfall: string;
  /** A short stroke on the time axis wherever requests were lost. */
  readonly losses: string;
  /** Where the first request was lost. */
  readonly firstLoss: LabelPlace | null;
  readonly now: number;
  /** Heights of the dashed lines; null where a ceiling lies so high that drawing it would press all else flat. */
  readonly ceilings: { readonly virtualNic: number | null; readonly wire: number };
  readonly labels: Readonly<Record<LineName, LabelPlace | null>>;
}

export interface LabelPlace {
  readonly x: number;
  readonly y: number;
}

const GBPS = 1e9;
const LABEL_HEIGHT_REM = 0.9375;
const LOSS_HEIGHT_REM = 0.375;
/** Room that a label beside the now line takes; nearer to the right edge it joins the labels there. */
export const LABEL_WIDTH_REM = 4.25;
/** Room of a label at the right edge, and of the one beside the first loss. */
export const EDGE_LABEL_WIDTH_REM = 6.25;
export const LOSS_LABEL_WIDTH_REM = 5.5;

/** Computes the drawing of a frame; `frame` null gives the empty chart with its ceilings. */
export function bandwidthDrawing(frame: Frame | null, lab: LabNetwork, size: PlotSize): BandwidthDrawing {
  const area = plotArea(size);
  const time = frame?.time ?? 0;
  const averages = frame === null ? EMPTY : trailingAverages(frame);
  const ceilings = {
    virtualNic: lab.ceilings.virtualNic / GBPS,
    wire: lab.ceilings.wire / GBPS,
  };
  const isBeyond = isBeyondWire(ceilings);
  const highest = Math.max(
    ceilings.wire,
    isBeyond ? 0 : ceilings.virtualNic,
    ...averages.offered,
    ...averages.delivered,
  );
  const x = timeScale(area, time);
  const { y, top } = valueScale(area, highest);
  const indices = averages.times.map((_, index) => index);
  const count = averages.times.length;
  const at = (index: number) => x(averages.times[index] ?? 0);
  const path = (values: readonly number[]) => linePath(count, at, (index) => y(values[index] ?? 0));
  const isShort = shortfallMask(averages, lab.ceilings.bottleneck.capacity / GBPS);
  const shortfall = bandPath({
    count,
    // A stretch reaches one sample further at its end, to where the lines meet again.
    isDrawn: (index) => isShort[index] === true || isShort[index - 1] === true,
    x: at,
    bottom: (index) => y(averages.delivered[index] ?? 0),
    top: (index) => y(Math.max(averages.offered[index] ?? 0, averages.delivered[index] ?? 0)),
  });

  const labels = labelPlaces();
  const lost = indices.filter((index) => (averages.lost[index] ?? 0) > 0);

  return {
    averages,
    top,
    offered: path(averages.offered),
    delivered: path(averages.delivered),
    shortfall,
    losses: lost
      .map((index) => `M${at(index).toFixed(1)},${area.bottom}v-${LOSS_HEIGHT_REM * size.rem}`)
      .join(''),
    firstLoss: firstLossPlace(),
    now: x(time),
    ceilings: { virtualNic: isBeyond ? null : y(ceilings.virtualNic), wire: y(ceilings.wire) },
    labels,
  };

  /** Above the strokes on the axis, where it ends before the plot does; out of the way of every other label. */
  function firstLossPlace(): LabelPlace | null {
    const [first] = lost;
    if (first === undefined) return null;
    const height = LABEL_HEIGHT_REM * size.rem;
    const width = LOSS_LABEL_WIDTH_REM * size.rem;
    const left = besideFirstLoss(at(first), width);
    const taken = Object.values(labels).flatMap((place) =>
      place === null
        ? []
        : [{ left: place.x, width: EDGE_LABEL_WIDTH_REM * size.rem, middle: place.y, height }],
    );
    const wanted = area.bottom - (LOSS_HEIGHT_REM + 0.5) * size.rem;
    const middle = placeAmong({ left, width, wanted, height }, taken, area.top, area.bottom);
    return middle === null ? null : { x: left, y: middle };
  }

  /** Where the label begins: between the first loss and now, right of now, or left of the loss; never across the line. */
  function besideFirstLoss(loss: number, width: number): number {
    const gap = 0.25 * size.rem;
    const now = x(time);
    if (loss + gap + width <= now) return loss + gap;
    if (now + gap + width <= area.right) return now + gap;
    return Math.max(area.left, loss - gap - width);
  }

  /** Ceilings are named at the right edge, the curves beside the now line or, when it is near, at the right edge too. */
  function labelPlaces(): Record<LineName, LabelPlace | null> {
    const gap = 0.375 * size.rem;
    const height = LABEL_HEIGHT_REM * size.rem;
    const bottom = area.bottom;
    const edge = { virtualNic: y(ceilings.virtualNic), wire: y(ceilings.wire) };
    const offered = averages.offered.at(-1);
    const delivered = averages.delivered.at(-1);
    const names: LineName[] = isBeyond ? ['wire'] : ['wire', 'virtualNic'];
    const places: Record<LineName, LabelPlace | null> = {
      offered: null,
      delivered: null,
      virtualNic: null,
      wire: null,
    };
    const put = (column: readonly LineName[], wanted: Partial<Record<LineName, number>>, left: number) => {
      const wishes = column.map((name) => ({ wanted: wanted[name] ?? 0, height }));
      const middles = placeLabels(wishes, 0, bottom + height / 2);
      column.forEach((name, index) => {
        places[name] = { x: left, y: middles[index] ?? 0 };
      });
    };
    if (offered === undefined || delivered === undefined) {
      put(names, edge, area.right + gap);
      return places;
    }
    const curves = { offered: y(offered), delivered: y(delivered) };
    const isNearEdge = x(time) + gap + LABEL_WIDTH_REM * size.rem > area.right;
    if (isNearEdge) {
      put([...names, 'offered', 'delivered'], { ...edge, ...curves }, area.right + gap);
    } else {
      put(names, edge, area.right + gap);
      put(['offered', 'delivered'], curves, x(time) + gap);
    }
    return places;
  }
}

const EMPTY: TrailingAverages = { times: [], offered: [], delivered: [], lost: [] };
