import { useId } from 'react';
import { useIntl } from 'react-intl';
import { formatDuration } from '../../i18n/format-quantity.ts';
import { stationName } from '../../i18n/station-name.ts';
import { type JourneyViewProps, outcomeInWords } from './journey-view.ts';

/** The same journey in figures. */
export function JourneyTable(props: JourneyViewProps) {
  const intl = useIntl();
  const id = useId();
  const { journey, title } = props;
  const time = (seconds: number) => formatDuration(intl, seconds);
  return (
    <section className="panel-journey-table" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p>{outcomeInWords(intl, props)}</p>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{intl.formatMessage({ id: 'request.table.stage' })}</th>
            <th scope="col">{intl.formatMessage({ id: 'request.table.at' })}</th>
            <th scope="col">{intl.formatMessage({ id: 'request.legend.waited' })}</th>
            <th scope="col">{intl.formatMessage({ id: 'request.legend.served' })}</th>
            <th scope="col">{intl.formatMessage({ id: 'request.legend.travelled' })}</th>
          </tr>
        </thead>
        <tbody>
          {journey.legs.map((leg) => (
            <tr key={leg.key}>
              <th scope="row">
                {intl.formatMessage(
                  { id: 'request.leg' },
                  { station: stationName(intl, leg.station), kind: leg.kind },
                )}
                {leg.isLost ? `, ${intl.formatMessage({ id: 'request.lost' })}` : null}
              </th>
              <td>{time(leg.from)}</td>
              <td>{time(leg.waited)}</td>
              <td>{time(leg.served)}</td>
              <td>{time(leg.travelled)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{intl.formatMessage({ id: 'request.table.total' })}</th>
            <td>{time(journey.total)}</td>
            <td>{time(journey.waited)}</td>
            <td>{time(journey.served)}</td>
            <td>{time(journey.travelled)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
