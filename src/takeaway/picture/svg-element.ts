const SVG = 'http://www.w3.org/2000/svg';

/** A new SVG element with these attributes. */
export function svgElement(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}
