import { isToSpeaker, type Shown, type SpeakerWish, TO_AUDIENCE, targetOf } from './speaker-messages.ts';

/** What this needs of the speaker's window. */
export type SpeakerWindow = Pick<Window, 'opener' | 'addEventListener' | 'removeEventListener' | 'origin'>;

/** The room's clock, which a test can set. */
export interface RoomClock {
  /** Milliseconds; never goes back. */
  readonly now: () => number;
  /** Calls back again and again; returns how to stop. */
  readonly every: (milliseconds: number, callback: () => void) => () => void;
}

export interface Touch {
  readonly say: (wish: SpeakerWish) => void;
  readonly leave: () => void;
}

/** How often the speaker's window asks whether the audience's is there, in milliseconds. */
const HELLO_EVERY = 1_000;
/** After so long without an answer they are out of touch. */
const OUT_OF_TOUCH_AFTER = 4_000;

/**
 * The speaker's end. Null where there is no window to speak with: one that was opened by hand, or by a browser that keeps
 * windows apart.
 */
export function joinAudience(
  speaker: SpeakerWindow,
  clock: RoomClock,
  onShown: (shown: Shown) => void,
  onTouch: (isInTouch: boolean) => void,
): Touch | null {
  const audience = speaker.opener as Window | null;
  if (audience === null) return null;
  const { origin } = speaker;
  let heardAt = clock.now();

  const say = (wish: SpeakerWish) =>
    audience.postMessage({ subject: TO_AUDIENCE, ...wish }, targetOf(origin));
  const onMessage = ({ source, origin: from, data }: MessageEvent) => {
    if (source !== audience || from !== origin || !isToSpeaker(data)) return;
    heardAt = clock.now();
    onTouch(true);
    onShown(data.shown);
  };
  const onHide = () => say({ kind: 'bye' });
  speaker.addEventListener('message', onMessage);
  speaker.addEventListener('pagehide', onHide);
  say({ kind: 'hello' });
  const stop = clock.every(HELLO_EVERY, () => {
    if (audience.closed || clock.now() - heardAt > OUT_OF_TOUCH_AFTER) onTouch(false);
    if (!audience.closed) say({ kind: 'hello' });
  });
  return {
    say,
    leave() {
      stop();
      speaker.removeEventListener('message', onMessage);
      speaker.removeEventListener('pagehide', onHide);
    },
  };
}
