import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** Ways to make code or markup of a text. The policy of the built page refuses most of them; here none is even written. */
const UNSAFE = [
  /\beval\s*\(/,
  /\bnew Function\b/,
  /\binnerHTML\b/,
  /\bouterHTML\s*=/,
  /\binsertAdjacentHTML\b/,
  /\bdocument\.write\b/,
  /\bdangerouslySetInnerHTML\b/,
  /\bcreateContextualFragment\b/,
  /\bsetAttribute\(\s*['"]on/,
];

describe('the source of the page', () => {
  it('makes neither code nor markup of a text anywhere', async () => {
    const names = (await readdir(source, { recursive: true })).filter(
      (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|testing\//.test(name),
    );
    expect(names.length).toBeGreaterThan(300);
    const found: string[] = [];
    for (const name of names) {
      const text = await readFile(source + name, 'utf8');
      for (const pattern of UNSAFE) if (pattern.test(text)) found.push(`${name}: ${pattern}`);
    }
    expect(found).toEqual([]);
  });

  it('has no inline handler in its pages, and no script in them but files of its own', async () => {
    for (const page of ['index.html', 'gallery.html']) {
      const html = await readFile(`${source}../${page}`, 'utf8');
      expect(html).not.toMatch(/\son\w+\s*=/);
      expect(html).not.toMatch(/<script(?![^>]*\ssrc="\/src\/)/);
      expect(html).not.toMatch(/javascript:/i);
    }
  });
});
