import { useCallback, useMemo, useRef, useState } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { formatGbps, formatMilliseconds, formatTenths } from '../i18n/format-quantity.ts';
import { isBeyondWire } from '../pattern/lab-network.ts';
import { isDirectPath } from '../pattern/settings.ts';
import { useFrameFact, useOnFrame } from '../stores/lab-context.ts';
import type { Run } from '../stores/run-store.ts';
import {
  type BandwidthDrawing,
  bandwidthDrawing,
  EDGE_LABEL_WIDTH_REM,
  LABEL_WIDTH_REM,
  type LineName,
  LOSS_LABEL_WIDTH_REM,
} from './bandwidth-drawing.ts';
import { findingOf } from './bandwidth-facts.ts';
import { bandwidthNumbers } from './bandwidth-numbers.ts';
import { ChartFigure } from './chart-figure.tsx';
import { type PlotSize, plotArea, timeScale, valueScale } from './chart-geometry.ts';
import { LandmarkMarks } from './landmark-marks.tsx';
import { LevelAxis } from './level-axis.tsx';
import { setLabels, setMarks } from './set-marks.ts';
import { tableRows } from './table-rows.ts';
import { NowLine, TimeAxis } from './time-axis.tsx';
import { timeDomainEnd, twelfthsPassed } from './time-domain.ts';
import { type TrailingAverages, trailingAverages } from './trailing-averages.ts';
import { useTimeReading } from './use-time-reading.ts';
import { ValueTable } from './value-table.tsx';

/** Offered and delivered bandwidth since the run began, under the ceilings of the virtual NIC and the wire. */
export function BandwidthChart({ run }: { readonly run: Run }) {
  const intl = useIntl();
  const finding = useCallback((frame: Frame | null) => findingSentence(intl, frame, run), [intl, run]);
  const summary = useCallback((frame: Frame | null) => summarySentence(intl, frame, run), [intl, run]);
  const read = useCallback(
    (time: number, frame: Frame) => readingSentence(intl, trailingAverages(frame), time),
    [intl],
  );
  const reading = useTimeReading(read);
  const subtitle = intl.formatMessage({ id: 'bandwidth.subtitle' });
  const numbers = useCallback((frame: Frame | null) => bandwidthNumbers(frame, run.lab), [run]);
  return (
    <ChartFigure
      name={intl.formatMessage({ id: 'bandwidth.name' })}
      subtitle={subtitle}
      finding={finding}
      summary={summary}
      isDirect={isDirectPath(run.settings.path)}
      reading={reading}
      exhibit={{ id: 'bandwidth', numbers }}
      table={() => (
        <ValueTable
          caption={subtitle}
          columns={(['time', 'offered', 'delivered', 'lost'] as const).map((column) =>
            intl.formatMessage({ id: `bandwidth.table.${column}` }),
          )}
          changesWith={twelfthsPassed}
          rows={(frame) => (frame === null ? [] : tableRows(frame)).map((row) => rowTexts(intl, row))}
        />
      )}
    >
      {(size) => <Drawing run={run} size={size} />}
    </ChartFigure>
  );
}

function findingSentence(intl: IntlShape, frame: Frame | null, run: Run): string {
  const finding = frame === null ? ({ kind: 'waiting' } as const) : findingOf(frame, run.lab);
  const shortfall = finding.kind === 'short' ? formatGbps(intl, finding.shortfall) : '';
  return intl.formatMessage({ id: `bandwidth.finding.${finding.kind}` }, { shortfall });
}

function summarySentence(intl: IntlShape, frame: Frame | null, run: Run): string {
  if (frame === null) return '';
  const { span, offeredBytes, carriedBytes } = frame.recent;
  const rate = (bytes: number) => formatGbps(intl, span > 0 ? (bytes * 8) / span / 1e9 : 0);
  return intl.formatMessage(
    { id: 'bandwidth.summary' },
    {
      time: formatMilliseconds(intl, frame.time),
      offered: rate(offeredBytes),
      delivered: rate(carriedBytes),
      virtualNic: formatGbps(intl, run.lab.ceilings.virtualNic / 1e9),
      wire: formatGbps(intl, run.lab.ceilings.wire / 1e9),
    },
  );
}

function readingSentence(intl: IntlShape, averages: TrailingAverages, time: number): string | null {
  const { times, offered, delivered } = averages;
  const at = times.findLastIndex((sample) => sample <= time + 1e-9);
  if (at < 0) return null;
  return intl.formatMessage(
    { id: 'bandwidth.reading' },
    {
      time: formatMilliseconds(intl, time),
      offered: formatGbps(intl, offered[at] ?? 0),
      delivered: formatGbps(intl, delivered[at] ?? 0),
    },
  );
}

function rowTexts(intl: IntlShape, row: ReturnType<typeof tableRows>[number]): readonly string[] {
  const { time, offered, delivered, lost } = row;
  return [
    formatMilliseconds(intl, time),
    formatGbps(intl, offered),
    formatGbps(intl, delivered),
    intl.formatNumber(lost),
  ];
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
      setTop(drawing.top);
      if (svg.current !== null) write(svg.current, drawing);
    },
    [run, size],
  );
  useOnFrame(draw);

  const area = useMemo(() => plotArea(size), [size]);
  const x = useMemo(() => timeScale(area, end), [area, end]);
  const { y, ticks } = useMemo(() => valueScale(area, highest), [area, highest]);
  const ceiling = (value: number) => formatTenths(intl, value / 1e9);
  return (
    <svg ref={svg} className="chart-drawing" width={size.width} height={size.height} aria-hidden="true">
      <LevelAxis area={area} y={y} ticks={ticks} />
      <TimeAxis area={area} end={end} x={x} />
      <path className="chart-shortfall" data-mark="shortfall" />
      <line className="chart-ceiling chart-ceiling--wire" data-mark="wire" x1={area.left} x2={area.right} />
      <line
        className="chart-ceiling chart-ceiling--virtual"
        data-mark="virtualNic"
        x1={area.left}
        x2={area.right}
      />
      <path className="chart-losses" data-mark="losses" />
      <LandmarkMarks area={area} end={end} x={x} rem={size.rem} />
      <NowLine area={area} />
      <path className="chart-offered" data-mark="offered" />
      <path className="chart-delivered" data-mark="delivered" />
      <Label room={LOSS_LABEL_WIDTH_REM * size.rem} name="firstLoss" kind="loss">
        {intl.formatMessage({ id: 'chart.firstLoss' })}
      </Label>
      <Label room={EDGE_LABEL_WIDTH_REM * size.rem} name="wire" kind="wire">
        {intl.formatMessage({ id: 'bandwidth.wire' }, { value: ceiling(wire) })}
      </Label>
      <Label room={EDGE_LABEL_WIDTH_REM * size.rem} name="virtualNic" kind="virtual">
        {intl.formatMessage({ id: 'bandwidth.virtualNic' }, { value: ceiling(virtualNic) })}
      </Label>
      <Label room={LABEL_WIDTH_REM * size.rem} name="offered" kind="offered">
        {intl.formatMessage({ id: 'bandwidth.offered' })}
      </Label>
      <Label room={LABEL_WIDTH_REM * size.rem} name="delivered" kind="delivered">
        {intl.formatMessage({ id: 'bandwidth.delivered' })}
      </Label>
    </svg>
  );
}

interface LabelProps {
  readonly name: LineName | 'firstLoss';
  readonly kind: string;
  /** Pixels that it may be long. */
  readonly room: number;
  readonly children: string;
}

function Label({ name, kind, room, children }: LabelProps) {
  return (
    <text className={`chart-label chart-label--${kind}`} data-label={name} data-room={room} dy="0.35em">
      {children}
    </text>
  );
}

/** Puts a drawing's numbers into the elements. */
function write(svg: SVGSVGElement, drawing: BandwidthDrawing): void {
  const { ceilings, now, labels, firstLoss } = drawing;
  const { virtualNic } = ceilings;
  const visibility = virtualNic === null ? 'hidden' : 'visible';
  setMarks(svg, {
    offered: { d: drawing.offered },
    delivered: { d: drawing.delivered },
    shortfall: { d: drawing.shortfall },
    losses: { d: drawing.losses },
    now: { x1: now, x2: now },
    nowLabel: { x: now },
    wire: { y1: ceilings.wire, y2: ceilings.wire },
    virtualNic: { y1: virtualNic ?? 0, y2: virtualNic ?? 0, visibility },
  });
  setLabels(svg, { ...labels, firstLoss });
}
