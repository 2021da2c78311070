/** 32 bits a pixel: alpha in the highest eight, then blue, green and red, none multiplied by alpha. */
export interface Pixels {
  readonly pixels: Uint32Array;
  readonly width: number;
  readonly height: number;
}

/** A sprite made ready for a ground of one width: its pixels in two lists, those that cover and those that mix. */
export interface Stencil {
  readonly sprite: Pixels;
  readonly opaque: PixelList;
  readonly clear: PixelList;
}

interface PixelList {
  /** Place on the ground, counted from the sprite's upper left corner there. */
  readonly places: Int32Array;
  readonly colors: Uint32Array;
}

/** What is wholly clear is in neither list. */
export function stencilOf(sprite: Pixels, groundWidth: number): Stencil {
  const listOf = (isIn: (alpha: number) => boolean): PixelList => {
    const found = [...sprite.pixels.keys()].filter((at) => isIn((sprite.pixels[at] ?? 0) >>> 24));
    return {
      places: Int32Array.from(
        found,
        (at) => Math.floor(at / sprite.width) * groundWidth + (at % sprite.width),
      ),
      colors: Uint32Array.from(found, (at) => sprite.pixels[at] ?? 0),
    };
  };
  return {
    sprite,
    opaque: listOf((alpha) => alpha === 255),
    clear: listOf((alpha) => alpha > 0 && alpha < 255),
  };
}

/** Lays a sprite over `ground` with its upper left corner at (left, top); what lies outside is cut off. */
export function stampPixels(
  ground: Pixels,
  { sprite, opaque, clear }: Stencil,
  left: number,
  top: number,
): void {
  const { pixels, width, height } = ground;
  if (left < 0 || top < 0 || left + sprite.width > width || top + sprite.height > height) {
    stampCut(ground, sprite, left, top);
    return;
  }
  // Two thousand times a picture, some eighty pixels each: plain loops over plain numbers.
  const corner = top * width + left;
  for (let i = 0; i < opaque.places.length; i++)
    pixels[corner + (opaque.places[i] as number)] = opaque.colors[i] as number;
  for (let i = 0; i < clear.places.length; i++) {
    const at = corner + (clear.places[i] as number);
    pixels[at] = over(clear.colors[i] as number, pixels[at] as number);
  }
}

function stampCut(ground: Pixels, sprite: Pixels, left: number, top: number): void {
  const endRow = Math.min(sprite.height, ground.height - top);
  const endColumn = Math.min(sprite.width, ground.width - left);
  for (let row = Math.max(0, -top); row < endRow; row++) {
    for (let column = Math.max(0, -left); column < endColumn; column++) {
      const at = (top + row) * ground.width + left + column;
      ground.pixels[at] = over(sprite.pixels[row * sprite.width + column] ?? 0, ground.pixels[at] ?? 0);
    }
  }
}

/** Porter and Duff's "over". */
function over(above: number, under: number): number {
  const alpha = above >>> 24;
  if (alpha === 0) return under;
  if (alpha === 255 || under === 0) return above;
  // Weights of the two, each 255 times too great: so they are whole numbers.
  const weight = 255 * alpha;
  const underWeight = (under >>> 24) * (255 - alpha);
  const whole = weight + underWeight;
  const blue = (((above >>> 16) & 255) * weight + ((under >>> 16) & 255) * underWeight) / whole + 0.5;
  const green = (((above >>> 8) & 255) * weight + ((under >>> 8) & 255) * underWeight) / whole + 0.5;
  const red = ((above & 255) * weight + (under & 255) * underWeight) / whole + 0.5;
  return (((whole / 255 + 0.5) << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
