import { useIntl } from 'react-intl';
import { assumptionsBroken } from '../../engine/theory/assumptions-broken.ts';
import { kneeUtilization } from '../../engine/theory/knee.ts';
import { MG1 } from '../../engine/theory/single-station.ts';
import { trafficOf } from '../../engine/theory/traffic.ts';
import { whyMessages } from '../../i18n/en/why.ts';
import { requestRate } from './figures-in-words.ts';
import type { RunLimits } from './use-limits.ts';

/** The rate from which on waiting at the bottleneck outweighs its service, with what the estimate takes for granted. */
export function Knee({ run: { lab, bottleneck } }: { readonly run: RunLimits }) {
  const intl = useIntl();
  const traffic = trafficOf(lab.network).find(({ station }) => station.name === bottleneck.station);
  if (traffic === undefined) return null;
  const rate = kneeUtilization(traffic.squaredCv) * bottleneck.capacity;
  const broken = new Set(
    assumptionsBroken(lab.network, MG1, bottleneck.station).map(({ assumption }) => assumption.id),
  );
  const named = [...broken].map((id) => `why.assumption.${id}`).filter(isNamed);
  return (
    <p className="panel-why-note">
      {intl.formatMessage(
        { id: 'why.knee' },
        {
          rate: requestRate(intl, rate),
          squaredCv: intl.formatNumber(traffic.squaredCv, { maximumSignificantDigits: 2 }),
          broken: broken.size,
          what: intl.formatList(
            named.map((id) => intl.formatMessage({ id })),
            { type: 'conjunction' },
          ),
        },
      )}{' '}
      {broken.has('no-cost-a-poll') ? intl.formatMessage({ id: 'why.perPoll' }) : null}
    </p>
  );
}

const isNamed = (id: string): id is Extract<keyof typeof whyMessages, `why.assumption.${string}`> =>
  Object.hasOwn(whyMessages, id);
