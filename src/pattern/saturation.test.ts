import { describe, expect, it } from 'vitest';
import { pathPairOf, saturationKey, saturationSweep } from './saturation.ts';
import { defaultSettings, IO_PATH_IDS, isDirectPath } from './settings.ts';

const pair = { virtual: 'vhost-net', direct: 'passthrough' } as const;

describe('The pair of paths', () => {
  it.each(IO_PATH_IDS)('holds the path in use, %s, and one of the other kind', (path) => {
    const { virtual, direct } = pathPairOf(path, 'emulated');
    expect(isDirectPath(virtual)).toBe(false);
    expect(isDirectPath(direct)).toBe(true);
    expect([virtual, direct]).toContain(path);
  });

  it('keeps the virtual path that was there before the direct one', () => {
    expect(pathPairOf('sr-iov', 'vhost-user')).toEqual({ virtual: 'vhost-user', direct: 'sr-iov' });
  });
});

describe('A saturation sweep', () => {
  it('is the same whatever the part and the load, and another one for another size or seed', () => {
    const key = saturationKey(defaultSettings('A'), pair);
    expect(saturationKey({ ...defaultSettings('C'), rate: 250_000 }, pair)).toBe(key);
    expect(saturationKey({ ...defaultSettings('A'), responseBytes: 512 }, pair)).not.toBe(key);
    expect(saturationKey({ ...defaultSettings('A'), seed: 2 }, pair)).not.toBe(key);
  });

  it('lets an open load stand for clients that wait for their answers, and says so', () => {
    const sweep = saturationSweep({ ...defaultSettings('B'), load: 'closed' }, pair);
    expect(sweep.isOpenInstead).toBe(true);
    const kinds = sweep
      .task()
      .curves.flatMap(({ loads }) => loads.map(({ network }) => network.sources[0]?.arrivals.kind));
    expect(new Set(kinds)).toEqual(new Set(['poisson']));
  });

  it('keeps the bursts of a bursty load', () => {
    const sweep = saturationSweep({ ...defaultSettings('B'), load: 'bursty' }, pair);
    expect(sweep.isOpenInstead).toBe(false);
    expect(sweep.task().curves[0]?.loads[0]?.network.sources[0]?.arrivals.kind).toBe('mmpp');
  });

  it.each([512, 4_096, 16_384, 65_536])(
    'reaches beyond what both paths carry with %i bytes',
    (responseBytes) => {
      const sweep = saturationSweep({ ...defaultSettings('B'), responseBytes }, pair);
      const most = Math.max(sweep.virtual.capacity, sweep.direct.capacity);
      expect(sweep.highestLoad).toBeGreaterThanOrEqual(1.15 * most);
      expect(sweep.highestLoad).toBeLessThanOrEqual(1.15 * most * 1.125);
      const rates = sweep.task().curves.map(({ loads }) => loads.map(({ rate }) => rate));
      expect(rates[0]).toEqual(rates[1]);
      expect((rates[0]?.at(-1) ?? 0) * sweep.bitsPerRequest).toBeCloseTo(sweep.highestLoad, 0);
    },
  );

  it.each(IO_PATH_IDS)('has an axis and bounds of its own, however loud the neighbours of %s', (path) => {
    const quiet = defaultSettings('B');
    const loud = { ...quiet, neighbours: 10, neighbourRate: 250_000 };
    const sweep = saturationSweep(loud, pathPairOf(path, 'vhost-net'));
    expect(sweep.highestLoad).toBeGreaterThan(1e9);
    for (const { capacity } of [sweep.virtual, sweep.direct]) expect(capacity).toBeGreaterThan(1e9);
  });

  it('draws a bound that neighbours do not move: they only keep the path below it', () => {
    const quiet = saturationSweep({ ...defaultSettings('B'), neighbours: 0 }, pair);
    const loud = saturationSweep({ ...defaultSettings('B'), neighbours: 4, neighbourRate: 40_000 }, pair);
    expect(loud.virtual.capacity).toBeCloseTo(quiet.virtual.capacity, 0);
    expect(loud.direct.capacity).toBe(quiet.direct.capacity);
  });
});
