import { useIntl } from 'react-intl';
import type { Confidence } from '../pattern/calibration/parameters.ts';
import { parameterGroups } from './calibration-facts.ts';
import { CardSection, CardTable } from './card-section.tsx';
import { formatFigure } from './format-figure.ts';

const CONFIDENCES: readonly Confidence[] = ['measured', 'fitted', 'weak', 'assumption', 'definition'];

/** Every number of the model that no control changes. */
export function ParametersSection() {
  const intl = useIntl();
  const columns = (['name', 'value', 'confidence'] as const).map((column) =>
    intl.formatMessage({ id: `card.parameters.${column}` }),
  );
  return (
    <CardSection title={intl.formatMessage({ id: 'card.parameters.title' })}>
      <p>{intl.formatMessage({ id: 'card.parameters.text' })}</p>
      <dl className="card-confidences">
        {CONFIDENCES.map((confidence) => (
          <div key={confidence}>
            <dt>
              <ConfidenceMark confidence={confidence} />
            </dt>
            <dd>{intl.formatMessage({ id: `card.confidence.${confidence}.text` })}</dd>
          </div>
        ))}
      </dl>
      <div className="card-groups">
        {parameterGroups().map(([group, parameters]) => (
          <CardTable key={group} caption={group} columns={columns}>
            {parameters.map(([id, { value, unit, confidence, source }]) => (
              <tr key={id}>
                <th scope="row">
                  {id.slice(group.length + 1)}
                  <span className="ui-card-subtitle">{source}</span>
                </th>
                <td className="card-number">{formatFigure(intl, value, unit)}</td>
                <td>
                  <ConfidenceMark confidence={confidence} />
                </td>
              </tr>
            ))}
          </CardTable>
        ))}
      </div>
    </CardSection>
  );
}

function ConfidenceMark({ confidence }: { readonly confidence: Confidence }) {
  const intl = useIntl();
  return (
    <span className={`card-confidence card-confidence--${confidence}`}>
      {intl.formatMessage({ id: `card.confidence.${confidence}` })}
    </span>
  );
}
