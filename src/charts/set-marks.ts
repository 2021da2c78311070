/** Puts attributes into the elements of a drawing that carry `data-mark`: what moves with every frame goes past React. */
export function setMarks(
  svg: SVGElement,
  marks: Readonly<Record<string, Readonly<Record<string, string | number>>>>,
): void {
  for (const [mark, attributes] of Object.entries(marks)) {
    const element = svg.querySelector(`[data-mark="${mark}"]`);
    for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, String(value));
  }
}

/** Puts the labels of a drawing (`data-label`) to their places; null hides one. */
export function setLabels(
  svg: SVGElement,
  labels: Readonly<Record<string, { readonly x: number; readonly y: number } | null>>,
): void {
  for (const [name, place] of Object.entries(labels)) {
    const label = svg.querySelector(`[data-label="${name}"]`);
    setAttribute(label, 'visibility', place === null ? 'hidden' : 'visible');
    if (place === null) continue;
    setAttribute(label, 'x', String(place.x));
    setAttribute(label, 'y', String(place.y));
  }
}

/** Even the same value again would have the drawing painted anew. */
function setAttribute(element: Element | null, name: string, value: string): void {
  if (element !== null && element.getAttribute(name) !== value) element.setAttribute(name, value);
}
