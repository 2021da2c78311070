import { useCallback, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { ChartFigure } from '../charts/chart-figure.tsx';
import { type PlotSize, plotArea, timeScale, valueScale } from '../charts/chart-geometry.ts';
import { LevelAxis } from '../charts/level-axis.tsx';
import { setLabels, setMarks } from '../charts/set-marks.ts';
import { tableRows } from '../charts/table-rows.ts';
import { NowLine, TimeAxis } from '../charts/time-axis.tsx';
import { timeDomainEnd, twelfthsPassed } from '../charts/time-domain.ts';
import { trailingAverages } from '../charts/trailing-averages.ts';
import { useTimeReading } from '../charts/use-time-reading.ts';
import { ValueTable } from '../charts/value-table.tsx';
import type { Frame } from '../engine/frame.ts';
import { formatGbps, formatMilliseconds, gbps } from '../i18n/format-quantity.ts';
import { isSameLoad, sharedLoad } from '../pattern/comparison.ts';
import { isDirectPath } from '../pattern/settings.ts';
import { useFrameFact, useLab, useOnFrame } from '../stores/lab-context.ts';
import type { Run } from '../stores/run-store.ts';
import { CURVES, type Curve, compareDrawing } from './chart-drawing.ts';
import { compareNumbers } from './compare-numbers.ts';
import { namesOf } from './names.ts';

interface CompareChartProps {
  readonly run: Run;
  readonly rival: Run;
}

/** What both runs deliver of the one load, on the same axes. */
export function CompareChart({ run, rival }: CompareChartProps) {
  const intl = useIntl();
  const { feed } = useLab().rival;
  const names = useMemo(
    () => namesOf(intl, { run: run.settings, rival: rival.settings }),
    [intl, run, rival],
  );
  const shared = sharedLoad(run.settings, rival.settings);
  const isSame = shared === 'same';
  const spoken = useCallback(
    (time: number, own: Rates, others: Rates) =>
      intl.formatMessage(
        { id: isSame ? 'compare.chart.reading' : 'compare.chart.readingApart' },
        {
          ...names,
          time: formatMilliseconds(intl, time),
          offered: formatGbps(intl, own.offered),
          delivered: formatGbps(intl, own.delivered),
          rivalOffered: formatGbps(intl, others.offered),
          rivalDelivered: formatGbps(intl, others.delivered),
        },
      ),
    [intl, names, isSame],
  );
  const summary = useCallback(
    (frame: Frame | null) => {
      const other = feed.latest();
      if (frame === null || other === null) return '';
      return spoken(frame.time, recentRates(frame), recentRates(other));
    },
    [feed, spoken],
  );
  const read = useCallback(
    (time: number, frame: Frame) => {
      const other = feed.latest();
      const own = trailingAverages(frame);
      const at = own.times.findLastIndex((sample) => sample <= time + 1e-9);
      if (at < 0 || other === null) return null;
      const ratesOf = ({ offered, delivered }: typeof own) => ({
        offered: offered[at] ?? 0,
        delivered: delivered[at] ?? 0,
      });
      return spoken(time, ratesOf(own), ratesOf(trailingAverages(other)));
    },
    [feed, spoken],
  );
  const reading = useTimeReading(read);
  const finding = useCallback(
    () => intl.formatMessage({ id: 'compare.chart.title' }, { load: shared }),
    [intl, shared],
  );
  const numbers = useCallback((frame: Frame | null) => compareNumbers(frame, feed.latest()), [feed]);
  const subtitle = intl.formatMessage({ id: 'compare.chart.subtitle' });
  const rowsOf = (frame: Frame | null) => {
    const other = feed.latest();
    const rivalRows = other === null ? [] : tableRows(other);
    return (frame === null ? [] : tableRows(frame)).map(({ time, offered, delivered }, i) => [
      formatMilliseconds(intl, time),
      ...[
        offered,
        ...(isSame ? [] : [rivalRows[i]?.offered ?? 0]),
        delivered,
        rivalRows[i]?.delivered ?? 0,
      ].map((rate) => formatGbps(intl, rate)),
    ]);
  };
  return (
    <div className="ui-card compare-chart">
      <ChartFigure
        name={intl.formatMessage({ id: 'compare.chart.name' })}
        subtitle={subtitle}
        finding={finding}
        summary={summary}
        isDirect={isDirectPath(run.settings.path)}
        reading={reading}
        exhibit={{ id: 'compare-bandwidth', numbers }}
        table={() => (
          <ValueTable
            caption={subtitle}
            columns={[
              intl.formatMessage({ id: 'compare.table.time' }),
              ...(isSame
                ? [intl.formatMessage({ id: 'compare.figure.offeredLoad' })]
                : [names.run, names.rival].map((name) =>
                    intl.formatMessage({ id: 'compare.table.offered' }, { name }),
                  )),
              intl.formatMessage({ id: 'compare.table.delivered' }, { name: names.run }),
              intl.formatMessage({ id: 'compare.table.delivered' }, { name: names.rival }),
            ]}
            changesWith={twelfthsPassed}
            rows={rowsOf}
          />
        )}
      >
        {(size) => <Drawing run={run} rival={rival} size={size} names={names} />}
      </ChartFigure>
    </div>
  );
}

/** In Gbit/s. */
interface Rates {
  readonly offered: number;
  readonly delivered: number;
}

const recentRates = ({ recent: { span, offeredBytes, carriedBytes } }: Frame): Rates => ({
  offered: gbps(offeredBytes, span),
  delivered: gbps(carriedBytes, span),
});

interface DrawingProps extends CompareChartProps {
  readonly size: PlotSize;
  readonly names: ReturnType<typeof namesOf>;
}

/** Axes through React, they change seldom; curves and labels past it, with every frame. */
function Drawing({ run, rival, size, names }: DrawingProps) {
  const intl = useIntl();
  const { feed } = useLab().rival;
  const svg = useRef<SVGSVGElement>(null);
  const end = useFrameFact((frame) => timeDomainEnd(frame?.time ?? 0));
  const expected = Math.max(expectedOf(run), expectedOf(rival));
  const isSame = isSameLoad(run.settings, rival.settings);
  const [top, setTop] = useState(expected);
  const draw = useCallback(
    (frame: Frame | null) => {
      const other = feed.latest();
      if (svg.current === null || frame === null || other === null) return;
      const {
        now,
        paths,
        labels,
        top: highest,
      } = compareDrawing(frame, other, size, { expected, isSameLoad: isSame });
      setTop(highest);
      setMarks(svg.current, {
        ...Object.fromEntries(CURVES.map((curve) => [curve, { d: paths[curve] }])),
        now: { x1: now, x2: now },
        nowLabel: { x: now },
      });
      setLabels(svg.current, labels);
    },
    [feed, size, expected, isSame],
  );
  useOnFrame(draw);

  const area = useMemo(() => plotArea(size), [size]);
  const x = useMemo(() => timeScale(area, end), [area, end]);
  const { y, ticks } = useMemo(() => valueScale(area, top), [area, top]);
  const kinds: Record<Curve, string> = {
    offered: 'offered',
    rivalOffered: 'offered',
    run: kindOf(run),
    rival: kindOf(rival),
  };
  const words: Record<Curve, string> = {
    offered: intl.formatMessage({ id: 'bandwidth.offered' }),
    rivalOffered: isSame ? '' : intl.formatMessage({ id: 'compare.chart.offeredOther' }),
    ...names,
  };
  return (
    <svg ref={svg} className="chart-drawing" width={size.width} height={size.height} aria-hidden="true">
      <LevelAxis area={area} y={y} ticks={ticks} />
      <TimeAxis area={area} end={end} x={x} />
      <NowLine area={area} />
      {CURVES.map((curve) => (
        <path
          key={curve}
          className={`compare-curve compare-curve--${curve} compare-curve--${kinds[curve]}`}
          data-mark={curve}
        />
      ))}
      {CURVES.map((curve) => (
        <text
          key={curve}
          className={`chart-label compare-label--${kinds[curve]}`}
          data-label={curve}
          dy="0.35em"
        >
          {words[curve]}
        </text>
      ))}
    </svg>
  );
}

/** Chance brings an open load a little above its mean. How much clients ask for, only the path's limit says. */
const MARGIN = 1.15;

/** About the most, in Gbit/s, that a run is asked for over 2 ms. */
function expectedOf({ settings, lab }: Run): number {
  const { load, rate, responseBytes } = settings;
  if (load === 'closed') return Math.min(lab.ceilings.wire, lab.ceilings.bottleneck.capacity) / 1e9;
  return (MARGIN * rate * responseBytes * 8) / 1e9;
}

const kindOf = ({ settings }: Run) => (isDirectPath(settings.path) ? 'direct' : 'virtual');
