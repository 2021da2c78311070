export interface TextLine {
  readonly text: string;
  /** On the page, in CSS pixels. */
  readonly left: number;
  readonly baseline: number;
}

let measure: CanvasRenderingContext2D | null = null;

/** The lines in which a text stands on the page. */
export function textLines(node: Text, style: CSSStyleDeclaration): readonly TextLine[] {
  const text = node.data;
  if (text.trim() === '') return [];
  const range = document.createRange();
  const lines: { from: number; to: number; rect: DOMRect }[] = [];
  range.selectNodeContents(node);
  const isOneLine = range.getClientRects().length === 1;
  if (isOneLine) lines.push({ from: 0, to: text.length, rect: range.getBoundingClientRect() });
  else {
    for (let at = 0; at < text.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const rect = range.getClientRects()[0];
      const line = lines.at(-1);
      // White space that was folded away has no place, or one without width.
      if (rect === undefined || rect.width === 0) continue;
      if (line !== undefined && Math.abs(line.rect.top - rect.top) < 1) line.to = at + 1;
      else lines.push({ from: at, to: at + 1, rect });
    }
  }
  measure ??= document.createElement('canvas').getContext('2d');
  if (measure === null) return [];
  measure.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent } = measure.measureText('x');
  return lines.map(({ from, to, rect }) => ({
    text: text.slice(from, to).replaceAll(/\s+/g, ' ').trim(),
    left: rect.left,
    baseline: rect.top + fontBoundingBoxAscent,
  }));
}
