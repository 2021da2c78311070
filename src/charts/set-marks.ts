/** Puts attributes into the elements of a drawing that carry `data-mark`: what moves with every frame goes past React. */
export function setMarks(
  svg: SVGElement,
  marks: Readonly<Record<string, Readonly<Record<string, string | number>>>>,
): void {
  for (const [mark, attributes] of Object.entries(marks)) {
    const element = svg.querySelector(`[data-mark="${mark}"]`);
    for (const [name, value] of Object.entries(attributes)) element?.setAttribute(name, String(value));
  }
}

/** Puts the labels of a drawing (`data-label`) to their places; null hides one. */
export function setLabels(
  svg: SVGElement,
  labels: Readonly<Record<string, { readonly x: number; readonly y: number } | null>>,
): void {
  for (const [name, place] of Object.entries(labels)) {
    const label = svg.querySelector(`[data-label="${name}"]`);
    label?.setAttribute('visibility', place === null ? 'hidden' : 'visible');
    if (place === null) continue;
    label?.setAttribute('x', String(place.x));
    label?.setAttribute('y', String(place.y));
  }
}
