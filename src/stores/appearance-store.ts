import { createStore, type StoreApi } from 'zustand/vanilla';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const COLOR_PROFILES = ['default', 'projector'] as const;
export type ColorProfile = (typeof COLOR_PROFILES)[number];
export const MOTIONS = ['auto', 'full', 'reduced'] as const;
/** `auto` follows the system's wish for reduced motion. */
export type Motion = (typeof MOTIONS)[number];

export interface AppearanceState {
  readonly theme: Theme;
  readonly colorProfile: ColorProfile;
  readonly motion: Motion;
  readonly setTheme: (theme: Theme) => void;
  readonly setColorProfile: (colorProfile: ColorProfile) => void;
  readonly setMotion: (motion: Motion) => void;
}

export type AppearanceStore = StoreApi<AppearanceState>;

export function createAppearanceStore(
  initial: Pick<AppearanceState, 'theme' | 'colorProfile' | 'motion'>,
): AppearanceStore {
  return createStore<AppearanceState>()((set) => ({
    ...initial,
    setTheme: (theme) => set({ theme }),
    setColorProfile: (colorProfile) => set({ colorProfile }),
    setMotion: (motion) => set({ motion }),
  }));
}
