import { useIntl } from 'react-intl';
import { adjustedIn } from '../../pattern/calibration/adjusted.ts';
import { SETTING_IDS } from '../../pattern/setting-fields.ts';
import { defaultSettings } from '../../pattern/settings.ts';
import { useSettings } from '../../stores/lab-context.ts';

/** The seed is kept, and the model's parameters are counted one by one. */
const APART: readonly string[] = ['seed', 'model'];

/** How many settings are not as the part begins, and the way back for all of them at once. The seed is kept. */
export function ResetAll() {
  const intl = useIntl();
  const settings = useSettings((state) => state.settings);
  const reset = useSettings((state) => state.reset);
  const usual = defaultSettings(settings.part);
  const settingsChanged = SETTING_IDS.filter((id) => !APART.includes(id) && settings[id] !== usual[id]);
  const count = settingsChanged.length + Object.keys(adjustedIn(settings.model)).length;
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
