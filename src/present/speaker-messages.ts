import type { PartId } from '../pattern/settings.ts';
import type { Lesson } from '../stores/lesson-store.ts';
import type { Level } from '../stores/view-store.ts';

/** All that the speaker's window knows of the audience's: plain data, from which it says the same things in other words. */
export interface Shown {
  readonly lesson: Lesson | null;
  readonly part: PartId;
  readonly isPlaying: boolean;
  readonly isBlank: boolean;
  /** In which words the audience's page speaks. */
  readonly level: Level;
}

/** What the audience's window says, at every change and to every hello. */
export interface ToSpeaker {
  readonly subject: typeof TO_SPEAKER;
  readonly shown: Shown;
}

/** What the speaker's window says. */
export type ToAudience = { readonly subject: typeof TO_AUDIENCE } & SpeakerWish;

export type SpeakerWish =
  /** It is there, and would like to know what is shown. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'bye' }
  /** A key's command, as if it had been pressed before the audience. */
  | { readonly kind: 'key'; readonly command: string }
  | { readonly kind: 'go-to'; readonly page: number }
  /** The class has answered aloud. */
  | { readonly kind: 'answered'; readonly question: 'prediction' | 'observation'; readonly option: string };

export const TO_SPEAKER = 'direct-io-access-lab/to-speaker';
export const TO_AUDIENCE = 'direct-io-access-lab/to-audience';

/**
 * Whom a word between two windows of one page is meant for.
 *
 * @param origin `window.origin`, which messages carry too; `location.origin` of a file says otherwise in some browsers. A
 * window of a file has none that could be named.
 */
export const targetOf = (origin: string) => (origin === 'null' ? '*' : origin);

export function isToAudience(data: unknown): data is ToAudience {
  return isOf(data, TO_AUDIENCE) && 'kind' in data;
}

export function isToSpeaker(data: unknown): data is ToSpeaker {
  return isOf(data, TO_SPEAKER) && 'shown' in data;
}

function isOf(data: unknown, subject: string): data is object {
  return typeof data === 'object' && data !== null && 'subject' in data && data.subject === subject;
}
