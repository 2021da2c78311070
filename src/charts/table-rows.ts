import type { Frame } from '../engine/frame.ts';
import { timeDomainEnd } from './time-domain.ts';
import { trailingAverages } from './trailing-averages.ts';

export interface TableRow {
  readonly time: number;
  /** Gbit/s, trailing average. */
  readonly offered: number;
  readonly delivered: number;
  /** Requests lost since the row before. */
  readonly lost: number;
}

/** Rows of the chart's table: the averages at every twelfth of its axis that has passed, and the losses in between. */
export function tableRows(frame: Frame): readonly TableRow[] {
  const { times, offered, delivered, lost } = trailingAverages(frame);
  const spacing = timeDomainEnd(frame.time) / 12;
  const rows: TableRow[] = [];
  let lostSince = 0;
  times.forEach((time, index) => {
    lostSince += lost[index] ?? 0;
    const wanted = (rows.length + 1) * spacing;
    if (time < wanted - 1e-9) return;
    rows.push({
      time: wanted,
      offered: offered[index] ?? 0,
      delivered: delivered[index] ?? 0,
      lost: lostSince,
    });
    lostSince = 0;
  });
  return rows;
}
