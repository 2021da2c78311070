import { describe, expect, it } from 'vitest';
import { bandPath, linePath } from './plot-path.ts';

const x = (index: number) => index * 10;

describe('the paths of a plot', () => {
  it('lead through every point, to a tenth of a pixel', () => {
    expect(linePath(3, x, (index) => index / 3)).toBe('M0,0L10,0.3L20,0.7');
    expect(linePath(0, x, () => 0)).toBe('');
  });

  it('have a piece of area for every stretch that is drawn', () => {
    const band = { count: 5, x, bottom: () => 8, top: () => 2, isDrawn: (index: number) => index !== 2 };
    expect(bandPath(band)).toBe('M0,2L10,2L10,8L0,8ZM30,2L40,2L40,8L30,8Z');
  });
});
