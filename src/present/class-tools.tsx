import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { presentMessages } from '../i18n/en/present.ts';
import { useLab, usePresentation } from '../stores/lab-context.ts';
import { handFocusHome } from '../ui/focus-home.ts';
import { MoreMessages } from '../ui/more-messages.tsx';
import { GoToStep } from './go-to-step.tsx';
import { hostSpeaker } from './host-speaker.ts';
import './present.css';

interface ClassToolsProps {
  /** Does what a key would; false where it means nothing. */
  readonly obey: (command: string) => boolean;
}

/** What a class needs of the page: a black screen, full screen, going to a step, and the speaker's own window. */
export default function ClassTools({ obey }: ClassToolsProps) {
  return (
    <MoreMessages messages={presentMessages}>
      <Tools obey={obey} />
    </MoreMessages>
  );
}

function Tools({ obey }: ClassToolsProps) {
  const lab = useLab();
  const isBlank = usePresentation((state) => state.isBlank);
  const isGoingTo = usePresentation((state) => state.goTo !== null);
  useEffect(() => {
    const { presentation } = lab;
    const host = hostSpeaker(lab, window, obey);
    // What was asked before this code was here is done now.
    let done = { speakerAsked: 0, fullScreenAsked: 0 };
    const attend = () => {
      const { speakerAsked, fullScreenAsked, refuse } = presentation.getState();
      const before = done;
      done = { speakerAsked, fullScreenAsked };
      if (speakerAsked > before.speakerAsked) host.open();
      if (fullScreenAsked > before.fullScreenAsked) {
        void turnFullScreen(document).catch(() => refuse('full-screen'));
      }
    };
    attend();
    const stop = presentation.subscribe(attend);
    return () => {
      stop();
      host.close();
    };
  }, [lab, obey]);
  return (
    <>
      <Refused />
      {isGoingTo ? <GoToStep /> : null}
      {isBlank ? <Blank /> : null}
    </>
  );
}

/** Rejects where the frame or the device has no full screen. */
async function turnFullScreen(page: Document): Promise<void> {
  if (page.fullscreenElement !== null) return page.exitFullscreen();
  return page.documentElement.requestFullscreen();
}

/** A black screen over all. Play rests, or the class would miss it; a press anywhere brings the picture back. */
function Blank() {
  const intl = useIntl();
  const { playback, presentation } = useLab();
  const cover = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const { isPlaying, pause, play } = playback.getState();
    if (isPlaying) pause();
    cover.current?.focus();
    return () => {
      if (isPlaying) play();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [playback]);
  return (
    <button
      ref={(button) => {
        cover.current = button;
        return handFocusHome(button);
      }}
      type="button"
      className="present-blank"
      onClick={() => presentation.getState().setBlank(false)}
    >
      <span className="ui-visually-hidden">{intl.formatMessage({ id: 'present.blank' })}</span>
    </button>
  );
}

function Refused() {
  const intl = useIntl();
  const refused = usePresentation((state) => state.refused);
  const refuse = usePresentation((state) => state.refuse);
  return (
    <div className="present-refused" role="status">
      {refused === null ? null : (
        <div className="ui-card present-box">
          <p>{intl.formatMessage({ id: `present.refused.${refused}` })}</p>
          <button type="button" className="ui-button" onClick={() => refuse(null)}>
            {intl.formatMessage({ id: 'problems.dismiss' })}
          </button>
        </div>
      )}
    </div>
  );
}
