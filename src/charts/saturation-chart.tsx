import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { formatGbps } from '../i18n/format-quantity.ts';
import { isDirectPath } from '../pattern/settings.ts';
import { useSettings } from '../stores/lab-context.ts';
import type { Run } from '../stores/run-store.ts';
import { ChartFigure } from './chart-figure.tsx';
import type { PlotSize } from './chart-geometry.ts';
import type { ChartReading } from './chart-reading.ts';
import { publishedCeilings } from './published-ceilings.ts';
import { deliveredAt, saturationArea } from './saturation-drawing.ts';
import { saturationNumbers } from './saturation-numbers.ts';
import { SaturationDrawing } from './saturation-plot.tsx';
import { highestOf, saturationWords } from './saturation-words.ts';
import { useSaturation } from './use-saturation.ts';
import { ValueTable } from './value-table.tsx';
import './saturation-chart.css';

/**
 * What two paths deliver of what they are offered, simulated load by load, with the bound that theory gives, published
 * measurements, and the load of this run on its curve.
 */
export function SaturationChart({ run }: { readonly run: Run }) {
  const intl = useIntl();
  const saturation = useSaturation();
  const { sweep } = saturation;
  const wanted = useSettings(({ settings }) => (settings.rate * settings.responseBytes * 8) / 1e9);
  const asked = sweep.isOpenInstead ? null : wanted;
  const isDirect = useSettings(({ settings }) => isDirectPath(settings.path));
  const linkGbps = useSettings(({ settings }) => settings.linkGbps);
  const published = useMemo(() => publishedCeilings(sweep, { linkGbps }), [sweep, linkGbps]);
  const words = useMemo(() => saturationWords(intl, saturation, published), [intl, saturation, published]);
  const finding = useCallback(() => words.finding, [words]);
  const summary = useCallback(() => {
    const delivered =
      asked === null ? null : deliveredAt(isDirect ? saturation.direct : saturation.virtual, asked);
    return words.summary(asked, delivered);
  }, [words, saturation, asked, isDirect]);

  const reading = useMemo((): ChartReading => {
    const points = saturation.virtual;
    const { length } = points;
    const highest = sweep.highestLoad / 1e9;
    return {
      label: intl.formatMessage({ id: 'saturation.cursor' }),
      // After the loads comes one more step, for what others measured.
      steps: Math.max(0, length - 1 + (published.length > 0 && length > 0 ? 1 : 0)),
      areaOf: saturationArea,
      startsAt: () =>
        Math.max(
          0,
          points.findIndex(({ offered }) => offered >= (asked ?? 0)),
        ),
      at: (step: number, _frame: Frame | null, size: PlotSize) => {
        const { left, right } = saturationArea(size);
        const point = points[step];
        if (point === undefined) return { x: right, sentence: words.published || words.finding };
        const x = left + (point.offered / highest) * (right - left);
        return { x, sentence: words.reading(point.offered) };
      },
    };
  }, [intl, saturation, sweep, published, words, asked]);

  const numbers = useCallback(() => saturationNumbers(saturation), [saturation]);

  return (
    <div className="saturation" {...(saturation.status === 'running' && { 'data-waiting': true })}>
      <ChartFigure
        name={intl.formatMessage({ id: 'saturation.name' })}
        subtitle={words.subtitle}
        finding={finding}
        summary={summary}
        isDirect={isDirectPath(run.settings.path)}
        reading={reading}
        exhibit={{ id: 'saturation', numbers }}
        table={() => (
          <ValueTable
            caption={intl.formatMessage({ id: 'saturation.name' })}
            columns={words.columns}
            rows={() => words.rows()}
          />
        )}
      >
        {(size) => (
          <SaturationDrawing
            saturation={saturation}
            published={published}
            asked={asked}
            askedLabel={
              asked !== null && asked > sweep.highestLoad / 1e9
                ? intl.formatMessage(
                    { id: 'saturation.label.askedBeyond' },
                    { load: formatGbps(intl, asked) },
                  )
                : intl.formatMessage({ id: 'saturation.label.asked' })
            }
            highest={highestOf(saturation, published)}
            isDirect={isDirect}
            size={size}
          />
        )}
      </ChartFigure>
    </div>
  );
}
