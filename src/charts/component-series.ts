import type { Frame, StationSeries } from '../engine/frame.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import { COMPONENT_IDS, type ComponentId } from '../pattern/topology.ts';
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

/** Gathers a frame's stations into the components they make up, in the order of the path. */
export function componentSeries({ time, stationSeries }: Frame, { components }: LabNetwork): ComponentSeries {
  const { binWidth, count } = stationSeries;
  const perColumn = Math.max(1, Math.round(timeDomainEnd(time) / MOST_COLUMNS / binWidth));
  const columns = Math.ceil(count / perColumn);
  const home = homesOf(components);
  const rows = COMPONENT_IDS.flatMap((component) => {
    const stations = components.find((candidate) => candidate.component === component)?.stations;
    if (stations === undefined) return [];
    const own = stations.filter((station) => home.get(station) === component);
    const columnsOf = (numbers: (column: number) => number) =>
      Array.from({ length: columns }, (_, i) => numbers(i));
    return [
      {
        component,
        busy: columnsOf((column) =>
          Math.max(0, ...stations.map((s) => mean(stationSeries.busyShare, s, column))),
        ),
        present: columnsOf((column) => sum(own.map((s) => mean(stationSeries.meanPresent, s, column)))),
        lost: columnsOf((column) => sum(own.map((s) => total(stationSeries.drops, s, column)))),
      },
    ];
  });
  return { columnWidth: perColumn * binWidth, columns, rows };

  function mean(values: Float32Array, station: number, column: number): number {
    let weighted = 0;
    let seconds = 0;
    forBins(stationSeries, column, perColumn, (bin) => {
      const passed = Math.min(binWidth, Math.max(0, time - bin * binWidth));
      weighted += (values[station * count + bin] ?? 0) * passed;
      seconds += passed;
    });
    return seconds > 0 ? weighted / seconds : 0;
  }

  function total(values: Float32Array, station: number, column: number): number {
    let found = 0;
    forBins(stationSeries, column, perColumn, (bin) => {
      found += values[station * count + bin] ?? 0;
    });
    return found;
  }
}

function forBins(
  series: StationSeries,
  column: number,
  perColumn: number,
  visit: (bin: number) => void,
): void {
  const end = Math.min(series.count, (column + 1) * perColumn);
  for (let bin = column * perColumn; bin < end; bin++) visit(bin);
}

/** A station that is shown in two components counts in the first alone, or its requests would be counted twice. */
function homesOf(components: LabNetwork['components']): ReadonlyMap<number, ComponentId> {
  const home = new Map<number, ComponentId>();
  for (const { component, stations } of components) {
    for (const station of stations) if (!home.has(station)) home.set(station, component);
  }
  return home;
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

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
