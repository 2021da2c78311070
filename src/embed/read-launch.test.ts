import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IO_PATH_IDS, PART_IDS, SETTING_RANGES } from '../pattern/settings.ts';
import { plainDecimal } from './plain-decimal.ts';
import { readLaunch } from './read-launch.ts';
import { defaultLaunch, LOCALES, SLOWDOWN_RANGE, URL_PARAMETERS } from './url-parameters.ts';
import { writeLaunch } from './write-address.ts';

const names = URL_PARAMETERS.map(({ name }) => name);

describe('The address', () => {
  it('starts Part A as usual when it says nothing', () => {
    expect(readLaunch('')).toEqual({ launch: defaultLaunch('A'), problems: [] });
  });

  it('names the very instant', () => {
    const { launch, problems } = readLaunch('?part=B&t=0.05&paused=1&seed=7');
    expect(problems).toEqual([]);
    expect(launch).toMatchObject({
      time: 0.05,
      isPaused: true,
      settings: { part: 'B', seed: 7, rate: 100_000 },
    });
  });

  it.each([
    ['auto', 'auto'],
    ['1/5000', 5000],
    ['0.0002', 5000],
    ['1', 1],
  ])('reads the speed %s', (text, speed) => {
    expect(readLaunch(`?speed=${text}`)).toMatchObject({ launch: { speed }, problems: [] });
  });

  it('reads parameters of the model in any order, and writes them in the table’s', () => {
    const { launch, problems } = readLaunch(
      '?model=vhost-net.receive(0.90)nic.interruptDelay(4)virtio.bulkFrom(1500)',
    );
    expect(problems).toEqual([]);
    expect(launch.settings.model).toBe('nic.interruptDelay(4)vhost-net.receive(0.9)');
    expect(writeLaunch(launch)).toBe('?part=A&model=nic.interruptDelay(4)vhost-net.receive(0.9)');
    const fork = '0.004,model:vhost-net.receive(0.9),rate:50000';
    expect(readLaunch(`?fork=${fork}`).launch.forks).toEqual([
      { at: 0.004, change: { model: 'vhost-net.receive(0.9)', rate: 50_000 } },
    ]);
  });

  it('names the one parameter of the model that cannot be followed', () => {
    expect(readLaunch('?model=vhost-net.receive(0.9)virtio.speed(3)').problems).toEqual([
      { kind: 'not-parameters', name: 'model', value: 'virtio.speed(3)' },
    ]);
    expect(readLaunch('?model=vhost-net.receive(900)').problems).toEqual([
      expect.objectContaining({
        kind: 'not-in-range',
        value: 'vhost-net.receive(900)',
        min: 0.061,
        max: 6.1,
      }),
    ]);
  });

  it.each([
    'part=D',
    'part=a',
    'rate=fast',
    'rate=999',
    'rate=0x4000',
    'rate=',
    'response=16384.5',
    'seed=-1',
    't=-0.1',
    't=1e9',
    'paused=yes',
    'speed=0',
    'speed=1/0',
    'speed=2',
    'theme=blue',
    'embed=2',
    'embed=constructor',
    'paused=__proto__',
  ])('falls back and says so for %s', (query) => {
    const { launch, problems } = readLaunch(`?${query}`);
    expect(launch).toEqual(defaultLaunch('A'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ name: query.split('=')[0] });
  });

  it.each([
    ['embed', true],
    ['embed=', true],
    ['embed=1', true],
    ['embed=true', true],
    ['embed=0', false],
    ['embed=false', false],
  ])('reads the flag of ?%s as %s', (query, isEmbedded) => {
    expect(readLaunch(`?${query}`)).toMatchObject({ launch: { isEmbedded }, problems: [] });
  });

  it('falls back to what the part decides', () => {
    const { launch, problems } = readLaunch('?part=C&path=tunnel&rate=0');
    expect(launch.settings).toMatchObject({ path: 'passthrough', rate: 100_000 });
    expect(problems).toMatchObject([{ used: 'passthrough' }, { used: '100000' }]);
  });

  it('lists a name it does not know, and one that is said twice', () => {
    expect(readLaunch('?colour=red').problems).toEqual([{ kind: 'unknown-parameter', name: 'colour' }]);
    const { launch, problems } = readLaunch('?seed=3&seed=4');
    expect(launch.settings.seed).toBe(3);
    expect(problems).toEqual([{ kind: 'repeated-parameter', name: 'seed', used: '3' }]);
  });

  it.each(names)(
    'says in a word what is used instead of an impossible “%s”, or that it is left out',
    (name) => {
      const { problems } = readLaunch(`?${name}=-1`);
      expect(problems).toMatchObject([{ name, value: '-1' }]);
      const [problem] = problems;
      const used = problem !== undefined && 'used' in problem ? problem.used : null;
      if (used !== null) expect(used).toMatch(/^(?!null|undefined|NaN|\[)./);
      if (name === 'follow' || name === 'fuzz') expect(used).toBeNull();
    },
  );

  it('shortens a long value before it is shown', () => {
    const [problem] = readLaunch(`?part=${'x'.repeat(5000)}`).problems;
    expect(problem).toMatchObject({ value: `${'x'.repeat(40)}…` });
  });

  it('reads any string without throwing, into settings that can be run', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters()), (query) => {
        const { settings, time, speed, locale } = readLaunch(query).launch;
        expect(PART_IDS).toContain(settings.part);
        expect(IO_PATH_IDS).toContain(settings.path);
        expect(LOCALES).toContain(locale);
        for (const field of ['rate', 'responseBytes', 'requestBytes', 'seed'] as const) {
          expect(settings[field]).toBeGreaterThanOrEqual(SETTING_RANGES[field].min);
          expect(settings[field]).toBeLessThanOrEqual(SETTING_RANGES[field].max);
        }
        expect(time).toBeGreaterThanOrEqual(0);
        if (speed !== 'auto') expect(speed).toBeGreaterThanOrEqual(SLOWDOWN_RANGE.min);
      }),
      { numRuns: 1_000 },
    );
  });

  it('lists every value it does not follow', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ unit: 'binary' }), (name, value) => {
        const { launch, problems } = readLaunch(`?${new URLSearchParams({ [name]: value })}`);
        const isFollowed = problems.length === 0;
        expect(problems.length).toBeLessThanOrEqual(1);
        if (!isFollowed) {
          expect(problems[0]).toMatchObject({ name });
          expect(launch).toEqual(defaultLaunch('A'));
        }
      }),
    );
  });

  it('is written so that it reads back to the same launch', () => {
    fc.assert(
      fc.property(
        fc.record({
          part: fc.constantFrom(...PART_IDS),
          path: fc.constantFrom(...IO_PATH_IDS),
          rate: fc.integer({ min: 1_000, max: 250_000 }),
          response: fc.integer({ min: 512, max: 65_536 }),
          seed: fc.nat(),
          t: fc
            .integer({ min: 0, max: 10_000_000_000 })
            .map((nanoseconds) => plainDecimal(nanoseconds / 1e9)),
          paused: fc.constantFrom('0', '1'),
          speed: fc.constantFrom('auto', '1/20000', '1/7', '1'),
          theme: fc.constantFrom('auto', 'light', 'dark'),
          embed: fc.constantFrom('0', '1'),
        }),
        (values) => {
          const query = new URLSearchParams(
            Object.entries(values).map(([name, value]) => [name, String(value)]),
          );
          const { launch, problems } = readLaunch(`?${query}`);
          expect(problems).toEqual([]);
          expect(readLaunch(writeLaunch(launch))).toEqual({ launch, problems: [] });
        },
      ),
    );
  });

  it('falls back from settings that cannot be together, and says so', () => {
    const { launch, problems } = readLaunch('?path=sr-iov&link=10&card=82599&neighbours=100');
    expect(launch.settings.neighbours).toBe(62);
    expect(problems).toEqual([
      {
        kind: 'not-together',
        name: 'neighbours',
        refusal: { kind: 'too-many-functions', card: '82599', functions: 63, asked: 100, used: 62 },
      },
    ]);
    const pinned = readLaunch('?part=C&overcommit=1');
    expect(pinned.launch.settings.isMemoryLent).toBe(false);
    expect(pinned.problems).toEqual([
      { kind: 'not-together', name: 'overcommit', refusal: { kind: 'memory-is-pinned' } },
    ]);
    expect(readLaunch('?part=B&overcommit=1')).toMatchObject({
      launch: { settings: { isMemoryLent: true } },
      problems: [],
    });
    const slow = readLaunch('?path=sr-iov&card=82599');
    expect(slow.launch.settings.card).toBe('e810');
    expect(slow.problems).toMatchObject([{ kind: 'not-together', name: 'card' }]);
  });
});
