import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { throttle } from './throttle.ts';

describe('a throttled task', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('runs at once the first time, then once an interval however often it is asked for', () => {
    const task = vi.fn();
    const { ask } = throttle(task, 200);
    for (let millisecond = 0; millisecond < 1_000; millisecond += 16) {
      ask();
      vi.advanceTimersByTime(16);
    }
    expect(task.mock.calls.length).toBeGreaterThanOrEqual(5);
    expect(task.mock.calls.length).toBeLessThanOrEqual(6);
  });

  it('answers the last asking when the interval is over, and then rests', () => {
    const task = vi.fn();
    const { ask } = throttle(task, 200);
    ask();
    ask();
    expect(task).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(200);
    expect(task).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(2_000);
    expect(task).toHaveBeenCalledTimes(2);
  });

  it('can be told to run now', () => {
    const task = vi.fn();
    const { ask, now } = throttle(task, 200);
    ask();
    now();
    expect(task).toHaveBeenCalledTimes(2);
  });

  it('answers every asking at once when there is no interval', () => {
    const task = vi.fn();
    const { ask } = throttle(task, 0);
    ask();
    ask();
    expect(task).toHaveBeenCalledTimes(2);
  });

  it('runs no more once it is stopped', () => {
    const task = vi.fn();
    const { ask, stop } = throttle(task, 200);
    ask();
    ask();
    stop();
    vi.advanceTimersByTime(1_000);
    expect(task).toHaveBeenCalledTimes(1);
  });
});
