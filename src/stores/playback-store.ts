import { createStore, type StoreApi } from 'zustand/vanilla';

/** How fast simulated time passes: chosen by the facts of the run, or a fixed number of real seconds a simulated one. */
export type Speed = 'auto' | number;

export interface PlaybackState {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** Real seconds a simulated second takes now. */
  readonly slowdown: number;
  /** Whether the part's story has been played to its end and stopped there by itself. */
  readonly isStoryTold: boolean;
  readonly play: () => void;
  readonly pause: () => void;
  readonly setSpeed: (speed: Speed) => void;
  /** For the run controller: the pace in force. */
  readonly setSlowdown: (slowdown: number) => void;
  /** For the run controller: stops at the end of the story. */
  readonly endStory: () => void;
  /** For the run controller: a run that has its story still to tell. */
  readonly beginStory: () => void;
}

export type PlaybackStore = StoreApi<PlaybackState>;

export function createPlaybackStore(initial: Pick<PlaybackState, 'isPlaying' | 'speed'>): PlaybackStore {
  return createStore<PlaybackState>()((set) => ({
    ...initial,
    slowdown: initial.speed === 'auto' ? 10_000 : initial.speed,
    isStoryTold: false,
    play: () => set({ isPlaying: true }),
    pause: () => set({ isPlaying: false }),
    setSpeed: (speed) => set(speed === 'auto' ? { speed } : { speed, slowdown: speed }),
    setSlowdown: (slowdown) => set({ slowdown }),
    endStory: () => set({ isPlaying: false, isStoryTold: true }),
    beginStory: () => set({ isStoryTold: false }),
  }));
}
