import { useIntl } from 'react-intl';
import { WithTerms } from '../../glossary/with-terms.tsx';
import { settingMessages } from '../../i18n/en/settings.ts';
import { stationNameMessages } from '../../i18n/en/station-names.ts';
import { whyMessages } from '../../i18n/en/why.ts';
import { formatDuration } from '../../i18n/format-quantity.ts';
import { stationName } from '../../i18n/station-name.ts';
import { useView } from '../../stores/lab-context.ts';
import { MoreMessages } from '../../ui/more-messages.tsx';
import { DemandBars } from './demand-bars.tsx';
import { DemandParts } from './demand-parts.tsx';
import { bandwidthOf, percent, requestRate } from './figures-in-words.ts';
import { Knee } from './knee.tsx';
import { Moves } from './moves.tsx';
import { type RunLimits, useRunLimits } from './use-limits.ts';
import './why-panel.css';

const MESSAGES = { ...settingMessages, ...stationNameMessages, ...whyMessages };

/** Why the load is carried or not: the bottleneck law, drawn, and what would move the limit. */
export default function WhyPanel() {
  return (
    <MoreMessages messages={MESSAGES}>
      <Why />
    </MoreMessages>
  );
}

function Why() {
  const run = useRunLimits();
  const level = useView((state) => state.level);
  if (run === null) return null;
  return (
    // It scrolls where the column is short, and whatever scrolls can be reached by key.
    <div className="panel-why">
      <Finding run={run} />
      <DemandBars run={run} />
      <NextLimit run={run} />
      <Moves run={run} />
      <DemandParts run={run} />
      {level === 'advanced' && run.state !== 'crowded' ? <Knee run={run} /> : null}
    </div>
  );
}

function Finding({ run: { limits, bottleneck, state, settings } }: { readonly run: RunLimits }) {
  const intl = useIntl();
  const level = useView((view) => view.level);
  const { servers, demand, capacity, takenByOthers, utilization } = bottleneck;
  const isWaiting = state === 'closed' || state === 'clients';
  const values = {
    station: stationName(intl, bottleneck.station),
    demand: formatDuration(intl, demand / servers),
    capacity: requestRate(intl, capacity),
    bandwidth: bandwidthOf(intl, capacity, settings.responseBytes),
    offered: requestRate(intl, limits.offered),
    shared: takenByOthers > 0 ? 'yes' : 'no',
    others: percent(intl, takenByOthers),
    bursty: settings.load === 'bursty' ? 'yes' : 'no',
    peak: requestRate(intl, settings.rate * settings.burstiness),
    clients: settings.clients,
    think: formatDuration(intl, settings.thinkUs / 1e6),
    pace: requestRate(intl, limits.clientsPace),
    share: requestRate(intl, limits.fairShare),
    shareBandwidth: bandwidthOf(intl, limits.fairShare, settings.responseBytes),
  };
  const text = state === 'crowded' && Number.isNaN(limits.offered) ? 'crowdedClosed' : state;
  const law = isWaiting ? 'why.law.closed' : takenByOthers > 0 ? 'why.law.shared' : 'why.law';
  return (
    <>
      <h2 className={`panel-why-finding panel-why-finding--${state}`}>
        {intl.formatMessage({ id: `why.finding.${state}` }, values)}
      </h2>
      <WithTerms texts={[intl.formatMessage({ id: `why.text.${text}` }, values)]}>
        {([told]) => <p>{told}</p>}
      </WithTerms>
      {state === 'full' && takenByOthers > 0 ? (
        <p>{intl.formatMessage({ id: 'why.text.fairShare' }, values)}</p>
      ) : null}
      {level === 'advanced' && state !== 'crowded' ? (
        <p className="panel-why-law">
          {intl.formatMessage(
            { id: law },
            {
              ...values,
              servers,
              demand: formatDuration(intl, demand),
              perServer: values.demand,
              left: percent(intl, Math.max(0, 1 - takenByOthers)),
              utilization: percent(intl, utilization),
            },
          )}
        </p>
      ) : null}
    </>
  );
}

/** What would hold the load back if the tightest station did not. */
function NextLimit({ run: { limits, settings } }: { readonly run: RunLimits }) {
  const intl = useIntl();
  const next = limits.stations[1];
  // What others leave of it, if they leave anything.
  if (next === undefined || next.capacity <= 0) return null;
  return (
    <p>
      {intl.formatMessage(
        { id: 'why.next' },
        {
          station: stationName(intl, next.station),
          capacity: requestRate(intl, next.capacity),
          bandwidth: bandwidthOf(intl, next.capacity, settings.responseBytes),
        },
      )}
    </p>
  );
}
