import { lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import { ShareIcon } from '../ui/icons.tsx';
import { usePopover } from '../ui/use-popover.ts';

const TakeAwayMenu = lazy(() => import('./take-away-menu.tsx'));

/** Opens what can be taken away. The menu comes with its first use: the first screen does not carry it. */
export function TakeAwayButton() {
  const intl = useIntl();
  const { isOpen, place, button, toggle, close } = usePopover();
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
        aria-controls={isOpen ? 'take-away' : undefined}
        aria-label={name}
        title={name}
        onClick={toggle}
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
