import { useSyncExternalStore } from 'react';
import type { Motion, Theme } from '../stores/appearance-store.ts';

const DARK = '(prefers-color-scheme: dark)';
const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';

/** Whether a media query holds; false where there is no screen to ask. */
function holds(query: string): boolean {
  return typeof window !== 'undefined' && window.matchMedia(query).matches;
}

/** As `holds`, and renders again when it changes. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', tell);
      return () => list.removeEventListener('change', tell);
    },
    () => holds(query),
  );
}

export function isThemeDark(theme: Theme): boolean {
  return theme === 'auto' ? holds(DARK) : theme === 'dark';
}

export function useIsThemeDark(theme: Theme): boolean {
  const isSystemDark = useMediaQuery(DARK);
  return theme === 'auto' ? isSystemDark : theme === 'dark';
}

export function isMotionReduced(motion: Motion): boolean {
  return motion === 'auto' ? holds(REDUCED_MOTION) : motion === 'reduced';
}

export function useIsMotionReduced(motion: Motion): boolean {
  const isSystemReduced = useMediaQuery(REDUCED_MOTION);
  return motion === 'auto' ? isSystemReduced : motion === 'reduced';
}
