import { type Caption, drawCaption } from './draw-caption.ts';
import { drawElement } from './draw-element.ts';
import { FontsSeen, fontRules } from './fonts.ts';
import { svgElement } from './svg-element.ts';

export interface Picture {
  readonly svg: SVGSVGElement;
  readonly fonts: FontsSeen;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 16;

/** A figure of the page as it stands, over a caption that tells where it is from; without one on a sheet that tells it. */
export function drawPicture(figure: Element, caption: Caption | null): Picture {
  const { left, top, width: inner, height: figureHeight } = figure.getBoundingClientRect();
  const fonts = new FontsSeen();
  const width = Math.ceil(inner + 2 * MARGIN);
  const body = svgElement('g');
  drawElement(figure, body, { origin: { x: left - MARGIN, y: top - MARGIN }, sawFont: fonts.see });
  const foot =
    caption === null
      ? null
      : drawCaption(caption, {
          x: MARGIN,
          y: MARGIN + figureHeight + MARGIN / 2,
          width: inner,
          style: getComputedStyle(figure),
          sawFont: fonts.see,
        });
  const height = Math.ceil((foot?.bottom ?? MARGIN + figureHeight) + MARGIN);
  const svg = svgElement('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  if (caption !== null) {
    const title = svgElement('title');
    title.textContent = caption.title;
    const description = svgElement('desc');
    description.textContent = caption.lines.join('\n');
    svg.append(title, description);
  }
  svg.append(svgElement('rect', { width, height, fill: groundBehind(figure) }), body);
  if (foot !== null) svg.append(foot.drawing);
  return { svg: svg as SVGSVGElement, fonts, width, height };
}

/** The picture as a file of its own: with its fonts inside, it asks for nothing. */
export async function pictureFile({ svg, fonts }: Picture): Promise<string> {
  const file = svg.cloneNode(true) as SVGSVGElement;
  const style = svgElement('style');
  style.textContent = await fontRules(fonts);
  file.prepend(style);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}\n`;
}

function groundBehind(element: Element | null): string {
  for (let at = element; at !== null; at = at.parentElement) {
    const ground = getComputedStyle(at).backgroundColor;
    if (ground !== 'transparent' && !/^rgba\(.*, 0\)$/.test(ground)) return ground;
  }
  return '#ffffff';
}
