import { useCallback, useMemo, useRef } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { formatResponseTime } from '../i18n/format-quantity.ts';
import { isDirectPath } from '../pattern/settings.ts';
import type { ExhibitTable } from '../stores/exhibits-store.ts';
import { useFrameFact, useOnFrame } from '../stores/lab-context.ts';
import type { Run } from '../stores/run-store.ts';
import { writeText } from '../ui/write-text.ts';
import { ChartFigure } from './chart-figure.tsx';
import type { PlotSize } from './chart-geometry.ts';
import type { ChartReading } from './chart-reading.ts';
import { LevelAxis } from './level-axis.tsx';
import { LiveText } from './live-text.tsx';
import {
  PERCENTILES,
  percentiles,
  type SurvivalPoint,
  slowerThan,
  survival,
  tablePoints,
} from './response-times.ts';
import {
  drawSurvival,
  isNarrowPlot,
  responseDomain,
  responseScales,
  responsesArea,
  responseTicks,
  timeAt,
} from './responses-drawing.ts';
import { setLabels, setMarks } from './set-marks.ts';
import { ValueTable } from './value-table.tsx';
import './responses-chart.css';

/** Steps of the reading cursor along the time axis. */
const STEPS = 60;

/** How many responses took longer than how long, since the run began: from the engine's own histogram, bin by bin. */
export function ResponsesChart({ run }: { readonly run: Run }) {
  const intl = useIntl();
  const finding = useCallback((frame: Frame | null) => findingSentence(intl, frame), [intl]);
  const subtitle = useCallback(
    (frame: Frame | null) =>
      intl.formatMessage({ id: 'responses.subtitle' }, { count: frame?.sojourn.count ?? 0 }),
    [intl],
  );
  const summary = useCallback((frame: Frame | null) => summarySentence(intl, frame), [intl]);
  const reading = useMemo((): ChartReading => {
    return {
      label: intl.formatMessage({ id: 'responses.cursor' }),
      steps: STEPS,
      areaOf: responsesArea,
      startsAt: () => STEPS / 2,
      at: (step: number, frame: Frame | null, size: PlotSize) => {
        const { points, count, domain } = factsOf(frame);
        const area = responsesArea(size);
        const time = timeAt(domain, step / STEPS);
        const { x, y } = responseScales(domain, area);
        const slower = slowerThan(points, time);
        const sentence = intl.formatMessage(
          { id: 'responses.reading' },
          { slower, count, time: formatResponseTime(intl, time), share: shareText(intl, slower, count) },
        );
        return { x: x(time), sentence, ...(slower > 0 && { y: Math.min(area.bottom, y(slower / count)) }) };
      },
    };
  }, [intl]);
  const name = intl.formatMessage({ id: 'responses.name' });
  return (
    <ChartFigure
      name={name}
      subtitle={<LiveText say={subtitle} />}
      finding={finding}
      summary={summary}
      isDirect={isDirectPath(run.settings.path)}
      reading={reading}
      exhibit={{ id: 'responses', numbers: responseNumbers }}
      table={() => (
        <ValueTable
          caption={name}
          columns={[
            intl.formatMessage({ id: 'responses.table.share' }),
            intl.formatMessage({ id: 'responses.table.time' }),
            intl.formatMessage({ id: 'responses.table.slower' }),
          ]}
          changesWith={(frame) => String(frame?.sojourn.count)}
          rows={(frame) => tableOf(intl, frame)}
        />
      )}
    >
      {(size) => <Drawing size={size} />}
    </ChartFigure>
  );
}

/** The histogram as it was counted: bin by bin, with what lies beyond each. */
function responseNumbers(frame: Frame | null): ExhibitTable | null {
  if (frame === null) return null;
  const { points, count } = factsOf(frame);
  return {
    columns: ['response_time_s', 'slower_responses', 'responses'],
    rows: points.map(({ time, slower }) => [time, slower, count]),
  };
}

function factsOf(frame: Frame | null) {
  const count = frame?.sojourn.count ?? 0;
  const points: readonly SurvivalPoint[] = frame === null ? [] : survival(frame.sojourn);
  return { count, points, domain: responseDomain(points, count) };
}

const shareText = (intl: IntlShape, slower: number, count: number) =>
  intl.formatNumber(count === 0 ? 0 : slower / count, { style: 'percent', maximumSignificantDigits: 2 });

function findingSentence(intl: IntlShape, frame: Frame | null): string {
  const { points, count } = factsOf(frame);
  const [median, p99] = percentiles(points, count);
  if (median === undefined || p99 === undefined) return intl.formatMessage({ id: 'responses.finding.none' });
  const times = { median: formatResponseTime(intl, median.time), p99: formatResponseTime(intl, p99.time) };
  return intl.formatMessage({ id: p99.isFew ? 'responses.finding.few' : 'responses.finding.tail' }, times);
}

function summarySentence(intl: IntlShape, frame: Frame | null): string {
  const { points, count } = factsOf(frame);
  if (frame === null || count === 0) return intl.formatMessage({ id: 'responses.finding.none' });
  const marks = percentiles(points, count).map((mark) => markText(intl, mark));
  return intl.formatMessage(
    { id: 'responses.summary' },
    { count, marks: intl.formatList(marks), mean: formatResponseTime(intl, frame.sojourn.mean) },
  );
}

type Mark = ReturnType<typeof percentiles>[number];

function markText(intl: IntlShape, { name, time, isFew }: Mark): string {
  const value = isFew ? intl.formatMessage({ id: 'responses.mark.few' }) : formatResponseTime(intl, time);
  return intl.formatMessage({ id: 'responses.mark' }, { name, value });
}

/** How many lie beyond a mark: what it rests on. */
function samplesText(intl: IntlShape, { slower }: Mark): string {
  return intl.formatMessage({ id: 'responses.mark.samples' }, { count: slower });
}

/** The percentiles, then the curve's own points. */
function tableOf(intl: IntlShape, frame: Frame | null): readonly (readonly string[])[] {
  const { points, count } = factsOf(frame);
  const marks = percentiles(points, count).map((mark) => [
    mark.name,
    mark.isFew ? intl.formatMessage({ id: 'responses.mark.few' }) : formatResponseTime(intl, mark.time),
    intl.formatNumber(mark.slower),
  ]);
  const corners = tablePoints(points).map(({ time, slower }) => [
    intl.formatNumber(1 - slower / count, { style: 'percent', maximumFractionDigits: 3 }),
    formatResponseTime(intl, time),
    intl.formatNumber(slower),
  ]);
  return [...marks, ...corners];
}

/** A tick's text with the gap to the next. */
const TICK_REM = 3;
/** Of a label's letter on average, where the place that draws cannot measure. */
const LETTER_REM = 0.4;

/** How long a label is with a text. It keeps the text. */
function widthOf(label: SVGTextElement, text: string, rem: number): number {
  writeText(label, text);
  return label.getComputedTextLength?.() ?? text.length * LETTER_REM * rem;
}

/** Axes through React, they change seldom; the curve and its marks past it, with every frame. */
function Drawing({ size }: { readonly size: PlotSize }) {
  const intl = useIntl();
  const svg = useRef<SVGSVGElement>(null);
  const area = useMemo(() => responsesArea(size), [size]);
  const isNarrow = isNarrowPlot(size.width, size.rem);
  // One text for the three numbers that decide the axes, so that React hears of a change alone.
  const ends = useFrameFact((frame) => JSON.stringify(factsOf(frame).domain));
  const domain = useMemo(() => JSON.parse(ends) as ReturnType<typeof responseDomain>, [ends]);
  const scales = useMemo(() => responseScales(domain, area), [domain, area]);

  const draw = useCallback(
    (frame: Frame | null) => {
      if (svg.current === null) return;
      const { points, count, domain: inForce } = factsOf(frame);
      const { x, y } = responseScales(inForce, area);
      setMarks(svg.current, { curve: { d: drawSurvival(points, count, { x, y }, area.bottom) } });
      const marks = percentiles(points, count);
      for (const { name } of PERCENTILES) {
        const mark = marks.find((candidate) => candidate.name === name);
        const isShown = mark !== undefined;
        const level = y(mark?.slowerShare ?? 1);
        const at = mark === undefined || mark.isFew ? area.left : x(mark.time);
        setMarks(svg.current, {
          [`dot-${name}`]: { cx: at, cy: level, visibility: isShown && !mark.isFew ? 'visible' : 'hidden' },
          [`drop-${name}`]: {
            x1: area.left,
            x2: at,
            y1: level,
            y2: level,
            visibility: isShown ? 'visible' : 'hidden',
          },
        });
        const label = svg.current.querySelector<SVGTextElement>(`[data-label="${name}"]`);
        if (label === null || mark === undefined) {
          setLabels(svg.current, { [name]: null });
          continue;
        }
        // Right of its dot, with what it rests on where there is room for that; else left of it, and lower.
        const short = markText(intl, mark);
        const long = mark.isFew || isNarrow ? short : `${short} · ${samplesText(intl, mark)}`;
        const gap = 0.5 * size.rem;
        const fits = (text: string) => at + gap + widthOf(label, text, size.rem) <= size.width;
        const text = fits(long) ? long : short;
        const anchor = fits(text) ? 'start' : 'end';
        const line = anchor === 'end' ? level + 0.625 * size.rem : level - gap;
        writeText(label, text);
        label.setAttribute('text-anchor', anchor);
        setLabels(svg.current, {
          [name]: { x: anchor === 'end' ? at - gap : at + gap, y: Math.min(line, area.bottom - gap) },
        });
      }
    },
    [area, intl, size, isNarrow],
  );
  useOnFrame(draw);

  const shares = Array.from({ length: domain.decades + 1 }, (_, decade) => 10 ** -decade);
  return (
    <svg ref={svg} className="chart-drawing" width={size.width} height={size.height} aria-hidden="true">
      <LevelAxis
        area={area}
        y={scales.y}
        ticks={shares}
        text={(share) =>
          share === 1
            ? intl.formatMessage({ id: 'responses.share.all' })
            : intl.formatMessage({ id: 'responses.share.oneIn' }, { count: Math.round(1 / share) })
        }
      />
      {responseTicks(domain, Math.floor((area.right - area.left) / (TICK_REM * size.rem))).map((tick) => (
        <g key={tick}>
          <line
            className="chart-grid"
            x1={scales.x(tick)}
            x2={scales.x(tick)}
            y1={area.top}
            y2={area.bottom}
          />
          <text className="chart-tick" x={scales.x(tick)} y={area.bottom} dy="1.25em" textAnchor="middle">
            {roundTime(intl, tick)}
          </text>
        </g>
      ))}
      {isNarrow ? null : (
        <text className="chart-tick" x={size.width} y={area.bottom} dy="1.25em" textAnchor="end">
          {intl.formatMessage({ id: 'responses.axis' })}
        </text>
      )}
      {PERCENTILES.map(({ name }) => (
        <line key={name} className="responses-drop" data-mark={`drop-${name}`} />
      ))}
      <path className="responses-curve" data-mark="curve" />
      {PERCENTILES.map(({ name }) => (
        <circle key={name} className="responses-dot" data-mark={`dot-${name}`} r={0.25 * size.rem} />
      ))}
      {PERCENTILES.map(({ name }) => (
        <text key={name} className="chart-label responses-label" data-label={name} dy="0.35em" />
      ))}
    </svg>
  );
}

/** A round time with no digit too many. */
function roundTime(intl: IntlShape, seconds: number): string {
  const isMilliseconds = seconds >= 0.9995e-3;
  const value = intl.formatNumber(seconds * (isMilliseconds ? 1e3 : 1e6), { maximumSignificantDigits: 3 });
  return intl.formatMessage({ id: isMilliseconds ? 'unit.milliseconds' : 'unit.microseconds' }, { value });
}
