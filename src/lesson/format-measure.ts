import type { IntlShape } from 'react-intl';
import type { Measure } from '../scenarios/scenario.ts';

/** A measure's value with its unit, to three digits. */
export function formatMeasure(intl: IntlShape, { figure, of }: Measure, value: number): string {
  const number = (options: object = {}) =>
    intl.formatNumber(value, { maximumSignificantDigits: 3, ...options });
  if (of === 'ratio') return intl.formatMessage({ id: 'scenario.unit.ratio' }, { value: number() });
  switch (figure) {
    case 'offered-gbps':
    case 'delivered-gbps':
      return intl.formatMessage({ id: 'scenario.unit.gbps' }, { value: number() });
    case 'median-us':
    case 'p99-us':
      return intl.formatMessage({ id: 'scenario.unit.us' }, { value: number() });
    case 'delivered-share':
    case 'lost-share':
    case 'utilization':
      return number({ style: 'percent', maximumSignificantDigits: 2 });
    case 'requests':
    case 'lost':
    case 'lost-here':
      return intl.formatMessage({ id: 'scenario.unit.count' }, { value: number() });
  }
}
