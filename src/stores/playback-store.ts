import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Until } from '../scenarios/scenario.ts';

/** How fast simulated time passes: chosen by the facts of the run, or a fixed number of real seconds a simulated one. */
export type Speed = 'auto' | number;

/** Where play stops by itself: at an instant, or when something first happens and then not after `most`. */
export type Stop = Until;

export interface PlaybackState {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** Real seconds a simulated second takes now. */
  readonly slowdown: number;
  /** Whether the part's story has been played to its end and stopped there by itself. */
  readonly isStoryTold: boolean;
  /** Where a lesson's step stops play; null where nobody asked for a stop, or it has been reached. */
  readonly stop: Stop | null;
  readonly play: () => void;
  readonly pause: () => void;
  /** Plays until a stop, at a speed; afterwards `stop` is null again. */
  readonly playUntil: (stop: Stop, speed: Speed) => void;
  /** For the run controller: the stop has been reached. */
  readonly reachStop: () => void;
  /** Nobody waits for the stop any more. */
  readonly forgetStop: () => void;
  readonly setSpeed: (speed: Speed) => void;
  /** For the run controller: the pace in force. */
  readonly setSlowdown: (slowdown: number) => void;
  /** For the run controller: stops at the end of the story. */
  readonly endStory: () => void;
  /** For the run controller: a run that has its story still to tell. */
  readonly beginStory: () => void;
}

export type PlaybackStore = StoreApi<PlaybackState>;

const paceOf = (speed: Speed) => (speed === 'auto' ? { speed } : { speed, slowdown: speed });

/** @param mayPlay Whether a person may let it play now. A stop that is played to is nobody's wish but the lesson's. */
export function createPlaybackStore(
  initial: Pick<PlaybackState, 'isPlaying' | 'speed'>,
  mayPlay: () => boolean = () => true,
): PlaybackStore {
  return createStore<PlaybackState>()((set) => ({
    ...initial,
    slowdown: initial.speed === 'auto' ? 10_000 : initial.speed,
    isStoryTold: false,
    stop: null,
    play: () => set(mayPlay() ? { isPlaying: true } : {}),
    pause: () => set({ isPlaying: false }),
    playUntil: (stop, speed) => set({ ...paceOf(speed), stop, isPlaying: true, isStoryTold: true }),
    reachStop: () => set({ stop: null, isPlaying: false }),
    forgetStop: () => set({ stop: null }),
    setSpeed: (speed) => set(paceOf(speed)),
    setSlowdown: (slowdown) => set({ slowdown }),
    endStory: () => set({ isPlaying: false, isStoryTold: true }),
    beginStory: () => set({ isStoryTold: false }),
  }));
}
