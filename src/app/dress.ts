import type { ColorProfile } from '../stores/appearance-store.ts';

/** Puts the colours on the page: the tokens are chosen by these two attributes of its root. */
export function dress(page: HTMLElement, isDark: boolean, colorProfile: ColorProfile): void {
  page.dataset.theme = isDark ? 'dark' : 'light';
  page.dataset.colorProfile = colorProfile;
}
