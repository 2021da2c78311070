import { PART_IDS } from '../pattern/settings.ts';
import type { JourneyEvent } from '../scenarios/journey.ts';
import { latestOf } from '../scenarios/scenario.ts';
import type { Lab } from './lab-context.ts';

/** Pages of the lab: the lesson's steps while there is one, the pattern's parts otherwise. */
export type Pages = Pick<Lab, 'settings' | 'lesson' | 'playback' | 'presentation'> & {
  readonly controller: Pick<Lab['controller'], 'current'>;
};

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
 * A page on, or back. In a lesson "on" leads through a step and not past it: what plays is brought to its end within about a
 * second, and a question is passed over on purpose, which leaves no second first guess: a learner alone may have meant to
 * scroll, so it takes a second press. A speaker who sees the notes in a window of their own has asked aloud, and presses once.
 */
export function turnBy(pages: Pages, by: 1 | -1): boolean {
  const { lesson, presentation } = pages;
  const now = lesson.getState().lesson;
  if (now === null) return turnTo(pages, pageNow(pages) + by);
  if (by === -1) return send(pages, { kind: 'went-back' });
  const { phase } = now.journey;
  if (phase === 'watch') return hurry(pages);
  const isToBeAsked = phase === 'predict' && !presentation.getState().hasSpeaker;
  if (isToBeAsked && now.notice !== 'press-again') {
    lesson.getState().tell('press-again');
    return true;
  }
  return send(pages, { kind: 'led-on' });
}

/** Real seconds that a hurried play takes to its stop. */
const HURRIED = 1;

/** Plays to the stop at once; afterwards the pace is the one that was chosen before. */
function hurry({ playback, controller }: Pages): boolean {
  const { stop, speed, playUntil } = playback.getState();
  // Who plays it is still on the way: the press is not the page's around, all the same.
  if (stop === null) return true;
  // Of the step's run, which may still be on its way: the frame on the screen is then another run's.
  const ahead = latestOf(stop) - controller.current().at;
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
