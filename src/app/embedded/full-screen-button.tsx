import { useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { LargerIcon, SmallerIcon } from '../../ui/icons.tsx';

/** Fills the screen with the frame, where the page around allows it; where it does not, there is no button. */
export function FullScreenButton() {
  const intl = useIntl();
  const isFull = useSyncExternalStore(onFullScreenChange, () => document.fullscreenElement !== null);
  if (!document.fullscreenEnabled) return null;
  const name = intl.formatMessage({ id: isFull ? 'embed.fullScreen.leave' : 'embed.fullScreen' });
  const toggle = () => {
    const done = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    // A browser that refuses after all leaves everything as it is.
    done.catch(() => {});
  };
  return (
    <button
      type="button"
      className="ui-button ui-button--icon app-embed-full-screen"
      aria-label={name}
      title={name}
      onClick={toggle}
    >
      {isFull ? <SmallerIcon /> : <LargerIcon />}
    </button>
  );
}

function onFullScreenChange(tell: () => void): () => void {
  document.addEventListener('fullscreenchange', tell);
  return () => document.removeEventListener('fullscreenchange', tell);
}
