import type { Sprite } from './sprites.ts';
import { type Pixels, type Stencil, stampPixels, stencilOf } from './stencil.ts';

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
  const ground: Pixels = {
    pixels: new Uint32Array(image.data.buffer),
    width: image.width,
    height: image.height,
  };
  const stencils = new Map<Sprite, Stencil | null>();
  const stencilFor = (sprite: Sprite) => {
    const known = stencils.get(sprite);
    if (known !== undefined) return known;
    const { pixels, edge } = sprite;
    const made = pixels === null ? null : stencilOf({ pixels, width: edge, height: edge }, image.width);
    stencils.set(sprite, made);
    return made;
  };
  return {
    clear: () => void ground.pixels.fill(0),
    stamp(sprite, x, y) {
      const stencil = stencilFor(sprite);
      if (stencil === null) return;
      stampPixels(ground, stencil, Math.round(x - sprite.edge / 2), Math.round(y - sprite.edge / 2));
    },
    put: (context) => context.putImageData(image, 0, 0),
  };
}
