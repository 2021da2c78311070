import fc from 'fast-check';
import readCode from 'jsqr';
import { describe, expect, it } from 'vitest';
import { type QrSquares, QUIET_SQUARES, qrSquares } from './qr-squares.ts';

/** Pixels a square is wide in the picture that the reader is shown. */
const SCALE = 3;

describe('the squares of a QR code', () => {
  it('are read back as the text by another library, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300 }), (text) => {
        expect(readBack(squaresOf(text))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('have room around them, so that a camera finds them on any ground', () => {
    const { side, path } = squaresOf('https://example.org/?part=B');
    const rectangles = rectanglesOf(path);
    expect(Math.min(...rectangles.map(({ x }) => x))).toBe(QUIET_SQUARES);
    expect(Math.min(...rectangles.map(({ y }) => y))).toBe(QUIET_SQUARES);
    expect(Math.max(...rectangles.map(({ x, width }) => x + width))).toBe(side - QUIET_SQUARES);
  });

  it('are not there for a text longer than a code holds', () => {
    expect(qrSquares('a'.repeat(2331))).toBeDefined();
    expect(qrSquares('a'.repeat(2332))).toBeUndefined();
  });
});

function squaresOf(text: string): QrSquares {
  const squares = qrSquares(text);
  if (squares === undefined) throw new Error(`no code for a text of ${text.length} characters`);
  return squares;
}

function rectanglesOf(path: string) {
  return [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map(([, x, y, width]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
  }));
}

/** Draws the path as a camera would see it, and reads it. */
function readBack({ side, path }: QrSquares): string | undefined {
  const pixels = side * SCALE;
  const image = new Uint8ClampedArray(pixels * pixels * 4).fill(255);
  for (const { x, y, width } of rectanglesOf(path))
    for (let row = y * SCALE; row < (y + 1) * SCALE; row++)
      for (let column = x * SCALE; column < (x + width) * SCALE; column++)
        image.fill(0, (row * pixels + column) * 4, (row * pixels + column) * 4 + 3);
  const code = readCode(image, pixels, pixels);
  return code ? new TextDecoder().decode(new Uint8Array(code.binaryData)) : undefined;
}
