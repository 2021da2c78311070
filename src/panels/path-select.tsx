import { useId } from 'react';
import { useIntl } from 'react-intl';
import { IO_PATH_IDS, type IoPathId } from '../pattern/settings.ts';
import { useSettings } from '../stores/lab-context.ts';

/** The I/O path, one line high: the six of them are told apart in the sheet with all settings. */
export function PathSelect() {
  const intl = useIntl();
  const id = useId();
  const path = useSettings(({ settings }) => settings.path);
  const change = useSettings((state) => state.change);
  return (
    <div className="panel-path">
      <label htmlFor={id}>{intl.formatMessage({ id: 'load.path' })}</label>
      <select
        id={id}
        className="ui-select"
        value={path}
        onChange={(event) => change({ path: event.target.value as IoPathId })}
      >
        {IO_PATH_IDS.map((value) => (
          <option key={value} value={value}>
            {intl.formatMessage({ id: `load.path.${value}` })}
          </option>
        ))}
      </select>
    </div>
  );
}
