import { readdir } from 'node:fs/promises';
import { parse } from '@formatjs/icu-messageformat-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packedIds, packedMessage, unpackedMessages } from './compiled-messages.mjs';

const catalogues = new URL('../../src/i18n/en/', import.meta.url);
const thereAndBack = (message: string) => unpackedMessages('it', [packedMessage(parse(message))]).it;

describe('a message of the built page', () => {
  it('is what the parser makes of it, in every catalogue', async () => {
    let count = 0;
    for (const name of await readdir(catalogues)) {
      const exported: Record<string, Record<string, string>> = await import(`${catalogues}${name}`);
      for (const message of Object.values(exported).flatMap((each) => Object.values(each))) {
        expect(thereAndBack(message), message).toEqual(parse(message));
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(1_000);
  });

  it('is found by its id, whatever stands beside it', () => {
    const id = fc.array(fc.constantFrom('a', 'b', 'c-d', '1'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(id.map((words) => words.join('.'))), (ids) => {
        fc.pre(ids.length > 0);
        const all = unpackedMessages(
          packedIds(ids),
          ids.map((each) => `text of ${each}`),
        );
        expect(Object.keys(all)).toHaveLength(ids.length);
        for (const each of ids) expect(all[each]).toEqual(parse(`text of ${each}`));
      }),
    );
    expect(packedIds(['why.finding.full', 'why.finding.tight', 'why.text'])).toBe(
      'why.finding.full|..tight|.text',
    );
    expect(() => packedIds(['why..full'])).toThrow('why..full');
  });

  it('is it with arguments beside each other, at the ends, and with braces that are text', () => {
    const part = fc.constantFrom(
      '{a}',
      '{b}',
      'text',
      "'{'",
      "'{}'",
      ' ',
      '{n, number}',
      '<i>text</i>',
      '{n, plural, one {# by {a}} other {{n, number}}}',
      '{s, select, x {} other {b{a}}}',
      '{n, selectordinal, one {#st} other {#th}}',
      '{n, plural, offset:1 =0 {none} other {# more}}',
      '{n, number, percent}',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const message = parts.join('');
        expect(thereAndBack(message)).toEqual(parse(message));
      }),
    );
  });

  it('stays a string where it is text with plain arguments', () => {
    expect(packedMessage(parse('{count} of {all}'))).toBe('{count} of {all}');
    expect(packedMessage(parse('{count, number}'))).not.toBeTypeOf('string');
  });
});
