/** Gives an element that follows the frames its text. The same text again would still cost a layout. */
export function writeText(element: Element | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}
