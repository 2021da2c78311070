import { describe, expect, it } from 'vitest';
import { compileLab } from '../pattern/compile-lab.ts';
import { defaultSettings, type LabSettings } from '../pattern/settings.ts';
import { storyOf } from './story.ts';

const storyWith = (settings: LabSettings) => storyOf(settings, compileLab(settings).ceilings);

describe('The story', () => {
  it('of the parts as they open is the pattern’s', () => {
    expect(storyWith(defaultSettings('A'))).toBe('virtual-modest');
    expect(storyWith(defaultSettings('B'))).toBe('virtual-full');
    expect(storyWith(defaultSettings('C'))).toBe('direct-carries');
  });

  it('follows the load and not the part’s letter', () => {
    expect(storyWith({ ...defaultSettings('A'), rate: 100_000 })).toBe('virtual-full');
    expect(storyWith({ ...defaultSettings('B'), rate: 20_000 })).toBe('virtual-modest');
    expect(storyWith({ ...defaultSettings('A'), rate: 60_000 })).toBe('virtual-modest');
    expect(storyWith({ ...defaultSettings('C'), rate: 20_000 })).toBe('direct-idle');
    expect(storyWith({ ...defaultSettings('C'), rate: 250_000 })).toBe('direct-full');
  });

  it('does not call a load modest that leaves hardly any room', () => {
    for (const rate of [70_000, 91_000]) {
      expect(storyWith({ ...defaultSettings('A'), rate })).toBe('virtual-tight');
    }
  });

  it('follows the path and not the part’s letter', () => {
    expect(storyWith({ ...defaultSettings('C'), path: 'vhost-net' })).toBe('virtual-full');
    expect(storyWith({ ...defaultSettings('B'), path: 'passthrough' })).toBe('direct-carries');
  });

  it('of clients who wait is one of its own: their load yields', () => {
    expect(storyWith({ ...defaultSettings('B'), load: 'closed' })).toBe('closed');
  });
});
