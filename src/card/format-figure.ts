import type { IntlShape } from 'react-intl';
import type { CalibrationEntry } from '../pattern/calibration/calibration-table.ts';
import type { Parameter } from '../pattern/calibration/parameters.ts';

type Intl = Pick<IntlShape, 'formatNumber' | 'formatMessage'>;

/** A figure of the model's data with its unit, to four significant digits. */
export function formatFigure(
  intl: Intl,
  value: number,
  unit: Parameter['unit'] | CalibrationEntry['unit'],
): string {
  const number = intl.formatNumber(value, { maximumSignificantDigits: 4 });
  return intl.formatMessage({ id: `card.unit.${unit}` }, { value: number });
}

/** An error with its sign, to a tenth of a per cent: "+4.6%". What rounds to nothing has no sign. */
export function formatError(intl: Intl, error: number): string {
  return intl.formatNumber(error, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
}
