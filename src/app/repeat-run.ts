import { defaultSettings } from '../pattern/settings.ts';
import { stepOf } from '../scenarios/journey.ts';
import { latestOf } from '../scenarios/scenario.ts';
import { beginningOf } from '../scenarios/step-settings.ts';
import type { Lab } from '../stores/lab-context.ts';
import type { Lesson } from '../stores/lesson-store.ts';
import type { FrameScheduler } from '../stores/play-loop.ts';

/** What came to its end stays on the screen this long before it begins anew, in milliseconds: a step has its why to be read. */
const SHOWN = { part: 3_000, step: 12_000 };
/** A page that was hidden or busy does not count the time meanwhile. */
const LONGEST_STEP = 100;

type Repeated = Pick<Lab, 'playback' | 'controller' | 'lesson' | 'feed'>;

/**
 * Lets what plays to its end begin anew after a while: the part's story, or the play of a lesson's step, unless the step now
 * waits for the learner. A person's own pause stays a pause, and whoever does something meanwhile is not interrupted. The
 * time is counted in animation frames, which a page that nobody sees does not get.
 *
 * @param isHeld Whether the page around lets the lab rest.
 */
export function repeatRun(
  { playback, controller, lesson, feed }: Repeated,
  scheduler: FrameScheduler,
  isHeld: () => boolean = () => false,
): () => void {
  let handle: number | null = null;
  let last: number | null = null;
  let shown = 0;

  const forget = () => {
    if (handle !== null) scheduler.cancel(handle);
    handle = null;
    last = null;
    shown = 0;
  };
  const begin = () => {
    const { lesson: open, send } = lesson.getState();
    if (open === null) controller.restart();
    else if (hasPlay(open) && !isWaiting(open.journey.phase)) send({ kind: 'replayed' });
  };
  const wait = (now: number) => {
    if (last !== null && !isHeld()) shown += Math.min(LONGEST_STEP, now - last);
    last = now;
    if (shown < (lesson.getState().lesson === null ? SHOWN.part : SHOWN.step)) {
      handle = scheduler.request(wait);
      return;
    }
    forget();
    begin();
  };

  const stops = [
    playback.subscribe((now, before) => {
      const hasEnded =
        !now.isPlaying &&
        before.isPlaying &&
        ((now.isStoryTold && !before.isStoryTold) || (now.stop === null && before.stop !== null));
      if (hasEnded) {
        forget();
        handle = scheduler.request(wait);
      } else if (now.isPlaying) forget();
    }),
    // Somebody is looking elsewhere in the run, or changes it.
    feed.subscribe(forget),
    lesson.subscribe(({ lesson: now }, { lesson: before }) => {
      if (now?.journey.step !== before?.journey.step) forget();
    }),
  ];
  return () => {
    forget();
    for (const stop of stops) stop();
  };
}

/** Some steps only show something. */
function hasPlay({ scenario, journey }: Lesson): boolean {
  const { seed } = defaultSettings('A');
  return beginningOf(scenario, journey.step, seed).at < latestOf(stepOf(scenario, journey).run.until);
}

/** A question that is being answered is not taken away. */
const isWaiting = (phase: string) => phase === 'predict' || phase === 'observe' || phase === 'watch';
