import { readdirSync } from 'node:fs';
import { parse } from '@formatjs/icu-messageformat-parser';
import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';
import { alterText, inStringTest } from './string-test.ts';
import { STRING_TESTS } from './string-tests.ts';

/** Every catalogue there is, so that none can be forgotten. */
async function everyMessage(): Promise<Record<string, string>> {
  const files = readdirSync('src/i18n/en').filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(files.map((file) => import(`./en/${file.replace(/\.ts$/, '')}.ts`)));
  return Object.assign({}, ...modules.flatMap((module) => Object.values(module)));
}

it('leaves the arguments of a message, and all that chooses between its texts, as they are', () => {
  const told = (text: string, values: Record<string, number>) =>
    createIntl({
      locale: 'en',
      messages: {
        text: [...alterText(parse(text), (run) => run.toUpperCase())],
      } as never,
    }).formatMessage({ id: 'text' as never }, values);
  const text = '{n, plural, =0 {none} one {# step} other {# steps, {more} more}} of {steps, number}';
  expect(told(text, { n: 0, more: 1, steps: 3 })).toBe('NONE OF 3');
  expect(told(text, { n: 2, more: 1, steps: 3 })).toBe('2 STEPS, 1 MORE OF 3');
});

it.each(STRING_TESTS)(
  '%s: every message of every catalogue can still be read, and is another',
  async (test) => {
    const messages = await everyMessage();
    expect(Object.keys(messages).length).toBeGreaterThan(500);
    const names = Object.values(messages).flatMap((text) =>
      [...text.matchAll(/\{\s*(\w+)/g)].map(([, name]) => name),
    );
    const values = Object.fromEntries(names.map((name) => [name, 3]));
    const faults: string[] = [];
    const intl = createIntl({
      locale: 'en',
      messages: inStringTest(test, messages),
      onError: (error) => faults.push(error.message),
    });
    for (const id of Object.keys(messages)) intl.formatMessage({ id: id as never }, values);
    expect(faults).toEqual([]);
  },
);
