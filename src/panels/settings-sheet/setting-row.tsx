import { useId } from 'react';
import { useIntl } from 'react-intl';
import { settingMeaning, settingName, valueInWords } from '../../i18n/setting-words.ts';
import { isSettingInForce, type SettingId, settingField } from '../../pattern/setting-fields.ts';
import { defaultSettings } from '../../pattern/settings.ts';
import { useSettings, useView } from '../../stores/lab-context.ts';
import { ResetButton } from './reset-button.tsx';
import { SettingControl } from './setting-control.tsx';
import { SettingFacts } from './setting-facts.tsx';
import { SYMBOLS } from './symbols.ts';

/** One setting: its control, what it means, its range and default with where that is from, and the way back to it. */
export function SettingRow({ id }: { readonly id: SettingId }) {
  const intl = useIntl();
  const factsId = useId();
  const settings = useSettings((state) => state.settings);
  const change = useSettings((state) => state.change);
  const level = useView((state) => state.level);
  const field = settingField(id);
  const name = settingName(intl, id);
  const symbol = level === 'advanced' ? SYMBOLS[id] : undefined;
  const usual = defaultSettings(settings.part)[id];
  const usualInWords = valueInWords(intl, id, usual, field);
  const isInForce = isSettingInForce(id, settings);
  const isOfOtherPaths = field.paths !== undefined && !field.paths.includes(settings.path);
  return (
    <div className={`panel-setting ${isInForce ? '' : 'panel-setting--idle'}`}>
      <SettingControl
        id={id}
        label={symbol === undefined ? name : `${name}, ${symbol}`}
        describedBy={factsId}
      />
      <ResetButton
        name={name}
        usual={usualInWords}
        isUsual={settings[id] === usual}
        onReset={() => change({ [id]: usual })}
      />
      <SettingFacts
        id={factsId}
        meaning={settingMeaning(intl, id)}
        range={field.kind === 'number' ? field : null}
        unit={'unit' in field ? field.unit : undefined}
        usual={usualInWords}
        source={field.source}
        confidence={field.confidence}
        idle={isInForce ? null : isOfOtherPaths ? 'path' : 'choices'}
      />
    </div>
  );
}
