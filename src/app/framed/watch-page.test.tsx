import { afterEach, describe, expect, it, vi } from 'vitest';
import { whenOutOfSight } from './watch-page.ts';

afterEach(() => vi.unstubAllGlobals());

/** Tells as a browser does that does not draw a hidden frame: several changes at once. */
function watched() {
  let report: (entries: readonly { readonly isIntersecting: boolean }[]) => void = () => {};
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: typeof report) {
        report = callback;
      }
      observe() {}
    },
  );
  const told: boolean[] = [];
  whenOutOfSight((isOut) => told.push(isOut));
  return { told, see: (...seen: boolean[]) => report(seen.map((isIntersecting) => ({ isIntersecting }))) };
}

describe('A frame that nobody sees', () => {
  it('is told of once, and of its coming back', () => {
    const { told, see } = watched();
    see(true);
    see(false);
    see(false);
    see(true);
    expect(told).toEqual([true, false]);
  });

  it('is in sight where the last of several reports says so', () => {
    const { told, see } = watched();
    see(false, true);
    expect(told).toEqual([]);
    see(true, false);
    expect(told).toEqual([true]);
  });
});
