import { PART_IDS } from '../pattern/settings.ts';
import type { JourneyEvent } from '../scenarios/journey.ts';
import type { Lab } from './lab-context.ts';
import { latestOf } from './playback-store.ts';

/** Pages of the lab: the lesson's steps while there is one, the pattern's parts otherwise. */
export type Pages = Pick<Lab, 'settings' | 'lesson' | 'playback' | 'presentation' | 'feed'>;

export function pageCount({ lesson }: Pages): number {
  return lesson.getState().lesson?.scenario.steps.length ?? PART_IDS.length;
}

/** Index of the page shown. */
function pageNow({ lesson, settings }: Pages): number {
  return lesson.getState().lesson?.journey.step ?? PART_IDS.indexOf(settings.getState().settings.part);
}

/** Goes to a page by its index. False where it is shown already, or where there is none. */
export function turnTo(pages: Pages, index: number): boolean {
  if (index === pageNow(pages)) return false;
  if (pages.lesson.getState().lesson !== null) return send(pages, { kind: 'went-to', step: index });
  const part = PART_IDS[index];
  if (part === undefined) return false;
  pages.settings.getState().setPart(part);
  return true;
}

/**
 * A page on, or back. Before a class, with a speaker's window open, "on" leads through a step and not past it: what was
 * asked aloud is passed over on purpose, and what plays is brought to its end within about a second.
 */
export function turnBy(pages: Pages, by: 1 | -1): boolean {
  const { lesson, presentation } = pages;
  const now = lesson.getState().lesson;
  if (now === null) return turnTo(pages, pageNow(pages) + by);
  if (by === -1) return send(pages, { kind: 'went-back' });
  if (!presentation.getState().hasSpeaker) return send(pages, { kind: 'went-on' });
  return now.journey.phase === 'watch' ? hurry(pages) : send(pages, { kind: 'led-on' });
}

/** Real seconds that a hurried play takes to its stop. */
const HURRIED = 1;

/** Plays to the stop at once; afterwards the pace is the one that was chosen before. */
function hurry({ playback, feed }: Pages): boolean {
  const { stop, speed, playUntil } = playback.getState();
  if (stop === null) return false;
  const ahead = latestOf(stop) - (feed.latest()?.time ?? 0);
  playUntil(stop, Math.max(1, HURRIED / Math.max(ahead, HURRIED * 1e-6)));
  const forget = playback.subscribe(({ stop: now, setSpeed }) => {
    if (now !== null) return;
    forget();
    setSpeed(speed);
  });
  return true;
}

function send({ lesson }: Pages, event: JourneyEvent): boolean {
  const before = lesson.getState().lesson;
  lesson.getState().send(event);
  return lesson.getState().lesson !== before;
}
