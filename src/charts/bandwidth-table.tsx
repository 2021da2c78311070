import { useId } from 'react';
import { useIntl } from 'react-intl';
import { formatGbps, formatMilliseconds } from '../i18n/format-quantity.ts';
import { useFrameFact, useLab } from '../stores/lab-context.ts';
import { tableRows } from './table-rows.ts';
import { timeDomainEnd } from './time-domain.ts';

/** The chart's values as a table: a row for every twelfth of the axis that has passed. */
export function BandwidthTable() {
  const intl = useIntl();
  const { feed } = useLab();
  const captionId = useId();
  // The table grows with every twelfth that has passed, and not with every frame.
  useFrameFact((frame) => {
    const time = frame?.time ?? 0;
    const end = timeDomainEnd(time);
    return `${end} ${Math.floor((time / end) * 12 + 1e-9)}`;
  });
  const frame = feed.latest();
  const rows = frame === null ? [] : tableRows(frame);
  return (
    // A scrolling region has to be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section className="chart-table-body" data-own-keys tabIndex={0} aria-labelledby={captionId}>
      <table>
        <caption id={captionId} className="ui-visually-hidden">
          {intl.formatMessage({ id: 'bandwidth.subtitle' })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{intl.formatMessage({ id: 'bandwidth.table.time' })}</th>
            <th scope="col">{intl.formatMessage({ id: 'bandwidth.table.offered' })}</th>
            <th scope="col">{intl.formatMessage({ id: 'bandwidth.table.delivered' })}</th>
            <th scope="col">{intl.formatMessage({ id: 'bandwidth.table.lost' })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ time, offered, delivered, lost }) => (
            <tr key={time}>
              <th scope="row">{formatMilliseconds(intl, time)}</th>
              <td>{formatGbps(intl, offered)}</td>
              <td>{formatGbps(intl, delivered)}</td>
              <td>{intl.formatNumber(lost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
