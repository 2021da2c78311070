import { useIntl } from 'react-intl';
import type { CalibrationEntry } from '../pattern/calibration/calibration-table.ts';
import { ratioScale } from './calibration-facts.ts';
import { formatError } from './format-figure.ts';

const BAND = [0.9, 1.1] as const;
const TICKS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2];

/** A row for every published point, its mark where the model lies beside the measurement. The table says the same. */
export function CalibrationPlot({ points }: { readonly points: readonly CalibrationEntry[] }) {
  const intl = useIntl();
  const { place, from, to } = ratioScale(points);
  const at = (ratio: number) => `${(place(ratio) * 100).toFixed(2)}%`;
  const ticks = TICKS.filter((tick) => tick >= from && tick <= to);
  return (
    <div className="card-plot" aria-hidden="true">
      <div className="card-plot-row card-plot-axis">
        <span>{intl.formatMessage({ id: 'card.calibration.axis' })}</span>
        <span className="card-plot-track">
          {ticks.map((tick) => (
            <span key={tick} className="card-plot-tick" style={{ insetInlineStart: at(tick) }}>
              {intl.formatNumber(tick)}
            </span>
          ))}
        </span>
        <span>{intl.formatMessage({ id: 'card.calibration.error' })}</span>
      </div>
      {points.map(({ id, set, what, path, error, how }) => (
        <div key={id} className="card-plot-row">
          <span className="card-plot-label">
            <strong>{path}</strong> {what} <span className="card-plot-set">{set}</span>
          </span>
          <span className="card-plot-track">
            <span
              className="card-plot-band"
              style={{
                insetInlineStart: at(BAND[0]),
                inlineSize: `${((place(BAND[1]) - place(BAND[0])) * 100).toFixed(2)}%`,
              }}
            />
            <span className="card-plot-one" style={{ insetInlineStart: at(1) }} />
            <span
              className={`card-plot-dot card-plot-dot--${how}`}
              style={{ insetInlineStart: at(1 + error) }}
            />
          </span>
          <span className="card-plot-error ui-figures">{formatError(intl, error)}</span>
        </div>
      ))}
      <p className="ui-card-subtitle">{intl.formatMessage({ id: 'card.calibration.band' })}</p>
    </div>
  );
}
