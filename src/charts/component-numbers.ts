import type { Frame } from '../engine/frame.ts';
import type { ExhibitTable } from '../stores/exhibits-store.ts';
import { componentSeries, lostByColumn, type SegmentedRun } from './component-series.ts';

/** What a chart of the components over time draws, column by column; beside queues stand the losses. */
export function componentNumbers(
  frame: Frame | null,
  run: SegmentedRun,
  figure: 'busy' | 'present',
): ExhibitTable | null {
  if (frame === null) return null;
  const series = componentSeries(frame, run);
  const lost = figure === 'present' ? lostByColumn(series) : null;
  const unit = figure === 'busy' ? 'busy_share' : 'requests';
  return {
    columns: [
      'until_s',
      ...series.rows.map(({ component }) => `${component.replaceAll('-', '_')}_${unit}`),
      ...(lost === null ? [] : ['lost_requests']),
    ],
    rows: Array.from({ length: series.columns }, (_, column) => [
      Math.min(frame.time, (column + 1) * series.columnWidth),
      ...series.rows.map((row) => row[figure][column] ?? null),
      ...(lost === null ? [] : [lost[column] ?? null]),
    ]),
  };
}
