import { describe, expect, it } from 'vitest';
import { beginTalk, clockText, talked, toggleTalk } from './talk-timer.ts';

describe('The clock of a talk', () => {
  it('goes with the room’s, stands while it is stopped, and goes on from there', () => {
    const begun = beginTalk(1_000);
    expect(talked(begun, 61_000)).toBe(60_000);
    const stopped = toggleTalk(begun, 61_000);
    expect(talked(stopped, 500_000)).toBe(60_000);
    expect(talked(toggleTalk(stopped, 500_000), 507_000)).toBe(67_000);
  });

  it('never shows less than nothing', () => {
    expect(talked(beginTalk(1_000), 0)).toBe(0);
  });

  it('is told in minutes and seconds', () => {
    expect([0, 7_999, 750_000, 4_500_000].map(clockText)).toEqual(['0:00', '0:07', '12:30', '75:00']);
  });
});
