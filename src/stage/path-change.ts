/** The browser's animation frames, or a test's own. */
export interface Frames {
  readonly request: (callback: (now: number) => void) => number;
  readonly cancel: (handle: number) => void;
}

/** The stage between its two shapes: 0 where the virtualized path stands, 1 where the direct one does. */
export interface PathChange {
  /** Turns towards a shape from wherever it is now, or takes it at once. */
  readonly goTo: (target: 0 | 1, how: 'moving' | 'at-once') => void;
  readonly stop: () => void;
}

/** Real time from one shape to the other, in milliseconds. */
export const CHANGE_TIME = 800;

/**
 * One number tells how far the change is, and everything on the stage derives from it: so all of it is one motion, which
 * can turn back at any moment, and a picture at rest is the same whatever led to it.
 */
export function pathChange(show: (share: number, target: 0 | 1) => void, frames: Frames): PathChange {
  let share = 0;
  let target: 0 | 1 = 0;
  let handle: number | null = null;
  let last: number | null = null;
  const stop = () => {
    if (handle !== null) frames.cancel(handle);
    handle = null;
    last = null;
  };
  const move = (now: number) => {
    const passed = last === null ? 0 : (now - last) / CHANGE_TIME;
    last = now;
    share = target === 1 ? Math.min(1, share + passed) : Math.max(0, share - passed);
    show(share, target);
    if (share === target) stop();
    else handle = frames.request(move);
  };
  return {
    goTo(next, how) {
      target = next;
      if (how === 'at-once') {
        stop();
        share = next;
        show(share, target);
      } else if (handle === null && share !== target) {
        handle = frames.request(move);
      }
    },
    stop,
  };
}

/** Marks are seen only where the lanes under them stand: they come back in the last part of the change. */
export function marksOpacity(share: number, target: 0 | 1): number {
  const left = Math.abs(target - share);
  return left >= MARKS_FROM ? 0 : 1 - left / MARKS_FROM;
}

const MARKS_FROM = 0.15;
