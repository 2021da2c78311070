import { useIntl } from 'react-intl';
import { CALIBRATION_TABLE } from '../pattern/calibration/calibration-table.ts';
import { PUBLISHED_SOURCES } from '../pattern/calibration/published.ts';
import { calibrationFacts } from './calibration-facts.ts';
import { CalibrationPlot } from './calibration-plot.tsx';
import { CardSection, CardTable } from './card-section.tsx';
import { formatError, formatFigure } from './format-figure.ts';

/** The model beside what others measured: as a picture, as a table, and what was left out. */
export function CalibrationSection() {
  const intl = useIntl();
  const { points, unused } = CALIBRATION_TABLE;
  const { within, all, worst } = calibrationFacts(points);
  const columns = (['point', 'path', 'measured', 'modelled', 'error', 'how', 'confidence'] as const).map(
    (column) => intl.formatMessage({ id: `card.calibration.${column}` }),
  );
  return (
    <CardSection title={intl.formatMessage({ id: 'card.calibration.title' })}>
      <p>
        <strong>
          {intl.formatMessage(
            { id: 'card.calibration.finding' },
            { within, all, worst: intl.formatNumber(worst, { style: 'percent', maximumFractionDigits: 1 }) },
          )}
        </strong>
        {'. '}
        {intl.formatMessage({ id: 'card.calibration.text' })}
      </p>
      <CalibrationPlot points={points} />
      <details>
        <summary>{intl.formatMessage({ id: 'card.calibration.table' })}</summary>
        <CardTable caption={intl.formatMessage({ id: 'card.calibration.table' })} columns={columns}>
          {points.map((point) => (
            <tr key={point.id}>
              <th scope="row">
                {point.what}
                <span className="ui-card-subtitle">{point.id}</span>
              </th>
              <td>{point.path}</td>
              <td className="card-number">{formatFigure(intl, point.measured, point.unit)}</td>
              <td className="card-number">{formatFigure(intl, point.modelled, point.unit)}</td>
              <td className="card-number">{formatError(intl, point.error)}</td>
              <td>{intl.formatMessage({ id: `card.calibration.${point.how}` })}</td>
              <td>
                {point.confidence}
                {point.explanation === undefined ? null : (
                  <span className="ui-card-subtitle">{point.explanation}</span>
                )}
              </td>
            </tr>
          ))}
        </CardTable>
      </details>
      <details>
        <summary>{intl.formatMessage({ id: 'card.unused.title' })}</summary>
        <ul>
          {unused.map(({ what, set, measured, reason }) => (
            <li key={`${set} ${what}`}>
              <strong>{what}</strong> ({set}): {measured}. {reason}
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{intl.formatMessage({ id: 'card.sources.title' })}</summary>
        <dl>
          {Object.entries(PUBLISHED_SOURCES).map(([set, { setup, source, confidence }]) => (
            <div key={set}>
              <dt>{set}</dt>
              <dd>
                {setup}.{' '}
                <span className="ui-card-subtitle">
                  {source}; {confidence}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </CardSection>
  );
}
