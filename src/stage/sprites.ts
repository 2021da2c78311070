import type { Palette } from './palette.ts';

/** Marks drawn once for a theme and a scale, to be copied many times a frame. */
export interface Sprites {
  readonly request: Sprite;
  readonly response: Sprite;
  /** The same of others: neighbours' marks, quieter. */
  readonly otherRequest: Sprite;
  readonly otherResponse: Sprite;
  readonly drop: Sprite;
}

export interface Sprite {
  readonly image: HTMLCanvasElement;
  /** Edge of the square image in the view box's units. */
  readonly size: number;
  /** The image's own pixels, four bytes each, and how many there are a side; null where there is no canvas to ask. */
  readonly pixels: Uint32Array | null;
  readonly edge: number;
}

export interface MarkSizes {
  readonly dotRadius: number;
  readonly diamondRadius: number;
}

/** Size of others' marks, as a share of the virtual server's own. */
const OTHERS = 0.75;
/** Width of the seam in the ground's colour that keeps neighbouring marks apart. */
const SEAM = 1;

/** `scale` is device pixels a unit of the view box. */
export function makeSprites(palette: Palette, isDirect: boolean, sizes: MarkSizes, scale: number): Sprites {
  const { dotRadius, diamondRadius } = sizes;
  const path = isDirect ? palette.direct : palette.virtual;
  const dot = (radius: number, color: string) =>
    sprite(radius + SEAM, scale, (context) => {
      context.arc(0, 0, radius, 0, 2 * Math.PI);
      fillWithSeam(context, color, palette.card);
    });
  const diamond = (radius: number, color: string) =>
    sprite(radius + SEAM * 1.5, scale, (context) => {
      context.moveTo(0, -radius);
      context.lineTo(radius, 0);
      context.lineTo(0, radius);
      context.lineTo(-radius, 0);
      context.closePath();
      fillWithSeam(context, color, palette.card);
    });
  return {
    request: dot(dotRadius, path),
    response: diamond(diamondRadius, palette.response),
    otherRequest: dot(dotRadius * OTHERS, palette.others),
    otherResponse: diamond(diamondRadius * OTHERS, palette.others),
    drop: sprite(dotRadius + SEAM, scale, (context) => {
      const arm = dotRadius * 0.85;
      context.moveTo(-arm, -arm);
      context.lineTo(arm, arm);
      context.moveTo(arm, -arm);
      context.lineTo(-arm, arm);
      context.lineCap = 'round';
      context.lineWidth = 2.2;
      context.strokeStyle = palette.alarm;
      context.stroke();
    }),
  };
}

function fillWithSeam(context: CanvasRenderingContext2D, color: string, seam: string): void {
  context.lineWidth = 2 * SEAM;
  context.strokeStyle = seam;
  context.stroke();
  context.fillStyle = color;
  context.fill();
}

function sprite(reach: number, scale: number, draw: (context: CanvasRenderingContext2D) => void): Sprite {
  const pixels = Math.ceil(2 * reach * scale);
  const image = document.createElement('canvas');
  image.width = pixels;
  image.height = pixels;
  const context = image.getContext('2d');
  if (context !== null) {
    context.setTransform(scale, 0, 0, scale, pixels / 2, pixels / 2);
    context.beginPath();
    draw(context);
  }
  const data = context?.getImageData(0, 0, pixels, pixels).data;
  return {
    image,
    size: pixels / scale,
    pixels: data === undefined ? null : new Uint32Array(data.buffer),
    edge: pixels,
  };
}
