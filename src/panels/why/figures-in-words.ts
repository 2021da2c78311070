import type { IntlShape } from 'react-intl';
import { formatGbps } from '../../i18n/format-quantity.ts';

type Intl = Pick<IntlShape, 'formatNumber' | 'formatMessage'>;

/** Requests a second, to three digits: a model knows no more. */
export function requestRate(intl: Intl, rate: number): string {
  return intl.formatNumber(rate, { maximumSignificantDigits: 3 });
}

/** What so many responses a second come to. */
export function bandwidthOf(intl: Intl, rate: number, responseBytes: number): string {
  return formatGbps(intl, (rate * responseBytes * 8) / 1e9);
}

/** Twelve digits tell 37.5 % from its neighbour in binary, which would be rounded the other way. */
export function percent(intl: Intl, exact: number): string {
  const share = Number(exact.toPrecision(12));
  return intl.formatNumber(share, {
    style: 'percent',
    ...(share < 0.1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 }),
  });
}
