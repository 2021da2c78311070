import type { IntlShape } from 'react-intl';
import { formatDuration } from '../../i18n/format-quantity.ts';
import { stationName } from '../../i18n/station-name.ts';
import type { Journey } from './journey.ts';

export interface JourneyViewProps {
  readonly journey: Journey;
  /** Length of the common axis of the two journeys, in seconds. */
  readonly axis: number;
  readonly isDirect: boolean;
  readonly title: string;
  /** The journey that this one is beside. */
  readonly comparedWith?: Journey;
}

type Intl = Pick<IntlShape, 'formatMessage' | 'formatNumber'>;

/** What became of the request, in a sentence; and against the other journey, in another. */
export function outcomeInWords(intl: Intl, { journey, comparedWith }: JourneyViewProps): string {
  const { end, total, waited, served, travelled, legs } = journey;
  if (end === 'not-born') return intl.formatMessage({ id: 'request.notBorn' });
  const sentence = intl.formatMessage(
    { id: `request.total.${end}` },
    {
      total: formatDuration(intl, total),
      waited: formatDuration(intl, waited),
      served: formatDuration(intl, served),
      travelled: formatDuration(intl, travelled),
      share: intl.formatNumber(total > 0 ? waited / total : 0, {
        style: 'percent',
        maximumFractionDigits: 0,
      }),
      station: stationName(intl, legs.at(-1)?.station ?? ''),
    },
  );
  if (comparedWith === undefined || end !== 'carried' || comparedWith.end !== 'carried') return sentence;
  return `${sentence} ${differenceInWords(intl, total / comparedWith.total)}`;
}

function differenceInWords(intl: Intl, ratio: number): string {
  const times = (value: number) => intl.formatNumber(value, { maximumSignificantDigits: 2 });
  if (ratio < 0.95)
    return intl.formatMessage({ id: 'request.difference.faster' }, { times: times(1 / ratio) });
  if (ratio > 1.05) return intl.formatMessage({ id: 'request.difference.slower' }, { times: times(ratio) });
  return intl.formatMessage({ id: 'request.difference.same' });
}
