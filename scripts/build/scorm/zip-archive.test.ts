import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packed } from './zip-archive.mjs';

describe('an archive', () => {
  it('is read back by another program, whatever is in it', () => {
    const content = fc.oneof(
      fc.uint8Array(),
      fc.string().map((text) => new TextEncoder().encode(text.repeat(50))),
    );
    const files = fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), content, {
      maxKeys: 5,
    });
    fc.assert(
      fc.property(files, (all) => {
        expect({ ...unzipSync(packed(all)) }).toEqual({ ...all });
      }),
    );
  });

  it('is the same bytes whatever the order of its files and whenever it is made', () => {
    const [one, two] = [new Uint8Array([1, 2]), new Uint8Array([3])];
    const archive = packed({ b: one, a: two });
    expect(packed({ a: two, b: one })).toEqual(archive);
    expect(Object.keys(unzipSync(archive))).toEqual(['a', 'b']);
    // The date of every file: 1 January 1980, in MS-DOS's terms.
    expect(archive[12]).toBe(0x21);
    expect(archive[13]).toBe(0);
  });

  it('says what to check a file by: the CRC-32 that every description of it gives for the nine digits', () => {
    const header = new DataView(packed({ a: new TextEncoder().encode('123456789') }).buffer);
    expect(header.getUint32(14, true)).toBe(0xcbf43926);
  });

  it('is compressed', () => {
    expect(packed({ a: new Uint8Array(100_000) }).length).toBeLessThan(1_000);
  });
});
