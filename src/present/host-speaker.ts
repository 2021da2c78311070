import type { Lab } from '../stores/lab-context.ts';
import { turnTo } from '../stores/turn-pages.ts';
import { isToAudience, type Shown, TO_SPEAKER, type ToSpeaker, targetOf } from './speaker-messages.ts';

/** What this needs of the window that the audience sees. */
export type AudienceWindow = Pick<
  Window,
  'open' | 'addEventListener' | 'removeEventListener' | 'location' | 'origin'
>;

export interface SpeakerHost {
  /** Opens the speaker's window, or brings it to the front. Tells the lab where the browser refuses. */
  readonly open: () => void;
  readonly close: () => void;
}

/** Its name in the browser, so that asking twice opens one. */
const WINDOW_NAME = 'direct-io-access-speaker';

/**
 * The audience's end: it tells the speaker's window what is shown, and does what is asked there. The two are one page,
 * opened by the other, and speak by `postMessage` alone: no server, no network, and it works from a file.
 *
 * @param obey Does what a key would; false where it means nothing.
 */
export function hostSpeaker(
  lab: Lab,
  audience: AudienceWindow,
  obey: (command: string) => boolean,
): SpeakerHost {
  const { presentation, lesson, settings, playback, view } = lab;
  const { origin } = audience;
  let speaker: Window | null = null;

  const tell = () => {
    if (speaker === null) return;
    if (speaker.closed) return leave();
    const message: ToSpeaker = { subject: TO_SPEAKER, shown: shownIn(lab) };
    speaker.postMessage(message, targetOf(origin));
  };
  const leave = () => {
    speaker = null;
    presentation.getState().setSpeaker(false);
  };
  const onMessage = ({ source, origin: from, data }: MessageEvent) => {
    // Only a window that this one opened, from where this one is; it may have been opened before this page was loaded anew.
    if (source === null || from !== origin || !isToAudience(data) || !('opener' in source)) return;
    if ((source as Window).opener !== audience) return;
    if (speaker === null) {
      speaker = source as Window;
      presentation.getState().setSpeaker(true);
    }
    switch (data.kind) {
      case 'hello':
        if (!presentation.getState().hasSpeaker) presentation.getState().setSpeaker(true);
        return tell();
      case 'bye':
        return leave();
      case 'key':
        obey(data.command);
        return;
      case 'go-to':
        turnTo(lab, data.page);
        return;
      case 'answered': {
        const { question, option } = data;
        lesson
          .getState()
          .send(
            question === 'observation'
              ? { kind: 'observed', option }
              : { kind: 'predicted', answer: { kind: 'choice', option } },
          );
        return;
      }
    }
  };
  audience.addEventListener('message', onMessage);
  const stops = [lesson, settings, playback, presentation, view].map((store) => store.subscribe(tell));

  return {
    open() {
      if (speaker !== null && !speaker.closed) return speaker.focus();
      try {
        speaker = audience.open(
          speakerAddress(lab, audience.location.href),
          WINDOW_NAME,
          'popup,width=1000,height=760',
        );
      } catch {
        // A document without an address of its own has nothing to open.
        speaker = null;
      }
      if (speaker === null) presentation.getState().refuse('speaker');
    },
    close() {
      audience.removeEventListener('message', onMessage);
      for (const stop of stops) stop();
    },
  };
}

function shownIn({ lesson, settings, playback, presentation, view }: Lab): Shown {
  return {
    lesson: lesson.getState().lesson,
    part: settings.getState().settings.part,
    isPlaying: playback.getState().isPlaying,
    isBlank: presentation.getState().isBlank,
    level: view.getState().level,
  };
}

function speakerAddress({ appearance }: Lab, href: string): string {
  const address = new URL(`?speaker=1&theme=${appearance.getState().theme}`, href);
  const { searchParams } = new URL(href);
  // It speaks as the page does that opens it.
  for (const name of ['locale', 'stringTest']) {
    const spoken = searchParams.get(name);
    if (spoken !== null) address.searchParams.set(name, spoken);
  }
  return address.href;
}
