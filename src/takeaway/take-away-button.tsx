import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { ShareIcon } from '../ui/icons.tsx';

const TakeAwayMenu = lazy(() => import('./take-away-menu.tsx'));

/** Opens what can be taken away. The menu comes with its first use: the first screen does not carry it. */
export function TakeAwayButton() {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return;
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && place.current?.contains(target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [isOpen]);
  const name = intl.formatMessage({ id: 'app.takeAway' });
  return (
    <div ref={place} className="app-popover-place">
      <button
        ref={button}
        // Who comes back from the page that makes embeds comes back to where its button was.
        id="app-reading-embed"
        type="button"
        className="ui-button ui-button--icon"
        aria-expanded={isOpen}
        aria-controls="take-away"
        aria-label={name}
        title={name}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        <ShareIcon />
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <TakeAwayMenu onClose={close} />
        </Suspense>
      ) : null}
    </div>
  );
}
