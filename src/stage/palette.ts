/** Colours that the canvas draws with. The stylesheet decides them; the canvas cannot read custom properties itself. */
export interface Palette {
  readonly virtual: string;
  readonly direct: string;
  readonly response: string;
  readonly alarm: string;
  readonly card: string;
  readonly text: string;
  readonly meter: string;
  readonly textMuted: string;
  readonly others: string;
  readonly fontText: string;
}

/** Reads the colours that hold for an element now. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const value = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback;
  return {
    virtual: value('--virtual', '#5a48c4'),
    direct: value('--direct', '#0b7f72'),
    response: value('--response', '#9a6400'),
    alarm: value('--alarm', '#cb4310'),
    card: value('--card', '#ffffff'),
    text: value('--text', '#16202b'),
    meter: value('--meter', '#3d6ba3'),
    textMuted: value('--text-muted', '#4a5664'),
    others: value('--line-strong', '#7d8896'),
    fontText: value('--font-text', 'sans-serif'),
  };
}

/** Calls back when the theme may have changed: by an attribute above the element, or by the system's settings. */
export function watchTheme(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  const filter = {
    attributes: true,
    attributeFilter: ['data-theme', 'data-color-profile', 'class', 'style'],
  };
  for (let at: Element | null = element.parentElement; at !== null; at = at.parentElement) {
    observer.observe(at, filter);
  }
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    window.matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
