import { useId } from 'react';
import { useIntl } from 'react-intl';
import { choiceName } from '../../i18n/setting-words.ts';
import { IO_PATH_IDS } from '../../pattern/settings.ts';
import { useSettings } from '../../stores/lab-context.ts';

/** The six I/O paths, one click each, with a sentence what each is. */
export function PathPresets() {
  const intl = useIntl();
  const name = useId();
  const path = useSettings(({ settings }) => settings.path);
  const change = useSettings((state) => state.change);
  return (
    <fieldset className="panel-presets">
      <legend>{intl.formatMessage({ id: 'sheet.group.lesson' })}</legend>
      {IO_PATH_IDS.map((value) => (
        <label key={value} className="panel-preset">
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === path}
            aria-describedby={`${name}${value}`}
            onChange={() => change({ path: value })}
          />
          <span className="panel-preset-name">{choiceName(intl, 'path', value)}</span>
          <span className="panel-preset-text" id={`${name}${value}`}>
            {intl.formatMessage({ id: `preset.${value}` })}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
