import { describe, expect, it } from 'vitest';
import { compileLab } from './compile-lab.ts';
import { limitsOf } from './limits.ts';
import { defaultSettings } from './settings.ts';
import { whatMoves } from './what-moves.ts';

describe('What would move the limit', () => {
  it('is another path where the virtual NIC limits, and not a faster link', () => {
    const { helpful, idle } = whatMoves(defaultSettings('B'), compileLab);
    expect(helpful.map(({ to }) => to)).toContain('passthrough');
    expect(idle.map(({ setting }) => setting)).toEqual(expect.arrayContaining(['linkGbps', 'workers']));
    for (const { gain } of helpful) expect(gain).toBeGreaterThan(1.02);
  });

  it('holds when it is done: the changed settings have the limit that was promised', () => {
    const settings = defaultSettings('B');
    for (const { change, capacity } of whatMoves(settings, compileLab).helpful) {
      const changed = { ...settings, ...change };
      expect(limitsOf(changed, compileLab(changed)).stations[0]?.capacity).toBe(capacity);
    }
  });

  it('calls nothing in place of nothing no gain, where others alone fill a station', () => {
    const settings = { ...defaultSettings('B'), neighbours: 10, neighbourRate: 250_000 };
    const { helpful, idle } = whatMoves(settings, compileLab);
    for (const { capacity } of helpful) expect(capacity).toBeGreaterThan(0);
    for (const { gain } of [...helpful, ...idle]) expect(gain).not.toBeNaN();
    expect(helpful.map(({ to }) => to)).toContain('passthrough');
  });

  it('leaves the question alone: load, part and seed are not moved', () => {
    const { helpful, idle } = whatMoves(defaultSettings('A'), compileLab);
    const moved = [...helpful, ...idle].map(({ setting }) => setting);
    for (const setting of ['rate', 'responseBytes', 'part', 'seed'] as const)
      expect(moved).not.toContain(setting);
  });
});
