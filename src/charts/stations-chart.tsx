import { useCallback, useMemo, useRef } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { formatMilliseconds } from '../i18n/format-quantity.ts';
import { FULL_FROM, utilizationOf } from '../pattern/bottleneck.ts';
import { isDirectPath } from '../pattern/settings.ts';
import { useFrameFact, useOnFrame } from '../stores/lab-context.ts';
import type { Run } from '../stores/run-store.ts';
import { writeText } from '../ui/write-text.ts';
import { ChartFigure } from './chart-figure.tsx';
import { type PlotSize, timeScale } from './chart-geometry.ts';
import { componentNumbers } from './component-numbers.ts';
import { type ComponentSeries, columnAt, componentSeries, componentsShown } from './component-series.ts';
import { LandmarkMarks } from './landmark-marks.tsx';
import { setMarks } from './set-marks.ts';
import { drawStrip, HEAT_LEVELS, longestFull, rowMiddles, stripArea } from './stations-drawing.ts';
import { NowLine, TimeAxis } from './time-axis.tsx';
import { timeDomainEnd, twelfthsPassed } from './time-domain.ts';
import { useTimeReading } from './use-time-reading.ts';
import { ValueTable } from './value-table.tsx';
import './stations-chart.css';

/** How busy every component of the path was, from the run's beginning until now: a strip for each, in the path's order. */
export function StationsChart({ run }: { readonly run: Run }) {
  const intl = useIntl();
  const finding = useCallback(
    (frame: Frame | null) => findingSentence(intl, frame === null ? null : componentSeries(frame, run)),
    [intl, run],
  );
  const read = useCallback(
    (time: number, frame: Frame) => {
      const shares = sharesAt(intl, componentSeries(frame, run), time);
      if (shares === null) return null;
      return intl.formatMessage({ id: 'stations.reading' }, { time: formatMilliseconds(intl, time), shares });
    },
    [intl, run],
  );
  const reading = useTimeReading(read, stripArea);
  const summary = useCallback(
    (frame: Frame | null) => {
      const shares = frame === null ? null : sharesAt(intl, componentSeries(frame, run), frame.time);
      if (frame === null || shares === null) return '';
      return intl.formatMessage(
        { id: 'stations.summary' },
        { time: formatMilliseconds(intl, frame.time), shares },
      );
    },
    [intl, run],
  );
  const numbers = useCallback((frame: Frame | null) => componentNumbers(frame, run, 'busy'), [run]);
  const shown = componentsShown(run);
  const name = intl.formatMessage({ id: 'stations.name' });
  return (
    <ChartFigure
      name={name}
      subtitle={<HeatScale />}
      finding={finding}
      summary={summary}
      isDirect={isDirectPath(run.settings.path)}
      reading={reading}
      exhibit={{ id: 'stations', numbers }}
      table={() => (
        <ValueTable
          caption={name}
          columns={[
            intl.formatMessage({ id: 'stations.table.time' }),
            ...shown.map((component) => intl.formatMessage({ id: `stage.component.${component}` })),
          ]}
          changesWith={twelfthsPassed}
          rows={(frame) => (frame === null ? [] : tableOf(intl, componentSeries(frame, run), frame.time))}
        />
      )}
    >
      {(size) => <Strip run={run} size={size} />}
    </ChartFigure>
  );
}

function findingSentence(intl: IntlShape, series: ComponentSeries | null): string {
  const full = series === null ? null : longestFull(series);
  if (full === null) return intl.formatMessage({ id: 'stations.finding.none' });
  return intl.formatMessage(
    { id: full.isFullNow ? 'stations.finding.full' : 'stations.finding.was' },
    {
      component: intl.formatMessage({ id: `stage.component.${full.component}` }),
      span: formatMilliseconds(intl, full.span),
    },
  );
}

const percent = (intl: IntlShape, share: number) => intl.formatNumber(share, { style: 'percent' });

/** The busiest first: what is cut at a line's end is what has room. */
function sharesAt(intl: IntlShape, series: ComponentSeries, time: number): string | null {
  const column = columnAt(series, time);
  if (column === null) return null;
  const shares = series.rows
    .map(({ component, busy }) => ({ component, share: busy[column] ?? 0 }))
    .sort((a, b) => b.share - a.share)
    .map(({ component, share }) =>
      intl.formatMessage(
        { id: 'stations.share' },
        {
          component: intl.formatMessage({ id: `stage.component.${component}` }),
          share: percent(intl, share),
        },
      ),
    );
  return intl.formatList(shares, { type: 'unit' });
}

function tableOf(intl: IntlShape, series: ComponentSeries, time: number): readonly (readonly string[])[] {
  const spacing = timeDomainEnd(time) / 12;
  const passed = Math.floor(time / spacing + 1e-9);
  return Array.from({ length: passed }, (_, row) => {
    const end = (row + 1) * spacing;
    // The column that ends there, and not the one that begins.
    const column = columnAt(series, end - series.columnWidth / 2) ?? 0;
    return [
      formatMilliseconds(intl, end),
      ...series.rows.map(({ busy }) => percent(intl, busy[column] ?? 0)),
    ];
  });
}

/** The colour scale, named at both ends. */
function HeatScale() {
  const intl = useIntl();
  return (
    <span className="stations-scale">
      {intl.formatMessage({ id: 'stations.subtitle' })} {intl.formatMessage({ id: 'stations.scale.least' })}
      <span className="stations-scale-bar" aria-hidden="true" />
      {intl.formatMessage({ id: 'stations.scale.most' })}
    </span>
  );
}

interface StripProps {
  readonly run: Run;
  readonly size: PlotSize;
}

/** Names and axis through React; cells, shares and the now line past it, with every frame. */
function Strip({ run, size }: StripProps) {
  const intl = useIntl();
  const svg = useRef<SVGSVGElement>(null);
  const end = useFrameFact((frame) => timeDomainEnd(frame?.time ?? 0));
  const area = useMemo(() => stripArea(size), [size]);
  const x = useMemo(() => timeScale(area, end), [area, end]);
  const shown = componentsShown(run);
  const middles = rowMiddles(area, shown.length);

  const draw = useCallback(
    (frame: Frame | null) => {
      if (svg.current === null) return;
      const time = frame?.time ?? 0;
      const series = frame === null ? null : componentSeries(frame, run);
      const at = timeScale(area, time);
      setMarks(svg.current, { now: { x1: at(time), x2: at(time) }, nowLabel: { x: at(time) } });
      if (series === null) return;
      const { levels, full } = drawStrip(series, area, at, time);
      levels.forEach((d, level) => {
        if (svg.current !== null) setMarks(svg.current, { [`level-${level}`]: { d } });
      });
      setMarks(svg.current, { full: { d: full } });
      for (const component of componentsShown(run)) {
        const stations = run.lab.components.find((candidate) => candidate.component === component);
        // The share that the stage shows too, of the recent span: a single column trembles. None where the run has left.
        const share = frame === null || stations === undefined ? null : utilizationOf(frame, stations);
        const text = svg.current.querySelector(`[data-mark="share-${component}"]`);
        const words = share === null ? intl.formatMessage({ id: 'unit.none' }) : percent(intl, share);
        writeText(text, words);
        text?.classList.toggle('stations-share--full', (share ?? 0) >= FULL_FROM);
      }
    },
    [run, area, intl],
  );
  useOnFrame(draw);

  return (
    <svg ref={svg} className="chart-drawing" width={size.width} height={size.height} aria-hidden="true">
      {Array.from({ length: HEAT_LEVELS + 1 }, (_, level) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the scale is what the path is.
          key={level}
          className="stations-cell"
          data-mark={`level-${level}`}
          style={{ ['--share' as string]: `${(level / HEAT_LEVELS) * 100}%` }}
        />
      ))}
      <path className="stations-full" data-mark="full" />
      {shown.map((component, row) => (
        <g key={component}>
          <text
            className="stations-name"
            x={area.left - 8}
            y={middles[row]}
            dy="0.25em"
            textAnchor="end"
            data-room={area.left - 8}
          >
            {intl.formatMessage({ id: `stage.component.${component}` })}
          </text>
          <text
            className="stations-share"
            data-mark={`share-${component}`}
            x={size.width}
            y={middles[row]}
            dy="0.25em"
            textAnchor="end"
          />
        </g>
      ))}
      <TimeAxis area={area} end={end} x={x} />
      <LandmarkMarks area={area} end={end} x={x} rem={size.rem} />
      <NowLine area={area} />
    </svg>
  );
}
