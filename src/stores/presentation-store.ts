import { createStore, type StoreApi } from 'zustand/vanilla';

/** What somebody asked for that this browser, or the frame around, does not allow. */
export type Refusal = 'speaker' | 'full-screen';

/** What a class in a lecture hall needs of the page. Nothing of it changes the run. */
export interface PresentationState {
  /** A black screen, so that all look at the speaker. */
  readonly isBlank: boolean;
  /** Digits typed so far of the step to go to; null while nobody asks for one. */
  readonly goTo: string | null;
  /** Rises by one with every asking for the speaker's own window. */
  readonly speakerAsked: number;
  /** Whether a speaker's window is in step with this one. */
  readonly hasSpeaker: boolean;
  /** Likewise, full screen or back. */
  readonly fullScreenAsked: number;
  readonly refused: Refusal | null;
  readonly setBlank: (isBlank: boolean) => void;
  readonly setGoTo: (goTo: string | null) => void;
  readonly askSpeaker: () => void;
  readonly askFullScreen: () => void;
  readonly setSpeaker: (hasSpeaker: boolean) => void;
  readonly refuse: (refused: Refusal | null) => void;
}

export type PresentationStore = StoreApi<PresentationState>;

export function createPresentationStore(): PresentationStore {
  return createStore<PresentationState>()((set) => ({
    isBlank: false,
    goTo: null,
    speakerAsked: 0,
    hasSpeaker: false,
    fullScreenAsked: 0,
    refused: null,
    setBlank: (isBlank) => set({ isBlank }),
    setGoTo: (goTo) => set({ goTo }),
    askSpeaker: () => set(({ speakerAsked }) => ({ speakerAsked: speakerAsked + 1, refused: null })),
    askFullScreen: () =>
      set(({ fullScreenAsked }) => ({ fullScreenAsked: fullScreenAsked + 1, refused: null })),
    setSpeaker: (hasSpeaker) => set({ hasSpeaker }),
    refuse: (refused) => set({ refused }),
  }));
}
