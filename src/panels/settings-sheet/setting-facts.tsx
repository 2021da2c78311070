import { useIntl } from 'react-intl';
import { valueWithUnit } from '../../i18n/setting-words.ts';
import type { Confidence } from '../../pattern/calibration/parameters.ts';

interface SettingFactsProps {
  readonly id: string;
  readonly meaning?: string;
  /** In the unit; null where there is none to choose from. */
  readonly range: { readonly min: number; readonly max: number } | null;
  readonly unit: string | undefined;
  /** The default, in words. */
  readonly usual: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** Why it decides nothing at present; null where it does. */
  readonly idle: 'path' | 'choices' | null;
}

/** What a setting means, what it may be, what it is by default and where that is from. */
export function SettingFacts({
  id,
  meaning,
  range,
  unit,
  usual,
  source,
  confidence,
  idle,
}: SettingFactsProps) {
  const intl = useIntl();
  const why = idle === null ? null : <em>{intl.formatMessage({ id: 'sheet.idle' }, { reason: idle })}</em>;
  return (
    <div className="panel-setting-facts" id={id}>
      {meaning === undefined && why === null ? null : (
        <p>
          {meaning} {why}
        </p>
      )}
      <p className={`panel-setting-source panel-setting-source--${confidence}`}>
        {range === null
          ? null
          : `${intl.formatMessage(
              { id: 'sheet.range' },
              { min: valueWithUnit(intl, range.min), max: valueWithUnit(intl, range.max, unit) },
            )}; `}
        {intl.formatMessage({ id: 'sheet.default' }, { value: usual })}
        {'. '}
        <span>{intl.formatMessage({ id: 'sheet.confidence' }, { confidence, source })}</span>
      </p>
    </div>
  );
}
