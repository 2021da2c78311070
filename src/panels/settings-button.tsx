import { useIntl } from 'react-intl';
import { useView } from '../stores/lab-context.ts';

/** Opens and closes the sheet with all settings. */
export function SettingsButton() {
  const intl = useIntl();
  const isOpen = useView((state) => state.isSettingsOpen);
  const setOpen = useView((state) => state.setSettingsOpen);
  return (
    <button
      type="button"
      className="ui-button"
      aria-expanded={isOpen}
      aria-controls="panel-settings"
      onClick={(event) => {
        // Not every browser gives a clicked button the focus; the sheet gives it back here.
        event.currentTarget.focus();
        setOpen(!isOpen);
      }}
    >
      {intl.formatMessage({ id: 'load.all' })}
    </button>
  );
}
