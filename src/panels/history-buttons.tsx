import { useIntl } from 'react-intl';
import { useHistory, useLessonHold } from '../stores/lab-context.ts';
import { RedoIcon, UndoIcon } from '../ui/icons.tsx';

/** Takes the last change back, and does it again. Neither button goes away, so that the focus does not. */
export function HistoryButtons() {
  const intl = useIntl();
  const { canUndo, canRedo, undo, redo } = useHistory((state) => state);
  const isFree = useLessonHold() === null;
  const buttons = [
    { name: intl.formatMessage({ id: 'history.undo' }), can: canUndo && isFree, act: undo, Icon: UndoIcon },
    { name: intl.formatMessage({ id: 'history.redo' }), can: canRedo && isFree, act: redo, Icon: RedoIcon },
  ];
  return (
    <div className="panel-history">
      {buttons.map(({ name, can, act, Icon }) => (
        <button
          key={name}
          type="button"
          className="ui-button ui-button--icon"
          aria-disabled={!can}
          aria-label={name}
          title={name}
          onClick={() => (can ? act() : undefined)}
        >
          <Icon />
        </button>
      ))}
    </div>
  );
}
