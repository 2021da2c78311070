/** A text is made no smaller than this share of its size; what is longer still is pressed together. */
const SMALLEST = 0.75;

/** How a text of a length keeps to its room: as it is, smaller, or smaller and pressed together. */
export function fitOfText(
  length: number,
  room: number,
): { readonly scale: number; readonly isPressed: boolean } {
  if (length <= room) return { scale: 1, isPressed: false };
  return { scale: Math.max(SMALLEST, room / length), isPressed: room / length < SMALLEST };
}

/**
 * Keeps a text to the room that its `data-room` names, in the drawing's units. A drawing is made to measure for one
 * language; in another a name may be longer, and must not run into the figure beside it.
 */
export function fitText(text: SVGTextElement): void {
  const room = Number(text.dataset.room);
  if (!(room > 0)) return;
  text.style.removeProperty('font-size');
  // In a drawing the size is the element's own; in a chart the stylesheet's.
  const size = Number(text.getAttribute('font-size') ?? Number.parseFloat(getComputedStyle(text).fontSize));
  if (!(size > 0)) return;
  text.removeAttribute('textLength');
  // Not every place that draws can measure.
  const { scale, isPressed } = fitOfText(text.getComputedTextLength?.() ?? 0, room);
  if (scale < 1) text.style.fontSize = `${(size * scale).toFixed(3)}px`;
  if (!isPressed) return;
  text.setAttribute('textLength', room.toFixed(2));
  text.setAttribute('lengthAdjust', 'spacingAndGlyphs');
}

export function fitTexts(drawing: Element): void {
  for (const text of drawing.querySelectorAll<SVGTextElement>('text[data-room]')) fitText(text);
}
