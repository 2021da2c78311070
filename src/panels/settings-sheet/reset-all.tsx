import { useIntl } from 'react-intl';
import { SETTING_IDS } from '../../pattern/setting-fields.ts';
import { defaultSettings } from '../../pattern/settings.ts';
import { useSettings } from '../../stores/lab-context.ts';

/** How many settings are not as the part begins, and the way back for all of them at once. The seed is kept. */
export function ResetAll() {
  const intl = useIntl();
  const settings = useSettings((state) => state.settings);
  const reset = useSettings((state) => state.reset);
  const usual = defaultSettings(settings.part);
  const count = SETTING_IDS.filter((id) => id !== 'seed' && settings[id] !== usual[id]).length;
  return (
    <div className="panel-settings-changed">
      <p role="status">{intl.formatMessage({ id: 'sheet.changed' }, { count, part: settings.part })}</p>
      <button
        type="button"
        className="ui-button"
        aria-disabled={count === 0}
        onClick={() => (count === 0 ? undefined : reset())}
      >
        {intl.formatMessage({ id: 'sheet.resetAll' })}
      </button>
    </div>
  );
}
