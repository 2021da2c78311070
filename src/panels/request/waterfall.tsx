import { useId } from 'react';
import { useIntl } from 'react-intl';
import { formatDuration } from '../../i18n/format-quantity.ts';
import { stationName } from '../../i18n/station-name.ts';
import type { Leg } from './journey.ts';
import { type JourneyViewProps, outcomeInWords } from './journey-view.ts';

/** A journey drawn as steps down: a row a stay, each beginning where the one before ended, on an axis that two journeys share. */
export function Waterfall(props: JourneyViewProps) {
  const intl = useIntl();
  const id = useId();
  const { journey, axis, isDirect, title } = props;
  return (
    <section className={`panel-waterfall ${isDirect ? 'panel-waterfall--direct' : ''}`} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p>{outcomeInWords(intl, props)}</p>
      <ol>
        {journey.legs.map((leg) => (
          <LegRow key={leg.key} leg={leg} axis={axis} />
        ))}
      </ol>
      <div className="panel-waterfall-axis" aria-hidden="true">
        <span>0</span>
        <span>{formatDuration(intl, axis / 2)}</span>
        <span>{formatDuration(intl, axis)}</span>
      </div>
      <Legend />
    </section>
  );
}

function LegRow({ leg, axis }: { readonly leg: Leg; readonly axis: number }) {
  const intl = useIntl();
  const name = stationName(intl, leg.station);
  const stay = leg.waited + leg.served + leg.travelled;
  const words = intl.formatMessage(
    { id: 'request.leg.words' },
    {
      station: name,
      kind: leg.kind,
      waited: formatDuration(intl, leg.waited),
      served: formatDuration(intl, leg.served),
      travelled: formatDuration(intl, leg.travelled),
      lost: leg.isLost ? 'yes' : 'no',
    },
  );
  return (
    <li className={leg.isLost ? 'panel-leg--lost' : ''} title={words}>
      <span className="ui-visually-hidden">{words}</span>
      <span className="panel-leg-name" aria-hidden="true">
        {leg.kind === 'request' ? '→ ' : '← '}
        {name}
      </span>
      <LegBars leg={leg} axis={axis} />
      <span className="panel-leg-time ui-figures" aria-hidden="true">
        {leg.isLost ? intl.formatMessage({ id: 'request.lost' }) : formatDuration(intl, stay)}
      </span>
    </li>
  );
}

/** Width of the drawing in its own units; it is stretched to the row. */
const WIDTH = 1000;
/** What took any time is seen, if only as a line. */
const LEAST = 4;

function LegBars({ leg, axis }: { readonly leg: Leg; readonly axis: number }) {
  const scale = axis > 0 ? WIDTH / axis : 0;
  const parts = (['waited', 'served', 'travelled'] as const).filter((part) => leg[part] > 0);
  let at = Math.min(leg.from * scale, WIDTH - LEAST);
  const bars = parts.map((part) => {
    const width = Math.max(LEAST, leg[part] * scale);
    const x = at;
    at += leg[part] * scale;
    return { part, x, width };
  });
  return (
    <svg
      className="panel-leg-bars"
      viewBox={`0 0 ${WIDTH} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <line className="panel-leg-line" x1="0" x2={WIDTH} y1="9.5" y2="9.5" />
      {bars.map(({ part, x, width }) => (
        <rect
          key={part}
          className={`panel-leg-${part}`}
          x={x}
          width={width}
          y={part === 'travelled' ? 3.5 : 1}
          height={part === 'travelled' ? 3 : 8}
        />
      ))}
      {leg.isLost ? (
        <rect className="panel-leg-lostMark" x={Math.max(0, at - 8)} width="16" y="0" height="10" />
      ) : null}
    </svg>
  );
}

/** The three kinds of time, told apart by shape as well: an outline, a solid bar, a thin line. */
function Legend() {
  const intl = useIntl();
  return (
    <p className="panel-waterfall-legend" aria-hidden="true">
      {(['waited', 'served', 'travelled'] as const).map((part) => (
        <span key={part}>
          <svg viewBox="0 0 20 10" aria-hidden="true" focusable="false">
            <rect
              className={`panel-leg-${part}`}
              x="1"
              width="18"
              y={part === 'travelled' ? 3.5 : 1}
              height={part === 'travelled' ? 3 : 8}
            />
          </svg>
          {intl.formatMessage({ id: `request.legend.${part}` })}
        </span>
      ))}
    </p>
  );
}
