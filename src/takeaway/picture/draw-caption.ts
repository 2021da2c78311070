import { svgElement } from './svg-element.ts';

/** What a picture says of itself. */
export interface Caption {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface CaptionPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the figure: its typeface and ink are the caption's. */
  readonly style: CSSStyleDeclaration;
  readonly sawFont: (style: CSSStyleDeclaration) => void;
}

const FONT_SIZE = 12;
const LINE = 16;

/** Draws a caption and tells where it ends. */
export function drawCaption({ title, lines }: Caption, { x, y, width, style, sawFont }: CaptionPlace) {
  const drawing = svgElement('g', {
    fill: style.color,
    'font-family': style.fontFamily,
    'font-size': FONT_SIZE,
    'font-weight': 400,
  });
  const context = document.createElement('canvas').getContext('2d');
  let bottom = y;
  const write = (text: string, weight: number) => {
    if (context !== null) context.font = `${weight} ${FONT_SIZE}px ${style.fontFamily}`;
    const fits = (candidate: string) => (context?.measureText(candidate).width ?? 0) <= width;
    sawFont({ fontFamily: style.fontFamily, fontWeight: String(weight) } as CSSStyleDeclaration);
    for (const line of brokenInto(text, fits)) {
      bottom += LINE;
      const element = svgElement('text', { x, y: bottom - 4, 'font-weight': weight });
      element.textContent = line;
      drawing.append(element);
    }
  };
  write(title, 600);
  for (const line of lines) write(line, 400);
  return { drawing, bottom };
}

/** Lines that fit: broken between words, and an address, which has none, where it must be. */
export function brokenInto(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<=[ &?/])/)) {
    if (line === '' || fits((line + piece).trimEnd())) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece;
    }
    while (!fits(line.trimEnd()) && line.length > 1) {
      let length = line.length - 1;
      while (length > 1 && !fits(line.slice(0, length))) length -= 1;
      lines.push(line.slice(0, length));
      line = line.slice(length);
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
