import { useIntl } from 'react-intl';
import { formatDuration } from '../../i18n/format-quantity.ts';
import { stationName } from '../../i18n/station-name.ts';
import type { StationLimit } from '../../pattern/limits.ts';
import { useView } from '../../stores/lab-context.ts';
import { percent, requestRate } from './figures-in-words.ts';
import type { RunLimits } from './use-limits.ts';

/** More bars than these say nothing more: the rest is counted in a line. */
const MOST_BARS = 5;

/** A list that is its own picture: a bar a station, the tightest first, against the line at which a station is full. */
export function DemandBars({ run: { limits } }: { readonly run: RunLimits }) {
  const intl = useIntl();
  const level = useView((view) => view.level);
  const isClosed = Number.isNaN(limits.offered);
  const [first] = limits.stations;
  // Without an offered rate the bars compare demands among themselves.
  const lengthOf = ({ utilization, demand, servers }: StationLimit) =>
    isClosed ? demand / servers / ((first?.demand ?? 1) / (first?.servers ?? 1)) : utilization;
  const scale = Math.max(1, ...limits.stations.map(lengthOf));
  const shown = limits.stations.slice(0, MOST_BARS);
  const rest = limits.stations.slice(MOST_BARS);
  const note = isClosed
    ? 'why.bars.note.closed'
    : level === 'advanced'
      ? 'why.bars.noteAdvanced'
      : 'why.bars.note';
  return (
    <section aria-labelledby="panel-why-bars">
      <h3 id="panel-why-bars">
        {isClosed
          ? intl.formatMessage({ id: 'why.bars.closed' })
          : intl.formatMessage({ id: 'why.bars' }, { offered: requestRate(intl, limits.offered) })}
      </h3>
      <ol className="panel-why-bars" style={{ ['--panel-full' as string]: 1 / scale }}>
        {shown.map((limit, i) => (
          <li key={limit.station} className={i === 0 ? 'panel-why-first' : ''}>
            <span className="panel-why-name">{stationName(intl, limit.station)}</span>
            <DemandWords limit={limit} isClosed={isClosed} />
            <span className="panel-why-share ui-figures">
              {isClosed ? `${requestRate(intl, limit.capacity)}/s` : percent(intl, limit.utilization)}
            </span>
            <Bar length={lengthOf(limit)} scale={scale} hasFullLine={!isClosed} />
          </li>
        ))}
      </ol>
      <p className="panel-why-note">
        {rest.length > 0 && rest[0] !== undefined && !isClosed
          ? `${intl.formatMessage(
              { id: 'why.more' },
              { count: rest.length, share: percent(intl, rest[0].utilization) },
            )}. `
          : null}
        {intl.formatMessage({ id: note })}
      </p>
    </section>
  );
}

function DemandWords({ limit, isClosed }: { readonly limit: StationLimit; readonly isClosed: boolean }) {
  const intl = useIntl();
  const level = useView((view) => view.level);
  const { demand, servers, takenByOthers } = limit;
  const id = servers > 1 ? ('why.bar.shared' as const) : ('why.bar.demand' as const);
  const words = intl.formatMessage(
    { id: level === 'advanced' ? `${id}Advanced` : id },
    { demand: formatDuration(intl, demand), servers },
  );
  const others =
    takenByOthers > 0 && !isClosed
      ? intl.formatMessage({ id: 'why.bar.others' }, { share: percent(intl, takenByOthers) })
      : null;
  return (
    <span className="panel-why-demand">
      {words}
      {others === null ? null : `, ${others}`}
    </span>
  );
}

/** What lies beyond the line has no time left to be done in: drawn as another thing, hatched. */
function Bar({
  length,
  scale,
  hasFullLine,
}: {
  readonly length: number;
  readonly scale: number;
  readonly hasFullLine: boolean;
}) {
  const within = Math.min(length, 1) / scale;
  const beyond = Math.max(0, length - 1) / scale;
  return (
    <span className="panel-why-bar" aria-hidden="true">
      <span className="panel-why-within" style={{ inlineSize: `${within * 100}%` }} />
      {beyond > 0 ? <span className="panel-why-beyond" style={{ inlineSize: `${beyond * 100}%` }} /> : null}
      {hasFullLine ? <span className="panel-why-line" /> : null}
    </span>
  );
}
