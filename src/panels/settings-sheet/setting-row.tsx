import { useId } from 'react';
import { useIntl } from 'react-intl';
import { settingMeaning, settingName, valueInWords, valueWithUnit } from '../../i18n/setting-words.ts';
import { isSettingInForce, type SettingId, settingField } from '../../pattern/setting-fields.ts';
import { defaultSettings } from '../../pattern/settings.ts';
import { useSettings, useView } from '../../stores/lab-context.ts';
import { RestartIcon } from '../../ui/icons.tsx';
import { SettingControl } from './setting-control.tsx';
import { SYMBOLS } from './symbols.ts';

/** One setting: its control, what it means, its range and default with where that is from, and the way back to it. */
export function SettingRow({ id }: { readonly id: SettingId }) {
  const intl = useIntl();
  const factsId = useId();
  const settings = useSettings((state) => state.settings);
  const level = useView((state) => state.level);
  const field = settingField(id);
  const unit = 'unit' in field ? field.unit : undefined;
  const symbol = level === 'advanced' ? SYMBOLS[id] : undefined;
  const usual = defaultSettings(settings.part)[id];
  const range =
    field.kind === 'number'
      ? intl.formatMessage(
          { id: 'sheet.range' },
          { min: intl.formatNumber(field.min), max: valueWithUnit(intl, field.max, unit) },
        )
      : null;
  return (
    <div className={`panel-setting ${isSettingInForce(id, settings) ? '' : 'panel-setting--idle'}`}>
      <SettingControl
        id={id}
        label={symbol === undefined ? settingName(intl, id) : `${settingName(intl, id)}, ${symbol}`}
        describedBy={factsId}
      />
      <ResetButton id={id} />
      <div className="panel-setting-facts" id={factsId}>
        <p>
          {settingMeaning(intl, id)} <Idle id={id} />
        </p>
        <p className={`panel-setting-source panel-setting-source--${field.confidence}`}>
          {range === null ? null : `${range}; `}
          {intl.formatMessage({ id: 'sheet.default' }, { value: valueInWords(intl, id, usual, field) })}
          {'. '}
          <span>
            {intl.formatMessage(
              { id: 'sheet.confidence' },
              { confidence: field.confidence, source: field.source },
            )}
          </span>
        </p>
      </div>
    </div>
  );
}

function Idle({ id }: { readonly id: SettingId }) {
  const intl = useIntl();
  const settings = useSettings((state) => state.settings);
  if (isSettingInForce(id, settings)) return null;
  const { paths } = settingField(id);
  const reason = paths !== undefined && !paths.includes(settings.path) ? 'path' : 'choices';
  return <em>{intl.formatMessage({ id: 'sheet.idle' }, { reason })}</em>;
}

/** It stays where it is, so that the focus does, and takes no effect where there is nothing to reset. */
function ResetButton({ id }: { readonly id: SettingId }) {
  const intl = useIntl();
  const settings = useSettings((state) => state.settings);
  const change = useSettings((state) => state.change);
  const usual = defaultSettings(settings.part)[id];
  const isUsual = settings[id] === usual;
  const name = intl.formatMessage(
    { id: 'sheet.resetOne' },
    { setting: settingName(intl, id), value: valueInWords(intl, id, usual, settingField(id)) },
  );
  return (
    <button
      type="button"
      className="ui-button ui-button--icon panel-setting-reset"
      aria-disabled={isUsual}
      aria-label={name}
      title={name}
      onClick={() => (isUsual ? undefined : change({ [id]: usual }))}
    >
      <RestartIcon />
    </button>
  );
}
