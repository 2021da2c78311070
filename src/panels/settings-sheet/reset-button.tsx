import { useIntl } from 'react-intl';
import { RestartIcon } from '../../ui/icons.tsx';

interface ResetButtonProps {
  /** What is reset, and the value that it goes back to, in words. */
  readonly name: string;
  readonly usual: string;
  readonly isUsual: boolean;
  readonly onReset: () => void;
}

/** It stays where it is, so that the focus does, and takes no effect where there is nothing to reset. */
export function ResetButton({ name, usual, isUsual, onReset }: ResetButtonProps) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'sheet.resetOne' }, { setting: name, value: usual });
  return (
    <button
      type="button"
      className="ui-button ui-button--icon panel-setting-reset"
      aria-disabled={isUsual}
      aria-label={label}
      title={label}
      onClick={() => (isUsual ? undefined : onReset())}
    >
      <RestartIcon />
    </button>
  );
}
