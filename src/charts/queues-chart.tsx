import { useCallback, useMemo, useRef } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { formatMilliseconds } from '../i18n/format-quantity.ts';
import { isDirectPath } from '../pattern/settings.ts';
import { useFrameFact, useOnFrame } from '../stores/lab-context.ts';
import type { Run } from '../stores/run-store.ts';
import { ChartFigure } from './chart-figure.tsx';
import { type PlotSize, timeScale, valueScale } from './chart-geometry.ts';
import { componentNumbers } from './component-numbers.ts';
import {
  type ComponentSeries,
  columnAt,
  componentSeries,
  componentsShown,
  lostByColumn,
  presentNow,
} from './component-series.ts';
import { LandmarkMarks } from './landmark-marks.tsx';
import { LevelAxis } from './level-axis.tsx';
import { drawQueues, longestQueue, queueAreas } from './queues-drawing.ts';
import { setLabels, setMarks } from './set-marks.ts';
import { NowLine, TimeAxis } from './time-axis.tsx';
import { timeDomainEnd, twelfthsPassed } from './time-domain.ts';
import { useTimeReading } from './use-time-reading.ts';
import { ValueTable } from './value-table.tsx';
import './queues-chart.css';

/** Where requests waited since the run began, and when they were lost. */
export function QueuesChart({ run }: { readonly run: Run }) {
  const intl = useIntl();
  const finding = useCallback((frame: Frame | null) => findingSentence(intl, frame, run), [intl, run]);
  const read = useCallback(
    (time: number, frame: Frame) => {
      const series = componentSeries(frame, run);
      const column = columnAt(series, time);
      if (column === null) return null;
      return intl.formatMessage(
        { id: 'queues.reading' },
        {
          time: formatMilliseconds(intl, time),
          present: presentIn(intl, series, column),
          lost: lostByColumn(series)[column] ?? 0,
        },
      );
    },
    [intl, run],
  );
  const reading = useTimeReading(read, wholeArea);
  const summary = useCallback(
    (frame: Frame | null) => {
      const series = frame && componentSeries(frame, run);
      const column = series && columnAt(series, Number.POSITIVE_INFINITY);
      if (frame === null || series === null || column === null) return '';
      const present = presentIn(intl, series, column);
      return intl.formatMessage(
        { id: 'queues.summary' },
        { time: formatMilliseconds(intl, frame.time), present, lost: frame.dropped },
      );
    },
    [intl, run],
  );
  const numbers = useCallback((frame: Frame | null) => componentNumbers(frame, run, 'present'), [run]);
  const shown = componentsShown(run);
  const name = intl.formatMessage({ id: 'queues.name' });
  return (
    <ChartFigure
      name={name}
      subtitle={<Subtitle run={run} />}
      finding={finding}
      summary={summary}
      isDirect={isDirectPath(run.settings.path)}
      reading={reading}
      exhibit={{ id: 'queues', numbers }}
      table={() => (
        <ValueTable
          caption={name}
          columns={[
            intl.formatMessage({ id: 'queues.table.time' }),
            ...shown.map((component) => intl.formatMessage({ id: `stage.component.${component}` })),
            intl.formatMessage({ id: 'queues.table.lost' }),
          ]}
          changesWith={twelfthsPassed}
          rows={(frame) => (frame === null ? [] : tableOf(intl, componentSeries(frame, run), frame.time))}
        />
      )}
    >
      {(size) => <Drawing run={run} size={size} />}
    </ChartFigure>
  );
}

/** Over which time the lines are averages: they widen with the axis. */
function Subtitle({ run }: { readonly run: Run }) {
  const intl = useIntl();
  const span = useFrameFact((frame) => (frame === null ? 0 : componentSeries(frame, run).columnWidth));
  return intl.formatMessage({ id: 'queues.subtitle' }, { span: formatMilliseconds(intl, span) });
}

/** Both panels as one, for the reading cursor. */
function wholeArea(size: PlotSize) {
  const { queues, losses } = queueAreas(size);
  return { ...queues, bottom: losses.bottom };
}

const rounded = (intl: IntlShape, count: number) =>
  intl.formatNumber(count, { maximumFractionDigits: count < 10 ? 1 : 0 });

/** Of the very instant, as the stage shows it: the line's last point is an average. */
function findingSentence(intl: IntlShape, frame: Frame | null, run: Run): string {
  const now = frame === null ? [] : presentNow(frame, run);
  const [most] = [...now].sort((a, b) => b.present - a.present);
  if (frame === null || most === undefined || most.present === 0) {
    return intl.formatMessage({ id: 'queues.finding.waiting' });
  }
  return intl.formatMessage(
    { id: frame.dropped > 0 ? 'queues.finding.losing' : 'queues.finding.most' },
    {
      component: intl.formatMessage({ id: `stage.component.${most.component}` }),
      present: most.present,
      total: now.reduce((sum, { present }) => sum + present, 0),
      lost: frame.dropped,
    },
  );
}

/** The fullest first: what is cut at a line's end is what has few. */
function presentIn(intl: IntlShape, { rows }: ComponentSeries, column: number): string {
  const counts = rows
    .map(({ component, present }) => ({ component, count: present[column] ?? 0 }))
    .sort((a, b) => b.count - a.count)
    .map(({ component, count }) =>
      intl.formatMessage(
        { id: 'queues.present' },
        {
          component: intl.formatMessage({ id: `stage.component.${component}` }),
          count: rounded(intl, count),
        },
      ),
    );
  return intl.formatList(counts, { type: 'unit' });
}

function tableOf(intl: IntlShape, series: ComponentSeries, time: number): readonly (readonly string[])[] {
  const spacing = timeDomainEnd(time) / 12;
  const passed = Math.floor(time / spacing + 1e-9);
  const lost = lostByColumn(series);
  return Array.from({ length: passed }, (_, row) => {
    const end = (row + 1) * spacing;
    // The columns that end there, and not the one that begins.
    const last = columnAt(series, end - series.columnWidth / 2) ?? 0;
    const first = row === 0 ? 0 : (columnAt(series, row * spacing - series.columnWidth / 2) ?? 0) + 1;
    const lostSince = lost.slice(first, last + 1).reduce((sum, count) => sum + count, 0);
    return [
      formatMilliseconds(intl, end),
      ...series.rows.map(({ present }) => rounded(intl, present[last] ?? 0)),
      intl.formatNumber(lostSince),
    ];
  });
}

interface DrawingProps {
  readonly run: Run;
  readonly size: PlotSize;
}

/** Axes and names through React; lines, bars and the now line past it, with every frame. */
function Drawing({ run, size }: DrawingProps) {
  const intl = useIntl();
  const svg = useRef<SVGSVGElement>(null);
  const areas = useMemo(() => queueAreas(size), [size]);
  const { queues, losses } = areas;
  const end = useFrameFact((frame) => timeDomainEnd(frame?.time ?? 0));
  const top = useFrameFact((frame) =>
    frame === null ? 1 : valueScale(queues, longestQueue(componentSeries(frame, run)), 4).top,
  );
  const mostLost = useFrameFact((frame) =>
    frame === null ? 0 : Math.max(0, ...lostByColumn(componentSeries(frame, run))),
  );
  const x = useMemo(() => timeScale(queues, end), [queues, end]);
  const { y, ticks } = useMemo(() => valueScale(queues, top, 4), [queues, top]);
  const shown = componentsShown(run);

  const draw = useCallback(
    (frame: Frame | null) => {
      if (svg.current === null || frame === null) return;
      const { time } = frame;
      const at = timeScale(queues, time);
      const drawing = drawQueues(componentSeries(frame, run), areas, at, time, size.rem);
      const marks: Record<string, Record<string, string | number>> = {
        now: { x1: at(time), x2: at(time) },
        nowLabel: { x: at(time) },
        losses: { d: drawing.losses },
      };
      const labels: Record<string, { x: number; y: number } | null> = {};
      const isNearEdge = at(time) > queues.right - 7.5 * size.rem;
      for (const component of componentsShown(run)) {
        const line = drawing.lines.find((candidate) => candidate.component === component);
        const isLongest = component === drawing.longest;
        marks[component] = {
          d: line?.path ?? '',
          class: `queues-line ${isLongest ? 'queues-line--longest' : ''}`,
        };
        labels[component] =
          line === undefined
            ? null
            : { x: (isNearEdge ? queues.right : at(time)) + 0.375 * size.rem, y: line.labelY };
      }
      setMarks(svg.current, marks);
      setLabels(svg.current, labels);
    },
    [run, areas, queues, size],
  );
  useOnFrame(draw);

  return (
    <svg ref={svg} className="chart-drawing" width={size.width} height={size.height} aria-hidden="true">
      <LevelAxis area={queues} y={y} ticks={ticks} />
      <line className="chart-grid" x1={losses.left} x2={losses.right} y1={losses.bottom} y2={losses.bottom} />
      <text className="chart-tick" x={losses.left - 6} y={losses.top} dy="0.7em" textAnchor="end">
        {mostLost > 0 ? intl.formatNumber(mostLost) : ''}
      </text>
      <text className="chart-tick" x={losses.left - 6} y={losses.bottom} dy="0" textAnchor="end">
        {intl.formatNumber(0)}
      </text>
      <text
        className="chart-label chart-label--loss"
        x={losses.right + 0.375 * size.rem}
        y={(losses.top + losses.bottom) / 2}
        dy="0.35em"
        data-room={7.25 * size.rem}
      >
        {intl.formatMessage({ id: 'queues.lost' })}
      </text>
      <path className="queues-losses" data-mark="losses" />
      <TimeAxis area={losses} end={end} x={x} />
      <LandmarkMarks area={{ ...queues, bottom: losses.bottom }} end={end} x={x} rem={size.rem} />
      <NowLine area={{ ...queues, bottom: losses.bottom }} />
      {shown.map((component) => (
        <path key={component} className="queues-line" data-mark={component} />
      ))}
      {shown.map((component) => (
        <text
          key={component}
          className="chart-label queues-label"
          data-label={component}
          data-room={7.25 * size.rem}
          dy="0.35em"
        >
          {intl.formatMessage({ id: `stage.component.${component}` })}
        </text>
      ))}
    </svg>
  );
}
