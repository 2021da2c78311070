import { useCallback, useId, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { formatGbps, formatMilliseconds, formatTenths } from '../i18n/format-quantity.ts';
import { isBeyondWire } from '../pattern/lab-network.ts';
import { isDirectPath } from '../pattern/settings.ts';
import { useFrameFact, useOnFrame, useOnReadableFrame } from '../stores/lab-context.ts';
import type { Run } from '../stores/run-store.ts';
import { useExhibit } from '../stores/use-exhibit.ts';
import { type BandwidthDrawing, bandwidthDrawing, type LineName } from './bandwidth-drawing.ts';
import { findingOf } from './bandwidth-facts.ts';
import { bandwidthNumbers } from './bandwidth-numbers.ts';
import { BandwidthReader } from './bandwidth-reader.tsx';
import { BandwidthTable } from './bandwidth-table.tsx';
import { chartScales, type PlotSize, plotArea } from './chart-geometry.ts';
import { timeDomainEnd } from './time-domain.ts';
import { usePlotSize } from './use-plot-size.ts';
import './chart.css';

/** Offered and delivered bandwidth since the run began, under the ceilings of the virtual NIC and the wire. */
export function BandwidthChart({ run }: { readonly run: Run }) {
  const intl = useIntl();
  const titleId = useId();
  const plot = useRef<HTMLDivElement>(null);
  const size = usePlotSize(plot);
  const [reading, setReading] = useState<string | null>(null);
  const tableId = useId();
  const [isTable, setTable] = useState(false);
  const isDirect = isDirectPath(run.settings.path);
  const figure = useRef<HTMLElement>(null);
  const { lab } = run;
  useExhibit(
    'bandwidth',
    figure,
    useCallback((frame) => bandwidthNumbers(frame, lab), [lab]),
  );
  return (
    <figure
      ref={figure}
      className={`ui-card chart ${isDirect ? 'chart--direct' : 'chart--virtual'}`}
      aria-labelledby={titleId}
    >
      <div className="chart-head">
        <h2 className="ui-card-title" id={titleId}>
          <Finding run={run} />
        </h2>
        <button
          type="button"
          className="chart-swap"
          aria-expanded={isTable}
          aria-controls={tableId}
          onClick={() => setTable(!isTable)}
        >
          {intl.formatMessage({ id: isTable ? 'bandwidth.chart' : 'bandwidth.table' })}
        </button>
      </div>
      <p className="ui-card-subtitle chart-subtitle">
        {reading ?? intl.formatMessage({ id: 'bandwidth.subtitle' })}
      </p>
      <Summary run={run} />
      <div id={tableId} className="chart-table" hidden={!isTable}>
        {isTable ? <BandwidthTable /> : null}
      </div>
      <div className="chart-plot" ref={plot} hidden={isTable}>
        {size === null || size.width === 0 ? null : (
          <>
            <Drawing run={run} size={size} />
            <BandwidthReader run={run} size={size} onReading={setReading} />
          </>
        )}
      </div>
    </figure>
  );
}

/** What the figures say, as the chart's title. */
function Finding({ run }: { readonly run: Run }) {
  const intl = useIntl();
  const text = useRef<HTMLSpanElement>(null);
  const draw = useCallback(
    (frame: Frame | null) => {
      const finding = frame === null ? ({ kind: 'waiting' } as const) : findingOf(frame, run.lab);
      const shortfall = finding.kind === 'short' ? formatGbps(intl, finding.shortfall) : '';
      const sentence = intl.formatMessage({ id: `bandwidth.finding.${finding.kind}` }, { shortfall });
      if (text.current !== null && text.current.textContent !== sentence) text.current.textContent = sentence;
    },
    [intl, run],
  );
  useOnReadableFrame(draw);
  return (
    <>
      <span className="ui-visually-hidden">{intl.formatMessage({ id: 'bandwidth.name' })}: </span>
      <span ref={text} />
    </>
  );
}

/** The chart in a sentence, for those who do not see it. */
function Summary({ run }: { readonly run: Run }) {
  const intl = useIntl();
  const text = useRef<HTMLParagraphElement>(null);
  const draw = useCallback(
    (frame: Frame | null) => {
      if (text.current === null || frame === null) return;
      const { span, offeredBytes, carriedBytes } = frame.recent;
      const rate = (bytes: number) => formatGbps(intl, span > 0 ? (bytes * 8) / span / 1e9 : 0);
      const sentence = intl.formatMessage(
        { id: 'bandwidth.summary' },
        {
          time: formatMilliseconds(intl, frame.time),
          offered: rate(offeredBytes),
          delivered: rate(carriedBytes),
          virtualNic: formatGbps(intl, run.lab.ceilings.virtualNic / 1e9),
          wire: formatGbps(intl, run.lab.ceilings.wire / 1e9),
        },
      );
      if (text.current.textContent !== sentence) text.current.textContent = sentence;
    },
    [intl, run],
  );
  useOnReadableFrame(draw);
  return <p className="ui-visually-hidden" ref={text} />;
}

interface DrawingProps {
  readonly run: Run;
  readonly size: PlotSize;
}

/** Axes through React, they change seldom; curves, labels and the now line past it, with every frame. */
function Drawing({ run, size }: DrawingProps) {
  const intl = useIntl();
  const svg = useRef<SVGSVGElement>(null);
  const end = useFrameFact((frame) => timeDomainEnd(frame?.time ?? 0));
  const [top, setTop] = useState(0);
  const { wire, virtualNic } = run.lab.ceilings;
  const highest = Math.max(top, wire / 1e9, isBeyondWire(run.lab.ceilings) ? 0 : virtualNic / 1e9);

  const draw = useCallback(
    (frame: Frame | null) => {
      const drawing = bandwidthDrawing(frame, run.lab, size);
      setTop(drawing.scales.top);
      if (svg.current !== null) write(svg.current, drawing);
    },
    [run, size],
  );
  useOnFrame(draw);

  const area = useMemo(() => plotArea(size), [size]);
  const { x, y, timeTicks, rateTicks } = useMemo(() => chartScales(area, end, highest), [area, end, highest]);
  const ceiling = (value: number) => formatTenths(intl, value / 1e9);
  return (
    <svg ref={svg} className="chart-drawing" width={size.width} height={size.height} aria-hidden="true">
      {rateTicks.map((tick) => (
        <g key={tick}>
          <line className="chart-grid" x1={area.left} x2={area.right} y1={y(tick)} y2={y(tick)} />
          <text className="chart-tick" x={area.left - 6} y={y(tick)} dy="0.35em" textAnchor="end">
            {intl.formatNumber(tick)}
          </text>
        </g>
      ))}
      {timeTicks.map((tick, index) => (
        <text
          key={tick}
          className="chart-tick"
          x={x(tick)}
          y={area.bottom}
          dy="1.25em"
          textAnchor={index === 0 ? 'start' : 'middle'}
        >
          {index === timeTicks.length - 1
            ? formatMilliseconds(intl, tick)
            : intl.formatNumber(tick * 1e3, { maximumSignificantDigits: 3 })}
        </text>
      ))}
      <path className="chart-shortfall" data-mark="shortfall" />
      <line className="chart-ceiling chart-ceiling--wire" data-mark="wire" x1={area.left} x2={area.right} />
      <line
        className="chart-ceiling chart-ceiling--virtual"
        data-mark="virtualNic"
        x1={area.left}
        x2={area.right}
      />
      <line className="chart-now" data-mark="now" y1={area.top - 4} y2={area.bottom} />
      <text className="chart-tick" data-mark="nowLabel" y={area.top - 7} textAnchor="middle">
        {intl.formatMessage({ id: 'bandwidth.now' })}
      </text>
      <path className="chart-offered" data-mark="offered" />
      <path className="chart-delivered" data-mark="delivered" />
      <Label name="wire" kind="wire">
        {intl.formatMessage({ id: 'bandwidth.wire' }, { value: ceiling(run.lab.ceilings.wire) })}
      </Label>
      <Label name="virtualNic" kind="virtual">
        {intl.formatMessage({ id: 'bandwidth.virtualNic' }, { value: ceiling(run.lab.ceilings.virtualNic) })}
      </Label>
      <Label name="offered" kind="offered">
        {intl.formatMessage({ id: 'bandwidth.offered' })}
      </Label>
      <Label name="delivered" kind="delivered">
        {intl.formatMessage({ id: 'bandwidth.delivered' })}
      </Label>
    </svg>
  );
}

interface LabelProps {
  readonly name: LineName;
  readonly kind: string;
  readonly children: string;
}

function Label({ name, kind, children }: LabelProps) {
  return (
    <text className={`chart-label chart-label--${kind}`} data-label={name} dy="0.35em">
      {children}
    </text>
  );
}

/** Puts a drawing's numbers into the elements. */
function write(svg: SVGSVGElement, drawing: BandwidthDrawing): void {
  const set = (mark: string, values: Readonly<Record<string, string | number>>) => {
    const element = svg.querySelector(`[data-mark=${mark}]`);
    for (const [name, value] of Object.entries(values)) element?.setAttribute(name, String(value));
  };
  const { ceilings, now, labels } = drawing;
  set('offered', { d: drawing.offered });
  set('delivered', { d: drawing.delivered });
  set('shortfall', { d: drawing.shortfall });
  set('now', { x1: now, x2: now });
  set('nowLabel', { x: now });
  set('wire', { y1: ceilings.wire, y2: ceilings.wire });
  const { virtualNic } = ceilings;
  const isDrawn = virtualNic !== null;
  set('virtualNic', { y1: virtualNic ?? 0, y2: virtualNic ?? 0, visibility: isDrawn ? 'visible' : 'hidden' });
  for (const [name, place] of Object.entries(labels)) {
    const label = svg.querySelector(`[data-label=${name}]`);
    label?.setAttribute('visibility', place === null ? 'hidden' : 'visible');
    if (place === null) continue;
    label?.setAttribute('x', String(place.x));
    label?.setAttribute('y', String(place.y));
  }
}
