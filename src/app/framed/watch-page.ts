/** Calls once the page shows the instant that was asked for: see `root-attributes.ts`. */
export function whenReady(ready: () => void): void {
  const isReady = () => document.querySelector('.app[data-ready=true]') !== null;
  if (isReady()) {
    ready();
    return;
  }
  const observer = new MutationObserver(() => {
    if (!isReady()) return;
    observer.disconnect();
    ready();
  });
  observer.observe(document.body, { subtree: true, attributeFilter: ['data-ready'] });
}

/** Calls now and whenever the frame's width is another. Not for its height, which is what the call asks to change. */
export function whenWidthChanges(changed: () => void): void {
  let width = Number.NaN;
  const look = () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    changed();
  };
  window.addEventListener('resize', look);
  look();
}

/** Tells whether nobody can see the frame: on a slide that is not shown, or scrolled away. */
export function whenOutOfSight(tell: (isOut: boolean) => void): void {
  let wasOut = false;
  new IntersectionObserver((entries) => {
    // A hidden frame is told late, and of all that has happened since: the last entry is how things are.
    const isOut = entries.at(-1)?.isIntersecting === false;
    if (isOut !== wasOut) tell(isOut);
    wasOut = isOut;
  }).observe(document.documentElement);
}
