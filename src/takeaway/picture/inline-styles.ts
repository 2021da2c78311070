/** Properties that a drawing's look depends on and that are handed down to what is inside. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'paint-order',
  'text-anchor',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'letter-spacing',
] as const;

/** Properties of an element alone, with the value that says nothing. */
const OWN: Readonly<Record<string, string>> = {
  opacity: '1',
  'clip-path': 'none',
  mask: 'none',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
  'vector-effect': 'none',
  'dominant-baseline': 'auto',
};

/** What only the page understands. */
const FOR_THE_PAGE = /^(class|style|id|tabindex|focusable|role|data-.*|aria-.*)$/;
/** Ids stay on what others point at. */
const POINTED_AT = 'defs, defs *, clipPath, mask, pattern, linearGradient, radialGradient, marker, symbol';

/**
 * A copy of a drawing that looks the same without any style sheet: what style sheets decided stands in presentation
 * attributes, and what they hid is left out. `sawFont` is told of every typeface that a text uses.
 */
export function withInlineStyles(
  source: SVGSVGElement,
  sawFont: (style: CSSStyleDeclaration) => void,
): SVGSVGElement {
  const copy = copyOf(source, null, sawFont) ?? document.createElementNS(source.namespaceURI, 'svg');
  return copy as SVGSVGElement;
}

function copyOf(
  source: Element,
  around: CSSStyleDeclaration | null,
  sawFont: (style: CSSStyleDeclaration) => void,
): Element | null {
  const style = getComputedStyle(source);
  const isDefinition = source.matches(POINTED_AT);
  if (!isDefinition && style.display === 'none') return null;
  const copy = source.cloneNode(false) as Element;
  for (const { name } of [...copy.attributes]) {
    if (FOR_THE_PAGE.test(name) && !(name === 'id' && isDefinition)) copy.removeAttribute(name);
  }
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (around === null || value !== around.getPropertyValue(name)) copy.setAttribute(name, value);
    else copy.removeAttribute(name);
  }
  for (const [name, nothing] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== nothing) copy.setAttribute(name, value);
  }
  if (style.transform !== 'none' && !source.hasAttribute('transform')) {
    const { transform, transformBox, transformOrigin } = style;
    copy.setAttribute(
      'style',
      `transform:${transform};transform-box:${transformBox};transform-origin:${transformOrigin}`,
    );
  }
  for (const child of source.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.cloneNode());
    else if (child instanceof Element)
      copy.append(...[copyOf(child, style, sawFont)].filter((c) => c !== null));
  }
  if (source instanceof SVGTextContentElement) sawFont(style);
  const isHidden = style.visibility !== 'visible' || style.opacity === '0';
  const isEmpty = copy.childElementCount === 0;
  // A group that is hidden may hold something that is not.
  return isHidden && !isDefinition && (isEmpty || style.opacity === '0') ? null : copy;
}
