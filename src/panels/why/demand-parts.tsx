import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { whyMessages } from '../../i18n/en/why.ts';
import { formatDuration } from '../../i18n/format-quantity.ts';
import { PARAMETERS } from '../../pattern/calibration/parameters.ts';
import { compileLab } from '../../pattern/compile-lab.ts';
import { demandPartsOf } from '../../pattern/demand-parts.ts';
import { percent, requestRate } from './figures-in-words.ts';
import type { RunLimits } from './use-limits.ts';

/** Which parameters the bottleneck's demand is made of, how far each can be trusted, and what half of it would do. */
export function DemandParts({ run: { settings, bottleneck } }: { readonly run: RunLimits }) {
  const intl = useIntl();
  const parts = useMemo(
    () => demandPartsOf(settings, bottleneck.station, compileLab),
    [settings, bottleneck.station],
  );
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="panel-why-parts">
      <h3 id="panel-why-parts">
        {intl.formatMessage({ id: 'why.parts' }, { demand: formatDuration(intl, bottleneck.demand) })}
      </h3>
      <ul className="panel-why-parts">
        {parts.map(({ parameter, time, capacityWithHalf }) => {
          const { source, confidence } = PARAMETERS[parameter];
          const id = `why.part.${parameter.split('.')[1]}`;
          return (
            <li key={parameter}>
              <span className="panel-why-name">{isNamed(id) ? intl.formatMessage({ id }) : parameter}</span>
              <span className="ui-figures">{formatDuration(intl, time)}</span>
              <span className="panel-why-demand">
                {intl.formatMessage(
                  { id: 'why.part.share' },
                  { share: percent(intl, time / bottleneck.demand) },
                )}
                {'. '}
                {intl.formatMessage(
                  { id: capacityWithHalf > 0 ? 'why.part.halved' : 'why.part.halvedInVain' },
                  { capacity: requestRate(intl, capacityWithHalf) },
                )}
                {'. '}
                {intl.formatMessage({ id: 'why.part.source' }, { confidence, source })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const isNamed = (id: string): id is Extract<keyof typeof whyMessages, `why.part.${string}`> =>
  Object.hasOwn(whyMessages, id);
