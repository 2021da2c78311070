import { describe, expect, it } from 'vitest';
import { CHANGE_TIME, marksOpacity, pathChange } from './path-change.ts';

function withFrames() {
  const waiting = new Map<number, (now: number) => void>();
  let handles = 0;
  let now = 0;
  const shown: number[] = [];
  const change = pathChange((share) => shown.push(share), {
    request(callback) {
      waiting.set(++handles, callback);
      return handles;
    },
    cancel: (handle) => void waiting.delete(handle),
  });
  const pass = (milliseconds: number, step = 16) => {
    for (const end = now + milliseconds; now < end; ) {
      now += step;
      const callbacks = [...waiting.values()];
      waiting.clear();
      for (const callback of callbacks) callback(now);
    }
  };
  return { change, shown, pass, isWaiting: () => waiting.size > 0 };
}

describe('the change of the path', () => {
  it('is there at once where nothing may move', () => {
    const { change, shown, isWaiting } = withFrames();
    change.goTo(1, 'at-once');
    expect(shown).toEqual([1]);
    expect(isWaiting()).toBe(false);
  });

  it('moves one way without a leap, takes its time, and ends exactly', () => {
    const { change, shown, pass, isWaiting } = withFrames();
    change.goTo(1, 'moving');
    pass(CHANGE_TIME / 2);
    expect(shown.at(-1)).toBeGreaterThan(0.4);
    expect(shown.at(-1)).toBeLessThan(0.6);
    pass(CHANGE_TIME);
    expect(shown.at(-1)).toBe(1);
    expect(isWaiting()).toBe(false);
    for (let n = 1; n < shown.length; n++) {
      expect(shown[n]! - shown[n - 1]!).toBeGreaterThanOrEqual(0);
      expect(shown[n]! - shown[n - 1]!).toBeLessThan(0.03);
    }
  });

  it('turns back from where it is', () => {
    const { change, shown, pass } = withFrames();
    change.goTo(1, 'moving');
    pass(CHANGE_TIME / 2);
    const turn = shown.at(-1)!;
    change.goTo(0, 'moving');
    pass(16);
    expect(Math.abs(shown.at(-1)! - turn)).toBeLessThan(0.03);
    pass(CHANGE_TIME);
    expect(shown.at(-1)).toBe(0);
    expect(Math.max(...shown)).toBeCloseTo(turn);
  });

  it('is finished at once when motion is given up half way', () => {
    const { change, shown, pass, isWaiting } = withFrames();
    change.goTo(1, 'moving');
    pass(200);
    change.goTo(1, 'at-once');
    expect(shown.at(-1)).toBe(1);
    expect(isWaiting()).toBe(false);
  });

  it('shows no mark before its lane is drawn', () => {
    expect(marksOpacity(0.5, 1)).toBe(0);
    expect(marksOpacity(0.5, 0)).toBe(0);
    expect(marksOpacity(1, 1)).toBe(1);
    expect(marksOpacity(0, 0)).toBe(1);
  });
});
