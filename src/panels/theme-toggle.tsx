import { useIntl } from 'react-intl';
import { useAppearance } from '../stores/lab-context.ts';
import { MoonIcon, SunIcon } from '../ui/icons.tsx';

/** Light or dark. What the system prefers holds until it is pressed. */
export function ThemeToggle({ isDark }: { readonly isDark: boolean }) {
  const intl = useIntl();
  const setTheme = useAppearance((state) => state.setTheme);
  const name = intl.formatMessage({ id: 'theme.dark' });
  return (
    <button
      type="button"
      className="ui-button ui-button--icon"
      aria-pressed={isDark}
      aria-label={name}
      title={name}
      onClick={() => setTheme(isDark ? 'light' : 'dark')}
    >
      {isDark ? <MoonIcon /> : <SunIcon />}
    </button>
  );
}
