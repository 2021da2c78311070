import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examplePage } from './example-pages.mjs';

const names = readdirSync('examples').filter((name) => name.endsWith('.html'));

describe('An example page', () => {
  it.each(names)('%s is whole once it is built, with one head for all of them', (name) => {
    const page = examplePage(readFileSync(`examples/${name}`, 'utf8'));
    for (const once of [
      '<!doctype html>',
      '<meta charset',
      '<title>',
      '<link rel="icon"',
      '<body>',
      '</html>',
    ])
      expect(page.split(once)).toHaveLength(2);
  });

  it('without a body is refused', () => {
    expect(() => examplePage('<title>Nothing</title>')).toThrow('a title and a body');
  });
});
