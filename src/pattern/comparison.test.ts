import { describe, expect, it } from 'vitest';
import { comparisonDesign, isSameLoad, sharedLoad, usualRivalPath } from './comparison.ts';
import { defaultSettings } from './settings.ts';

describe('the design of a comparison', () => {
  const grown = defaultSettings('B');

  it('reads 40 ms of runs twice as long under the grown load', () => {
    expect(comparisonDesign(grown, grown)).toEqual({ pairs: 10, warmUp: 0.04, seconds: 0.08 });
  });

  it('takes longer where one of the two has few requests', () => {
    const { warmUp, seconds } = comparisonDesign(grown, { ...grown, rate: 15_000 });
    expect(warmUp).toBe(0.267);
    expect(seconds).toBe(2 * warmUp);
  });

  it('knows a load that is the same on two paths, and one that is not', () => {
    expect(isSameLoad(grown, { ...grown, path: 'sr-iov' })).toBe(true);
    expect(isSameLoad(grown, { ...grown, rate: 15_000 })).toBe(false);
    expect(isSameLoad(grown, { ...grown, responseBytes: grown.responseBytes / 2 })).toBe(false);
  });

  it('knows clients that are the same, and that their requests are not: those wait for answers', () => {
    const waiting = { ...grown, load: 'closed' as const, clients: 100 };
    expect(isSameLoad(waiting, { ...waiting, path: 'passthrough' })).toBe(false);
    expect(sharedLoad(waiting, { ...waiting, path: 'passthrough' })).toBe('clients');
    expect(sharedLoad(waiting, { ...waiting, clients: 50 })).toBe('other');
  });

  it('holds a virtual path against a direct one, and the other way round', () => {
    expect(usualRivalPath({ path: 'emulated' })).toBe('passthrough');
    expect(usualRivalPath({ path: 'sr-iov' })).toBe('vhost-net');
  });
});
