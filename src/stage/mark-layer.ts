import type { Sprite } from './sprites.ts';

/**
 * Marks on their way, set pixel by pixel and handed to the canvas at once: without a graphics card that takes a fraction
 * of what as many `drawImage` calls do. What was on the canvas before is replaced, so this comes first in a picture.
 */
export interface MarkLayer {
  readonly clear: () => void;
  /** The sprite's middle at a point of the canvas, in device pixels. */
  readonly stamp: (sprite: Sprite, x: number, y: number) => void;
  readonly put: (context: CanvasRenderingContext2D) => void;
}

export function markLayer(width: number, height: number): MarkLayer {
  const image = new ImageData(Math.max(1, width), Math.max(1, height));
  const pixels = new Uint32Array(image.data.buffer);
  return {
    clear: () => void pixels.fill(0),
    stamp({ pixels: sprite, edge }, x, y) {
      if (sprite === null) return;
      stampPixels(
        { pixels, width: image.width, height: image.height },
        { pixels: sprite, width: edge, height: edge },
        Math.round(x - edge / 2),
        Math.round(y - edge / 2),
      );
    },
    put: (context) => context.putImageData(image, 0, 0),
  };
}

/** 32 bits a pixel: alpha in the highest eight, then blue, green and red, none multiplied by alpha. */
export interface Pixels {
  readonly pixels: Uint32Array;
  readonly width: number;
  readonly height: number;
}

/** Lays `sprite` over `ground` with its upper left corner at (left, top); what lies outside is cut off. */
export function stampPixels(ground: Pixels, sprite: Pixels, left: number, top: number): void {
  const firstRow = Math.max(0, -top);
  const endRow = Math.min(sprite.height, ground.height - top);
  const firstColumn = Math.max(0, -left);
  const endColumn = Math.min(sprite.width, ground.width - left);
  for (let row = firstRow; row < endRow; row++) {
    const from = row * sprite.width;
    const to = (top + row) * ground.width + left;
    for (let column = firstColumn; column < endColumn; column++) {
      const over = sprite.pixels[from + column] ?? 0;
      const alpha = over >>> 24;
      if (alpha === 0) continue;
      const under = ground.pixels[to + column] ?? 0;
      ground.pixels[to + column] = alpha === 255 || under === 0 ? over : blend(over, alpha, under);
    }
  }
}

/** Porter and Duff's "over". */
function blend(over: number, alpha: number, under: number): number {
  const covered = ((under >>> 24) * (255 - alpha)) / 255;
  const whole = alpha + covered;
  const mix = (shift: number) =>
    Math.round((((over >>> shift) & 255) * alpha + ((under >>> shift) & 255) * covered) / whole) << shift;
  return ((Math.round(whole) << 24) | mix(16) | mix(8) | mix(0)) >>> 0;
}
