/** What reveal.js takes from its frames, as text. */
const METHODS = { next: 'next', previous: 'prev' } as const;

/**
 * Hands "next" or "previous" to the page around, for there is no step of ours to go to. Decks understand it; others lose
 * nothing. It holds no secret, so that it may go to whatever page is around. False where there is none.
 */
export function handOver(to: keyof typeof METHODS, around: Window = window): boolean {
  if (around.parent === around) return false;
  around.parent.postMessage(JSON.stringify({ method: METHODS[to] }), '*');
  return true;
}
