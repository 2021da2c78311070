import { type Frame, StationColumn } from '../engine/frame.ts';
import type { LabSegment } from '../pattern/compile-plan.ts';
import { COMPONENT_IDS, type ComponentId } from '../pattern/topology.ts';
import type { Run } from '../stores/run-store.ts';
import { timeDomainEnd } from './time-domain.ts';

/** The components of a path over a whole run, in columns of equal width; the last one may still be filling. */
export interface ComponentSeries {
  /** Seconds. */
  readonly columnWidth: number;
  readonly columns: number;
  readonly rows: readonly ComponentRow[];
}

/** One number a column in each list. */
export interface ComponentRow {
  readonly component: ComponentId;
  /** Busy share of the component's busiest station. */
  readonly busy: readonly number[];
  /** Mean number of requests present in its stations. */
  readonly present: readonly number[];
  readonly lost: readonly number[];
}

/** Columns on an axis. On the first axis one is a fifth of a millisecond: finer, and one would see single batches. */
const MOST_COLUMNS = 60;

/** Numbers of the frames drawn last; every part of a chart asks for the same. */
const known = new WeakMap<Frame, { readonly run: SegmentedRun; readonly series: ComponentSeries }>();

/**
 * Gathers a frame's stations into the components they make up, in the order of the path. Where the run forked, both the
 * components before and those after have a row, and each instant counts for what was in force then.
 */
export function componentSeries(frame: Frame, run: SegmentedRun): ComponentSeries {
  const remembered = known.get(frame);
  if (remembered?.run === run) return remembered.series;
  const series = gather(frame, run);
  known.set(frame, { run, series });
  return series;
}

function gather({ time, stationSeries }: Frame, run: SegmentedRun): ComponentSeries {
  const { binWidth, count } = stationSeries;
  const perColumn = Math.max(1, Math.round(timeDomainEnd(time) / MOST_COLUMNS / binWidth));
  const columns = Math.ceil(count / perColumn);
  const homes = stationHomes(segmentsBegun(run));
  const homesIn = (bin: number) => {
    const middle = (bin + 0.5) * binWidth;
    return homes.findLast(({ from }) => from <= middle) ?? homes[0];
  };
  return {
    columnWidth: perColumn * binWidth,
    columns,
    rows: componentsShown(run).map((component) => {
      const cells = Array.from({ length: columns }, (_, column) => cellOf(component, column));
      return {
        component,
        busy: cells.map(({ busy }) => busy),
        present: cells.map(({ present }) => present),
        lost: cells.map(({ lost }) => lost),
      };
    }),
  };

  function cellOf(component: ComponentId, column: number) {
    const busySeconds = new Map<number, number>();
    let seconds = 0;
    let presentSeconds = 0;
    let lost = 0;
    const end = Math.min(count, (column + 1) * perColumn);
    for (let bin = column * perColumn; bin < end; bin++) {
      const passed = Math.min(binWidth, Math.max(0, time - bin * binWidth));
      seconds += passed;
      for (const [station, places] of homesIn(bin)?.places ?? []) {
        if (!places.includes(component)) continue;
        const at = station * count + bin;
        const busy = (stationSeries.busyShare[at] ?? 0) * passed;
        busySeconds.set(station, (busySeconds.get(station) ?? 0) + busy);
        // A station that is shown in two components counts in the first alone, or its requests would be counted twice.
        if (places[0] !== component) continue;
        presentSeconds += (stationSeries.meanPresent[at] ?? 0) * passed;
        lost += stationSeries.drops[at] ?? 0;
      }
    }
    if (seconds === 0) return { busy: 0, present: 0, lost };
    return { busy: Math.max(0, ...busySeconds.values()) / seconds, present: presentSeconds / seconds, lost };
  }
}

/** What is needed of a run to read its stations' numbers. */
export type SegmentedRun = Pick<Run, 'segments' | 'lab'>;

/** Up to the segment in force: what comes after it has not been. */
function segmentsBegun({ segments, lab }: SegmentedRun): readonly LabSegment[] {
  return segments.slice(0, segments.findIndex((segment) => segment.lab === lab) + 1);
}

/** The components that have been on the run's path, in the order of the path. */
export function componentsShown(run: SegmentedRun): readonly ComponentId[] {
  const found = new Set(
    segmentsBegun(run).flatMap(({ lab }) => lab.components.map(({ component }) => component)),
  );
  return COMPONENT_IDS.filter((component) => found.has(component));
}

/** How many requests are in the stations of each component at the frame's very instant, in the order of the path. */
export function presentNow(
  { stations }: Frame,
  run: SegmentedRun,
): readonly { readonly component: ComponentId; readonly present: number }[] {
  const homes = stationHomes(segmentsBegun(run)).at(-1)?.places ?? new Map<number, readonly ComponentId[]>();
  return componentsShown(run).map((component) => ({
    component,
    present: [...homes].reduce(
      (sum, [station, [first]]) =>
        first === component
          ? sum + (stations[station * StationColumn.Count + StationColumn.Present] ?? 0)
          : sum,
      0,
    ),
  }));
}

interface StationHomes {
  readonly from: number;
  /** The components that a station is shown in, by station. */
  readonly places: ReadonlyMap<number, readonly ComponentId[]>;
}

/** By segment. A station that a fork leaves behind stays where it was, for what is still on its way there. */
function stationHomes(segments: readonly LabSegment[]): readonly StationHomes[] {
  let before: StationHomes['places'] = new Map();
  return segments.map(({ from, lab }) => {
    const own = new Map<number, ComponentId[]>();
    for (const { component, stations } of lab.components) {
      for (const station of stations) own.set(station, [...(own.get(station) ?? []), component]);
    }
    before = new Map([...before, ...own]);
    return { from, places: before };
  });
}

/** The column of an instant, as far as the run has come. */
export function columnAt({ columnWidth, columns }: ComponentSeries, time: number): number | null {
  return columns === 0 ? null : Math.min(columns - 1, Math.max(0, Math.floor(time / columnWidth + 1e-9)));
}

/** Requests lost in each column, wherever they were lost. */
export function lostByColumn({ rows, columns }: ComponentSeries): readonly number[] {
  return Array.from({ length: columns }, (_, column) =>
    rows.reduce((sum, { lost }) => sum + (lost[column] ?? 0), 0),
  );
}
