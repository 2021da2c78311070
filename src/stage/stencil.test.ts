import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pixels, stampPixels, stencilOf } from './stencil.ts';

const blank = (width: number, height: number): Pixels => ({
  pixels: new Uint32Array(width * height),
  width,
  height,
});
const sprite = (color: number): Pixels => ({ pixels: new Uint32Array(4).fill(color), width: 2, height: 2 });
const stamp = (ground: Pixels, over: Pixels, left: number, top: number) =>
  stampPixels(ground, stencilOf(over, ground.width), left, top);

const RED = 0xff0000ff;
const BLUE = 0xffff0000;
const HALF_BLUE = 0x80ff0000;

describe('a stamp of pixels', () => {
  it('sets what it covers and nothing else', () => {
    const ground = blank(4, 3);
    stamp(ground, sprite(RED), 1, 1);
    expect([...ground.pixels]).toEqual([0, 0, 0, 0, 0, RED, RED, 0, 0, RED, RED, 0]);
  });

  it('is cut off at the edges', () => {
    for (const [left, top] of [
      [-1, -1],
      [3, 2],
      [-1, 2],
      [3, -1],
    ] as const) {
      const ground = blank(4, 3);
      stamp(ground, sprite(RED), left, top);
      expect([...ground.pixels].filter((pixel) => pixel !== 0)).toEqual([RED]);
    }
    const ground = blank(4, 3);
    stamp(ground, sprite(RED), 9, 9);
    expect(ground.pixels.every((pixel) => pixel === 0)).toBe(true);
  });

  it('hides what lies below where it is opaque, and mixes with it where it is not', () => {
    const ground = blank(2, 2);
    stamp(ground, sprite(RED), 0, 0);
    stamp(ground, sprite(HALF_BLUE), 0, 0);
    const [mixed] = ground.pixels;
    expect(mixed! >>> 24).toBe(255);
    expect((mixed! >>> 16) & 255).toBeCloseTo(128, -1);
    expect(mixed! & 255).toBeCloseTo(127, -1);
    stamp(ground, sprite(BLUE), 0, 0);
    expect(ground.pixels[0]).toBe(BLUE);
  });

  it('leaves the ground as it is where it is clear', () => {
    const ground = blank(2, 2);
    stamp(ground, sprite(HALF_BLUE), 0, 0);
    stamp(ground, sprite(0x00ffffff), 0, 0);
    expect(ground.pixels[0]).toBe(HALF_BLUE);
  });

  it('mixes any two colours as Porter and Duff say, to the nearest whole number', () => {
    const color = fc.integer({ min: 0, max: 0xffffffff });
    fc.assert(
      fc.property(color, color, (above, under) => {
        const ground: Pixels = { pixels: new Uint32Array([under]), width: 1, height: 1 };
        stamp(ground, { pixels: new Uint32Array([above]), width: 1, height: 1 }, 0, 0);
        const part = (pixel: number, shift: number) => (pixel >>> shift) & 255;
        const alpha = part(above, 24) / 255;
        const rest = (part(under, 24) / 255) * (1 - alpha);
        const [found = 0] = ground.pixels;
        expect(Math.abs(part(found, 24) - 255 * (alpha + rest))).toBeLessThan(0.5001);
        if (alpha + rest === 0) return;
        for (const shift of [0, 8, 16]) {
          const mixed = (part(above, shift) * alpha + part(under, shift) * rest) / (alpha + rest);
          expect(Math.abs(part(found, shift) - mixed)).toBeLessThan(0.5001);
        }
      }),
    );
  });
});
