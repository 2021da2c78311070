import type { Seconds } from '../engine/units.ts';
import type { PlaybackStore } from './playback-store.ts';

/** Whether texts are written of the frame of an instant, while the lab plays. */
export type ReadingPace = (time: Seconds) => boolean;

/** Texts change at most five times a second, or nobody could read them. */
const TEXT_REST = 200;

const paces = new WeakMap<PlaybackStore, ReadingPace>();

/**
 * The pace of all texts of a lab, and of both of two runs that are compared. It is decided once for an instant, whoever asks:
 * a caption and the number beside it are never of two different frames.
 */
export function readingPaceOf(playback: PlaybackStore): ReadingPace {
  const known = paces.get(playback);
  if (known !== undefined) return known;
  const made = createReadingPace(() => performance.now());
  paces.set(playback, made);
  return made;
}

function createReadingPace(now: () => number): ReadingPace {
  let decided = { time: Number.NaN, isDue: false };
  let writtenAt = Number.NEGATIVE_INFINITY;
  return (time) => {
    if (time === decided.time) return decided.isDue;
    const isDue = now() - writtenAt >= TEXT_REST;
    if (isDue) writtenAt = now();
    decided = { time, isDue };
    return isDue;
  };
}
