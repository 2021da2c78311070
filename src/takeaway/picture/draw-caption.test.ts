import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenInto } from './draw-caption.ts';

describe('the lines of a caption', () => {
  it('break between words, and inside of an address where they must', () => {
    const fits = (line: string) => line.length <= 12;
    expect(brokenInto('one two three four', fits)).toEqual(['one two', 'three four']);
    expect(brokenInto('https://a.example/?part=B&t=0.012', fits)).toEqual([
      'https://',
      'a.example/?',
      'part=B&',
      't=0.012',
    ]);
  });

  it('fit and lose no letter, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = brokenInto(text, (line) => line.length <= width);
        expect(Math.max(0, ...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.max(1, width));
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });
});
