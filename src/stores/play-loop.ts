import type { Frame } from '../engine/frame.ts';
import type { Seconds } from '../engine/units.ts';
import { automaticSlowdown, LAST_INSTANT, STORY_END } from '../pattern/pace.ts';
import { isDirectPath } from '../pattern/settings.ts';
import { latestOf } from '../scenarios/scenario.ts';
import type { FrameFeed } from './frame-feed.ts';
import type { PlaybackStore } from './playback-store.ts';
import type { RunDriver } from './run-driver.ts';
import type { RunStore } from './run-store.ts';
import { wholeNanoseconds } from './whole-nanoseconds.ts';

/** The browser's animation frames, or a test's own. */
export interface FrameScheduler {
  readonly request: (callback: (now: number) => void) => number;
  readonly cancel: (handle: number) => void;
}

export interface PlayLoopOptions {
  readonly scheduler: FrameScheduler;
  readonly feed: FrameFeed;
  readonly playback: PlaybackStore;
  readonly run: RunStore;
  /** Real time between two pictures, at least: 0 for every animation frame, longer where motion is unwelcome. */
  readonly pictureInterval?: () => number;
}

/** Turns real time into simulated time while the lab plays, and knows where play stops by itself. */
export interface PlayLoop {
  /** Goes on with the next animation frame, where the lab plays. */
  readonly schedule: () => void;
  /** Sets the pace that a frame just shown asks for, and stops where a lesson wanted it. */
  readonly meetFrame: (frame: Frame) => void;
  /** Begins the part's story. One that stopped by itself is followed by the next; a person's own pause stays a pause. */
  readonly beginStory: () => void;
  readonly close: () => void;
}

/** A page that was hidden or busy goes on where it was, it does not leap. In milliseconds. */
const LONGEST_STEP = 50;
/** Real time that one uninterrupted story may take, in milliseconds. */
const LONGEST_STORY = 30_000;
/** A longer gap between two pictures is a page that was out of sight, and nobody waited: not even a busy machine has one. */
const LONGEST_WAIT = 2_000;

export function createPlayLoop(driver: RunDriver, options: PlayLoopOptions): PlayLoop {
  const { scheduler, feed, playback } = options;
  const pictureInterval = options.pictureInterval ?? (() => 0);
  let handle: number | null = null;
  let lastPicture: number | null = null;
  let storyPlayed = 0;

  function slowdownAt(frame: Frame): number {
    const { speed, slowdown } = playback.getState();
    const inForce = driver.segmentAt(frame.time);
    if (speed !== 'auto' || inForce === null) return slowdown;
    return automaticSlowdown({
      part: inForce.settings.part,
      isDirect: isDirectPath(inForce.settings.path),
      time: frame.time,
      fullestRing: driver.rings.fullest(),
      firstLossAt: driver.rings.firstLossAt(),
    });
  }

  function followPace(frame: Frame): void {
    const inForce = slowdownAt(frame);
    if (inForce !== playback.getState().slowdown) playback.getState().setSlowdown(inForce);
  }

  /** Whether play has come to where a lesson wanted it to stop. */
  function isStopReached(): boolean {
    const { stop, isPlaying } = playback.getState();
    if (stop === null || !isPlaying) return false;
    if (driver.time >= latestOf(stop)) return true;
    if (!('instant' in stop)) return false;
    return stop.instant === 'first-loss' ? driver.rings.firstLossAt() !== null : driver.rings.fullest() >= 1;
  }

  function stopWhereWanted(): void {
    if (isStopReached()) playback.getState().reachStop();
  }

  async function playTo(until: Seconds): Promise<void> {
    if (!(await driver.playTo(until))) return;
    const { isPlaying, isStoryTold, endStory } = playback.getState();
    const isAtEnd = until === LAST_INSTANT || (until === STORY_END && !isStoryTold);
    if (isPlaying && isAtEnd && driver.time === until) endStory();
  }

  function schedule(): void {
    if (handle === null && playback.getState().isPlaying) handle = scheduler.request(onAnimationFrame);
  }

  function onAnimationFrame(now: number): void {
    handle = null;
    if (!playback.getState().isPlaying) return;
    schedule();
    const frame = feed.latest();
    if (driver.isBusy || frame === null || options.run.getState().run === null) return;
    const passed = lastPicture === null ? 0 : now - lastPicture;
    if (lastPicture !== null && passed < pictureInterval()) return;
    lastPicture = now;
    if (passed <= 0) return;
    const atMost = Math.max(LONGEST_STEP, pictureInterval());
    // Whoever waits waits in real time, though a picture that came late shows no more of the run.
    storyPlayed += passed <= LONGEST_WAIT ? passed : Math.min(passed, atMost);
    goOn(frame, Math.min(passed, atMost));
  }

  /** Goes on by what `real` milliseconds are in simulated time, and no further than the story or the lesson's stop. */
  function goOn(frame: Frame, real: number): void {
    const { speed, isStoryTold, stop, endStory } = playback.getState();
    const isLongEnough = storyPlayed >= LONGEST_STORY;
    if (isLongEnough && speed === 'auto' && !isStoryTold) {
      endStory();
      return;
    }
    if (isLongEnough && stop !== null) {
      void playTo(latestOf(stop));
      return;
    }
    const { time } = driver;
    const next = wholeNanoseconds(Math.max(time + 1e-9, time + real / 1000 / slowdownAt(frame)));
    const end = time < STORY_END && !isStoryTold ? STORY_END : LAST_INSTANT;
    void playTo(Math.min(next, stop === null ? end : latestOf(stop)));
  }

  const stopListening = playback.subscribe((now, before) => {
    const frame = feed.latest();
    if (now.speed !== before.speed && frame !== null) followPace(frame);
    if (now.stop !== before.stop) stopWhereWanted();
    if (now.isPlaying === before.isPlaying) return;
    lastPicture = null;
    storyPlayed = 0;
    schedule();
  });

  return {
    schedule,
    meetFrame(frame) {
      followPace(frame);
      stopWhereWanted();
    },
    beginStory() {
      const { isPlaying, isStoryTold, play, beginStory } = playback.getState();
      storyPlayed = 0;
      beginStory();
      if (isStoryTold && !isPlaying) play();
    },
    close() {
      stopListening();
      if (handle !== null) scheduler.cancel(handle);
    },
  };
}
