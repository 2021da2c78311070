import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SETTING_IDS, settingField } from '../../pattern/setting-fields.ts';
import { defaultSettings } from '../../pattern/settings.ts';
import { readParameters } from './read-parameters.ts';

const partB = defaultSettings('B');

describe('Parameters of a host', () => {
  it('are read by their names in the address, as numbers, as truth or as text', () => {
    expect(
      readParameters(partB, {
        rate: 50_000,
        response: '4096',
        offload: false,
        path: 'sr-iov',
        theme: 'dark',
      }),
    ).toEqual({
      changes: {
        settings: { rate: 50_000, responseBytes: 4096, hasOffload: false, path: 'sr-iov' },
        page: { theme: 'dark' },
      },
    });
    expect(readParameters(partB, { speed: '1/5000' })).toMatchObject({ changes: { page: { speed: 5000 } } });
  });

  it.each([
    [{ rate: 999 }, 'args[0].rate', 'rate is a number from 1000 to 250000 a second, not “999”'],
    [
      { response: 512.5 },
      'args[0].response',
      'response is a whole number from 512 to 65536 bytes, not “512.5”',
    ],
    [{ theme: 'blue' }, 'args[0].theme', 'theme is one of auto, light, dark, not “blue”'],
    [{ part: 'C' }, 'args[0].part', 'part is set by the method setPart'],
    [
      { colour: 1 },
      'args[0].colour',
      'there is no parameter “colour” to set; docs/embedding.md lists those that there are',
    ],
    [{ embed: 1 }, 'args[0].embed', expect.stringContaining('no parameter “embed”')],
  ])('%j is refused with what would be right', (given, path, message) => {
    expect(readParameters(partB, given)).toEqual({ faults: [{ path, message }] });
  });

  it('are held against the settings in force, not against those that a part opens with', () => {
    const inForce = { ...partB, path: 'sr-iov' as const, linkGbps: 10 as const };
    expect(readParameters(inForce, { card: '82599' })).toMatchObject({
      changes: { settings: { card: '82599' } },
    });
    expect(readParameters({ ...partB, path: 'sr-iov' }, { card: '82599' })).toEqual({
      faults: [{ path: 'args[0]', message: 'card 82599 has a port of 10 Gbit/s at most, and link is 25' }],
    });
  });

  it('are followed all or not at all, and never throw', () => {
    const names = [...SETTING_IDS.map((id) => settingField(id).name), 'theme', '__proto__', 'constructor'];
    const value = fc.oneof(fc.string(), fc.double(), fc.integer(), fc.boolean());
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), value), (given) => {
        const { changes, faults } = {
          changes: undefined,
          faults: undefined,
          ...readParameters(partB, given),
        };
        expect(changes === undefined).not.toBe(faults === undefined);
        if (changes !== undefined) {
          const count = Object.keys(changes.settings).length + Object.keys(changes.page).length;
          expect(count).toBe(Object.keys(given).length);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
