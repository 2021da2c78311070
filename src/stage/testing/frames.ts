import { DropColumn, type Frame, MarkColumn, RingColumn, StationColumn } from '../../engine/frame.ts';
import type { LabNetwork } from '../../pattern/lab-network.ts';
import { madeFrame } from '../../stores/testing/made-frame.ts';
import { ringsOf } from '../route.ts';

type Row<Columns> = Partial<Record<Exclude<keyof Columns, 'Count'>, number>>;

interface FrameParts {
  readonly time?: number;
  readonly offered?: number;
  readonly span?: number;
  /** By the station's name. */
  readonly stations?: Readonly<Record<string, Row<typeof StationColumn>>>;
  /** By the ring's index. */
  readonly rings?: Readonly<Record<number, Row<typeof RingColumn>>>;
  readonly marks?: readonly Row<typeof MarkColumn>[];
  readonly drops?: readonly Row<typeof DropColumn>[];
}

/** A frame of a lab in which everything is 0 but what is given. */
export function frameOf(lab: LabNetwork, parts: FrameParts = {}): Frame {
  const { time = 1e-3, offered = 0, span = 1e-3, stations = {}, rings = {}, marks = [], drops = [] } = parts;
  const blank = madeFrame({ time });
  return {
    ...blank,
    inFlight: marks.length,
    recent: { ...blank.recent, span, offered },
    stations: rowsOf(
      StationColumn,
      lab.network.stations.map(({ name }) => stations[name] ?? {}),
    ),
    rings: rowsOf(
      RingColumn,
      ringsOf(lab.network).map((_, index) => rings[index] ?? {}),
    ),
    marks: rowsOf(MarkColumn, marks),
    markCount: marks.length,
    drops: rowsOf(DropColumn, drops),
  };
}

function rowsOf<Columns extends { readonly Count: number }>(
  columns: Columns,
  rows: readonly Row<Columns>[],
): Float64Array {
  const values = new Float64Array(rows.length * columns.Count);
  rows.forEach((row, index) => {
    for (const [name, value] of Object.entries(row)) {
      values[index * columns.Count + Number(columns[name as keyof Columns])] = Number(value);
    }
  });
  return values;
}
