/**
 * Marks the element of a screen that takes the focus when what had it goes away. It should have no use of its own for a
 * clicker's keys, or the next press would be lost on it.
 */
export const FOCUS_HOME = { 'data-focus-home': '' } as const;

/** Gives the focus to the screen's home: the one that is to be seen, for a page that is read hides the lab's. */
export function focusHome(): void {
  const homes = [...document.querySelectorAll<HTMLElement>('[data-focus-home]')];
  const seen = homes.find((home) => home.closest('[hidden]') === null);
  seen?.focus();
}

/**
 * Marks a piece of the screen, itself not in the order of Tab, that takes the focus of what goes away inside it: whoever
 * answered goes on reading there, and need not come from the screen's home.
 */
export const FOCUS_KEPT = { 'data-focus-kept': '', tabIndex: -1 } as const;

/**
 * A ref for something that comes and goes with buttons in it: where it goes away with the focus inside, the focus is
 * handed on to the piece around that keeps it, or else to the screen's home. Otherwise it would fall to the page itself,
 * and a keyboard would start all over.
 */
export function handFocusHome(element: HTMLElement | null) {
  if (element === null) return;
  return () => {
    if (!element.contains(document.activeElement)) return;
    const around = element.parentElement?.closest<HTMLElement>('[data-focus-kept]');
    // The element leaves in this very commit; whoever takes the focus on purpose does so by then.
    queueMicrotask(() => {
      if (isLost()) around?.focus({ preventScroll: true });
      // What is around may have gone as well, or be folded away.
      if (isLost()) focusHome();
    });
  };
}

const isLost = () => document.activeElement === null || document.activeElement === document.body;
