import { type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react';

interface PopoverButtonProps {
  /** What the button is called; shown as its text unless there is an icon. */
  readonly name: string;
  readonly icon?: ReactNode;
  /** The popover's content; `close` also gives the focus back to the button. May be lazy. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that unfolds something below itself: no modal, closed by Escape, by the button, and by a press elsewhere. */
export function PopoverButton({ name, icon, children }: PopoverButtonProps) {
  const id = useId();
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
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onPointerDown);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [isOpen]);
  return (
    <div ref={place} className="app-popover-place">
      <button
        ref={button}
        type="button"
        className={icon === undefined ? 'ui-button' : 'ui-button ui-button--icon'}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={icon === undefined ? undefined : name}
        title={icon === undefined ? undefined : name}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        {icon ?? name}
      </button>
      {isOpen ? (
        <div id={id} className="ui-popover ui-card" data-own-keys>
          <Suspense fallback={null}>{children(close)}</Suspense>
        </div>
      ) : null}
    </div>
  );
}
