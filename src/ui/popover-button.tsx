import { type ReactNode, Suspense, useId } from 'react';
import { usePopover } from './use-popover.ts';

interface PopoverButtonProps {
  /** What the button is called, and its text. */
  readonly name: string;
  /** The popover's content; `close` also gives the focus back to the button. May be lazy. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that unfolds something below itself. */
export function PopoverButton({ name, children }: PopoverButtonProps) {
  const id = useId();
  const { isOpen, place, button, toggle, close } = usePopover();
  return (
    <div ref={place} className="app-popover-place">
      <button
        ref={button}
        type="button"
        className="ui-button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={toggle}
      >
        {name}
      </button>
      {isOpen ? (
        <div id={id} className="ui-popover ui-card" data-own-keys>
          <Suspense fallback={null}>{children(close)}</Suspense>
        </div>
      ) : null}
    </div>
  );
}
