import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAST_INSTANT } from '../pattern/pace.ts';
import { IO_PATH_IDS } from '../pattern/settings.ts';
import { readChange, readForks, writeChange, writeForks } from './setting-changes.ts';

const changes = fc
  .record(
    {
      path: fc.constantFrom(...IO_PATH_IDS),
      rate: fc.integer({ min: 1_000, max: 250_000 }),
      responseBytes: fc.integer({ min: 1_024, max: 65_536 }),
    },
    { requiredKeys: [] },
  )
  .filter((change) => Object.keys(change).length > 0);

const forkLists = fc
  .uniqueArray(fc.double({ min: 1e-9, max: LAST_INSTANT, noNaN: true }), { minLength: 1, maxLength: 5 })
  .chain((instants) =>
    fc.tuple(...instants.sort((a, b) => a - b).map((at) => changes.map((change) => ({ at, change })))),
  );

describe('A change of settings in an address', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(changes, (change) => {
        expect(readChange(writeChange(change))).toEqual(change);
      }),
    );
  });

  it('may be a path’s name alone', () => {
    expect(readChange('passthrough')).toEqual({ path: 'passthrough' });
  });

  it.each(['', 'path', 'path:', 'path:nowhere', 'rate:1', 'rate:2e9', 'rate:5000:1', 'seed:3', 'part:A'])(
    'is refused as a whole where it says “%s”',
    (text) => expect(readChange(text)).toBeUndefined(),
  );

  it('names a setting once', () => {
    expect(readChange('rate:50000,rate:60000')).toBeUndefined();
  });

  it('never throws, whatever it says', () => {
    fc.assert(fc.property(fc.string(), (text) => void [readChange(text), readForks(text)]));
  });
});

describe('Forks in an address', () => {
  it('are read back to the last bit of their instants', () => {
    fc.assert(
      fc.property(forkLists, (forks) => {
        expect(readForks(writeForks(forks))).toEqual(forks);
      }),
    );
  });

  it.each([
    ['at time 0', '0,path:passthrough'],
    ['out of order', '0.006,rate:50000;0.004,rate:60000'],
    ['at one instant twice', '0.004,rate:50000;0.004,rate:60000'],
    ['without a change', '0.004'],
    ['after the last instant', '1000,rate:50000'],
    ['more than a person makes', Array.from({ length: 21 }, (_, i) => `0.0${10 + i},rate:50000`).join(';')],
  ])('are refused %s', (_where, text) => expect(readForks(text)).toBeUndefined());
});
