import { withInlineStyles } from './inline-styles.ts';
import { svgElement } from './svg-element.ts';
import { textLines } from './text-lines.ts';

/** What a person works with, and what is there for the ear alone, is not part of a picture. */
const NOT_IN_PICTURES = 'button, select, input, summary, [role=tablist], [data-not-in-picture]';
/** How `.ui-visually-hidden` hides. */
const CLIPPED_AWAY = 'inset(50%)';

export interface DrawOptions {
  /** Where the picture's corner lies on the page, in CSS pixels. */
  readonly origin: { readonly x: number; readonly y: number };
  readonly sawFont: (style: CSSStyleDeclaration) => void;
}

/**
 * Redraws an element of the page as SVG, as it stands there: grounds and borders of boxes, lines of text, drawings with
 * their styles, canvases as images. Enough for what this lab is made of; shadows and pseudo-elements are left out.
 */
export function drawElement(element: Element, into: Element, options: DrawOptions): void {
  if (element.matches(NOT_IN_PICTURES)) return;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.opacity === '0' || style.clipPath === CLIPPED_AWAY) return;
  const { left, top, width, height } = element.getBoundingClientRect();
  const box = { x: left - options.origin.x, y: top - options.origin.y, width, height };
  if (element instanceof SVGSVGElement) {
    if (style.visibility !== 'visible') return;
    const copy = withInlineStyles(element, options.sawFont);
    for (const [name, value] of Object.entries(box)) copy.setAttribute(name, String(value));
    copy.setAttribute('overflow', style.overflow);
    into.append(copy);
    return;
  }
  if (element instanceof HTMLCanvasElement) {
    if (element.width === 0 || element.height === 0) return;
    into.append(
      svgElement('image', { ...box, href: element.toDataURL('image/png'), preserveAspectRatio: 'none' }),
    );
    return;
  }
  const group = style.opacity === '1' ? into : svgElement('g', { opacity: style.opacity });
  if (group !== into) into.append(group);
  if (style.visibility === 'visible') drawBox(style, box, group);
  for (const child of element.childNodes) {
    if (child instanceof Element) drawElement(child, group, options);
    else if (child instanceof Text && style.visibility === 'visible') drawText(child, style, group, options);
  }
}

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

function drawBox(style: CSSStyleDeclaration, { x, y, width, height }: Box, into: Element): void {
  if (!isTransparent(style.backgroundColor)) {
    const rx = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, width / 2, height / 2);
    into.append(svgElement('rect', { x, y, width, height, rx, fill: style.backgroundColor }));
  }
  // A hatched ground is drawn evenly, in the lighter half of its own ink.
  const ink = /gradient\(.*?(rgba?\([^)]*\))/.exec(style.backgroundImage)?.[1];
  if (ink !== undefined) into.append(svgElement('rect', { x, y, width, height, fill: ink, opacity: 0.5 }));
  const sides = [
    ['Top', x, y, x + width, y],
    ['Right', x + width, y, x + width, y + height],
    ['Bottom', x, y + height, x + width, y + height],
    ['Left', x, y, x, y + height],
  ] as const;
  for (const [side, x1, y1, x2, y2] of sides) {
    const strokeWidth = Number.parseFloat(style[`border${side}Width`]) || 0;
    const stroke = style[`border${side}Color`];
    if (strokeWidth === 0 || style[`border${side}Style`] === 'none' || isTransparent(stroke)) continue;
    into.append(svgElement('line', { x1, y1, x2, y2, stroke, 'stroke-width': strokeWidth }));
  }
}

function isTransparent(color: string): boolean {
  return color === 'transparent' || /^rgba\(.*, 0\)$/.test(color);
}

function drawText(
  node: Text,
  style: CSSStyleDeclaration,
  into: Element,
  { origin, sawFont }: DrawOptions,
): void {
  for (const { text, left, baseline } of textLines(node, style)) {
    const line = svgElement('text', {
      x: left - origin.x,
      y: baseline - origin.y,
      fill: style.color,
      'font-family': style.fontFamily,
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
      'font-variant-numeric': style.fontVariantNumeric,
    });
    line.textContent = text;
    into.append(line);
    sawFont(style);
  }
}
