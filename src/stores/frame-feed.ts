import type { Frame } from '../engine/frame.ts';

/**
 * The page's side of the frames' way: a short ring of the newest ones. Stage, charts and figures read the same `latest`
 * on the same animation frame. React state never holds a frame; a component that draws subscribes and draws by itself.
 */
export interface FrameFeed {
  /** The newest frame, or null before the first. */
  readonly latest: () => Frame | null;
  /** The newest frames, oldest first. */
  readonly recent: () => readonly Frame[];
  readonly push: (frame: Frame) => void;
  /** Forgets the frames before this one: it is not their successor in time. */
  readonly leap: (frame: Frame) => void;
  /** Forgets all frames: a new run begins. */
  readonly clear: () => void;
  /** Calls `listener` after every push, leap and clear; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

const FRAME_RING_SIZE = 8;

export function createFrameFeed(size: number = FRAME_RING_SIZE): FrameFeed {
  const ring: Frame[] = [];
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  return {
    latest: () => ring.at(-1) ?? null,
    recent: () => ring,
    push(frame) {
      if (ring.length === size) ring.shift();
      ring.push(frame);
      tell();
    },
    leap(frame) {
      ring.length = 0;
      ring.push(frame);
      tell();
    },
    clear() {
      ring.length = 0;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
