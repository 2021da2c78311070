import { describe, expect, it } from 'vitest';
import { arrange } from './arrange.ts';

/** What a bar and margins leave of a frame. */
const inFrame = (width: number, height: number) => arrange(width - 16, height - 52);

describe('Two stages in a frame', () => {
  it('stand beside each other in a wide one, from 640 by 360, with every detail where there is room', () => {
    expect(inFrame(640, 360)).toEqual({ kind: 'beside', layout: 'compact' });
    expect(inFrame(1280, 720)).toEqual({ kind: 'beside', layout: 'compact' });
    expect(inFrame(1920, 1080)).toEqual({ kind: 'beside', layout: 'wide' });
  });

  it('stand above each other in an upright one', () => {
    expect(inFrame(640, 900)).toEqual({ kind: 'stacked', layout: 'compact' });
    expect(inFrame(1080, 1920)).toEqual({ kind: 'stacked', layout: 'wide' });
  });

  it('are one stage and a line of figures where they would be too small to read', () => {
    for (const [width, height] of [
      [320, 240],
      [480, 270],
      [600, 338],
      [390, 400],
      [0, 0],
    ] as const)
      expect(inFrame(width, height)).toBeNull();
  });
});
