import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import type { Exhibit } from '../stores/exhibits-store.ts';
import { useExhibit } from '../stores/use-exhibit.ts';
import { fitTexts } from '../ui/fit-text.ts';
import type { PlotSize } from './chart-geometry.ts';
import type { ChartReading } from './chart-reading.ts';
import { LiveText } from './live-text.tsx';
import { usePlotSize } from './use-plot-size.ts';
import { ValueReader } from './value-reader.tsx';
import './chart.css';

interface ChartFigureProps {
  /** Name of the chart, whatever it shows now. */
  readonly name: string;
  /** What the chart shows, in units: stands beside the finding. A value that somebody reads stands in front of both. */
  readonly subtitle: ReactNode;
  /** What the figures say now: the title. Keep it stable. */
  readonly finding: (frame: Frame | null) => string;
  /** The chart in a sentence, for those who do not see it. Keep it stable. */
  readonly summary: (frame: Frame | null) => string;
  readonly isDirect: boolean;
  /** Without it all values stand in the chart as texts. */
  readonly reading?: ChartReading;
  readonly table: () => ReactNode;
  /** What can be taken away: a steady name, and the numbers drawn. Keep `numbers` stable. */
  readonly exhibit: { readonly id: string; readonly numbers: NonNullable<Exhibit['table']> };
  /** The chart itself; what is drawn in pixels is told how many there are. */
  readonly children: ReactNode | ((size: PlotSize) => ReactNode);
}

/** What every chart has around its drawing: a title that states the finding, a reading cursor, a summary and a table. */
export function ChartFigure(props: ChartFigureProps) {
  const { name, subtitle, finding, summary, isDirect, reading, table, exhibit, children } = props;
  const intl = useIntl();
  const titleId = useId();
  const tableId = useId();
  const figure = useRef<HTMLElement>(null);
  useExhibit(exhibit.id, figure, exhibit.numbers);
  const plot = useRef<HTMLDivElement>(null);
  const size = usePlotSize(plot);
  // biome-ignore lint/correctness/useExhaustiveDependencies: how much room there is changes with the plot's size.
  useLayoutEffect(() => {
    if (plot.current !== null) fitTexts(plot.current);
  }, [size]);
  useEffect(() => {
    // How long a text is can be told for sure once its typeface is there.
    void document.fonts?.ready.then(() => plot.current !== null && fitTexts(plot.current));
  }, []);
  const [sentence, setSentence] = useState<string | null>(null);
  const [isTable, setTable] = useState(false);
  return (
    <figure
      ref={figure}
      className={`chart ${isDirect ? 'chart--direct' : 'chart--virtual'}`}
      aria-labelledby={titleId}
    >
      <div className="chart-head">
        <div className="chart-said">
          <h2 className="ui-card-title" id={titleId}>
            <span className="ui-visually-hidden">{name}: </span>
            <LiveText say={finding} />
          </h2>
          <p className="ui-card-subtitle chart-subtitle">{subtitle}</p>
          {sentence === null ? null : (
            <p className="ui-card-subtitle chart-reading" data-not-in-picture>
              {sentence}
            </p>
          )}
        </div>
        <button
          type="button"
          className="chart-swap"
          data-not-in-picture
          aria-expanded={isTable}
          aria-controls={tableId}
          onClick={() => setTable(!isTable)}
        >
          {intl.formatMessage({ id: isTable ? 'chart.asChart' : 'chart.asTable' })}
        </button>
      </div>
      <LiveText say={summary} className="ui-visually-hidden" />
      <div id={tableId} className="chart-table" hidden={!isTable}>
        {isTable ? table() : null}
      </div>
      <div className="chart-plot" ref={plot} hidden={isTable}>
        {typeof children === 'function' ? null : children}
        {typeof children !== 'function' || size === null || size.width === 0 ? null : (
          <>
            {children(size)}
            {reading === undefined ? null : (
              <ValueReader reading={reading} size={size} onReading={setSentence} />
            )}
          </>
        )}
      </div>
    </figure>
  );
}
