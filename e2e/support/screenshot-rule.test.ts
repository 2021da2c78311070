import { describe, expect, it } from 'vitest';
import { ruleFor } from './screenshot-rule.ts';

const recorded = { version: '156.0.1.2', platform: 'linux-x64' };

describe('the screenshot rule', () => {
  it('allows no differing pixel in the build that drew the pictures', () => {
    expect(ruleFor({ ...recorded }, recorded)).toEqual({ threshold: 0, maxDiffPixels: 0 });
  });

  it.each([
    ['another version', { ...recorded, version: '157.0.0.0' }, recorded],
    ['another system', { ...recorded, platform: 'darwin-arm64' }, recorded],
    ['no record', recorded, undefined],
  ])('allows a hundredth of the pixels with %s', (_title, running, record) => {
    expect(ruleFor(running, record)).toEqual({ threshold: 0.2, maxDiffPixelRatio: 0.01 });
  });
});
