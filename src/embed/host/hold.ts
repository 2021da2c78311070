import type { PlaybackStore } from '../../stores/playback-store.ts';

/** Who may let the lab rest: the slide it is on, the host by message, or nobody being able to see it. */
export type HoldReason = 'host' | 'out-of-sight';

export interface Hold {
  readonly rest: (reason: HoldReason) => void;
  readonly release: (reason: HoldReason) => void;
  readonly isResting: () => boolean;
}

/** Plays on when the last reason to rest is gone, if it played when the first one came; a person's pause stays a pause. */
export function createHold(playback: PlaybackStore): Hold {
  const reasons = new Set<HoldReason>();
  let wasPlaying = false;
  return {
    isResting: () => reasons.size > 0,
    rest(reason) {
      if (reasons.size === 0) wasPlaying = playback.getState().isPlaying;
      reasons.add(reason);
      playback.getState().pause();
    },
    release(reason) {
      if (reasons.delete(reason) && reasons.size === 0 && wasPlaying) playback.getState().play();
    },
  };
}
