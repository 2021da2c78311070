import { linePath } from '../ui/plot-path.ts';
import { type PlotArea, type PlotSize, type Scale, straightScale, valueScale } from './chart-geometry.ts';
import { type ComponentRow, type ComponentSeries, lostByColumn } from './component-series.ts';
import { placeLabels } from './place-labels.ts';

/** Two panels on one time axis: queues above, losses below. */
export interface QueueAreas {
  readonly queues: PlotArea;
  readonly losses: PlotArea;
}

const LABEL_HEIGHT_REM = 0.9375;
/** Lines that are named at most: more could not be told apart. */
const MOST_LINES = 4;
/** Share of the fullest queue below which a line would lie on the axis. */
const LEAST_SHARE = 0.02;

/** The plot leaves room for tick labels, and at the right for the components' names. */
export function queueAreas({ width, height, rem }: PlotSize): QueueAreas {
  const left = 2.25 * rem;
  const right = width - 8 * rem;
  const bottom = height - 1.375 * rem;
  const losses = Math.max(1.25 * rem, 0.2 * height);
  const queues = { left, right, top: 1 * rem, bottom: bottom - losses - 0.5 * rem };
  return { queues, losses: { left, right, top: bottom - losses, bottom } };
}

export interface QueuesDrawing {
  /** A line for each component that had a queue to speak of. */
  readonly lines: readonly {
    readonly component: ComponentRow['component'];
    readonly path: string;
    readonly labelY: number;
  }[];
  /** A bar for every column in which requests were lost. */
  readonly losses: string;
  /** The component with the longest queue now. */
  readonly longest: ComponentRow['component'] | null;
}

/** The greatest number present in any component, in any column. */
export function longestQueue({ rows }: ComponentSeries): number {
  return Math.max(0, ...rows.flatMap(({ present }) => present));
}

export function drawQueues(
  series: ComponentSeries,
  areas: QueueAreas,
  x: Scale,
  time: number,
  rem: number,
): QueuesDrawing {
  const { queues, losses } = areas;
  const highest = longestQueue(series);
  const { y } = valueScale(queues, highest, 4);
  const end = (column: number) => x(Math.min(time, (column + 1) * series.columnWidth));
  const drawn = series.rows
    .map((row) => ({ row, most: Math.max(0, ...row.present) }))
    .filter(({ most }) => most > 0 && most >= LEAST_SHARE * highest)
    .sort((a, b) => b.most - a.most)
    .slice(0, MOST_LINES)
    .map(({ row }) => row);
  const height = LABEL_HEIGHT_REM * rem;
  const middles = placeLabels(
    drawn.map(({ present }) => ({ wanted: y(present.at(-1) ?? 0), height })),
    queues.top - height / 2,
    queues.bottom,
  );
  const lines = drawn.map(({ component, present }, index) => ({
    component,
    path: linePath(series.columns, end, (column) => y(present[column] ?? 0)),
    labelY: middles[index] ?? 0,
  }));
  const lost = lostByColumn(series);
  const most = Math.max(...lost, 0);
  const bar = straightScale([0, most > 0 ? most : 1], [losses.bottom, losses.top]);
  const bars = lost.map((count, column) => {
    if (count === 0) return '';
    const left = x(column * series.columnWidth);
    const right = Math.max(left + 1, end(column) - 0.5);
    return `M${left.toFixed(1)},${losses.bottom}V${bar(count).toFixed(1)}H${right.toFixed(1)}V${losses.bottom}Z`;
  });
  const now = [...drawn].sort((a, b) => (b.present.at(-1) ?? 0) - (a.present.at(-1) ?? 0))[0];
  return { lines, losses: bars.join(''), longest: now?.component ?? null };
}
