import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from '../i18n/messages.en.ts';
import { useKeys } from '../stores/lab-context.ts';
import { focusHome } from '../ui/focus-home.ts';
import { CloseIcon, KeyboardIcon } from '../ui/icons.tsx';
import './key-list.css';

/** Keys are words of the catalogue, or the letters that the lab listens to. */
const KEYS: readonly (readonly [
  readonly (MessageId | 'N' | 'P' | 'R' | 'B' | 'F' | 'G' | 'S' | '?' | '.' | ',' | ';')[],
  MessageId,
])[] = [
  [['key.space'], 'keys.play'],
  [['key.pageDown', 'key.right', 'N'], 'keys.next'],
  [['key.pageUp', 'key.left', 'P'], 'keys.previous'],
  [['key.home'], 'keys.first'],
  [['key.end'], 'keys.last'],
  [[','], 'keys.stepBack'],
  [[';'], 'keys.stepForward'],
  [['key.undo'], 'keys.undo'],
  [['key.redo'], 'keys.redo'],
  [['R'], 'keys.reset'],
  [['B', '.'], 'keys.blank'],
  [['F'], 'keys.fullScreen'],
  [['key.number', 'G'], 'keys.goTo'],
  [['S'], 'keys.speaker'],
  [['?'], 'keys.list'],
  [['key.esc'], 'keys.esc'],
];

export function KeyListButton() {
  const intl = useIntl();
  const isOpen = useKeys((state) => state.isListOpen);
  const setOpen = useKeys((state) => state.setListOpen);
  const name = intl.formatMessage({ id: 'keys.open' });
  return (
    <button
      type="button"
      className="ui-button ui-button--icon"
      aria-expanded={isOpen}
      aria-controls="panel-keys"
      aria-label={name}
      title={name}
      onClick={() => setOpen(!isOpen)}
    >
      <KeyboardIcon />
    </button>
  );
}

/** A dialog that blocks nothing: the lab goes on beside it. */
export function KeyList() {
  const intl = useIntl();
  const isOpen = useKeys((state) => state.isListOpen);
  const setOpen = useKeys((state) => state.setListOpen);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const before = document.activeElement;
    close.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before !== document.body) before.focus();
      // It may have gone meanwhile, or be hidden behind a page that is read.
      if (document.activeElement !== before || before === document.body) focusHome();
    };
  }, [isOpen]);
  const nameOf = (key: (typeof KEYS)[number][0][number]) =>
    key.length === 1 ? key : intl.formatMessage({ id: key as MessageId });
  return (
    <dialog
      id="panel-keys"
      className="ui-card panel-keys"
      open={isOpen}
      aria-labelledby="panel-keys-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setOpen(false);
      }}
    >
      <div className="panel-keys-head">
        <h2 className="ui-card-title" id="panel-keys-title">
          {intl.formatMessage({ id: 'keys.title' })}
        </h2>
        <button
          ref={close}
          type="button"
          className="ui-button ui-button--icon"
          aria-label={intl.formatMessage({ id: 'keys.close' })}
          onClick={() => setOpen(false)}
        >
          <CloseIcon />
        </button>
      </div>
      <dl>
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{nameOf(key)}</kbd>
              ))}
            </dt>
            <dd>{intl.formatMessage({ id: meaning })}</dd>
          </div>
        ))}
      </dl>
      <p className="ui-card-subtitle">{intl.formatMessage({ id: 'keys.letters' })}</p>
    </dialog>
  );
}
