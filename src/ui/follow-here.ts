import type { MouseEvent } from 'react';

/** For a link that the page itself answers: a new tab stays a new tab; here the run must not be lost. */
export const followHere =
  (open: () => void) =>
  (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  };
