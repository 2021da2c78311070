import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

/** Ways to make code or markup of a text. */
const UNSAFE = {
  eval: /\beval\s*\(/g,
  Function: /\bnew Function\b|[^\w.]Function\(/g,
  innerHTML: /\binnerHTML\b/g,
  outerHTML: /\bouterHTML\b/g,
  insertAdjacentHTML: /\binsertAdjacentHTML\b/g,
  'document.write': /\bdocument\.write(ln)?\b/g,
  dangerouslySetInnerHTML: /\bdangerouslySetInnerHTML\b/g,
  createContextualFragment: /\bcreateContextualFragment\b/g,
  'timers of texts': /\bset(Timeout|Interval)\(\s*["'`]/g,
} as const;
type Way = keyof typeof UNSAFE;

/**
 * What the build has of it all the same, and how often. Preact can set markup where an element asks for it by
 * `dangerouslySetInnerHTML`: no element of the lab does, as safe-page.test.ts asserts of the source, so the branch is there and
 * never taken. reveal.js, beside the example deck alone, reads slides and speaker notes that the deck's own author wrote.
 */
const ALLOWED: readonly { readonly file: RegExp; readonly ways: Partial<Record<Way, number>> }[] = [
  {
    file: /^(assets\/[\w-]+\.js|direct-io-access-lab\.html)$/,
    ways: { innerHTML: 2, dangerouslySetInnerHTML: 2 },
  },
  { file: /^examples\/reveal\/reveal\.js$/, ways: { innerHTML: 18 } },
];

const dist = 'dist/';

test('no built file makes code or markup of a text, but for what is allowed by name', async () => {
  const names = (await readdir(dist, { recursive: true })).filter((name) => /\.(m?js|html)$/.test(name));
  expect(names.length).toBeGreaterThan(50);
  const found: Record<string, Partial<Record<Way, number>>> = {};
  for (const name of names) {
    const text = await readFile(dist + name, 'utf8');
    const ways = Object.entries(UNSAFE).flatMap(([way, pattern]) => {
      const count = text.match(pattern)?.length ?? 0;
      return count === 0 ? [] : [[way, count] as const];
    });
    if (ways.length > 0) found[name] = Object.fromEntries(ways);
  }
  const files = Object.keys(found).sort();
  // Preact is in one script of the site, and in the one file.
  expect(files.filter((name) => name.startsWith('assets/'))).toHaveLength(1);
  expect(files).toHaveLength(3);
  expect(files.map((name) => [name, found[name]])).toEqual(
    files.map((name) => [name, ALLOWED.find(({ file }) => file.test(name))?.ways ?? {}]),
  );
});

test('every built page of the lab has a policy, no inline handler, and no address that is a script', async () => {
  for (const name of ['index.html', 'gallery.html', 'direct-io-access-lab.html']) {
    const html = await readFile(dist + name, 'utf8');
    const [, written] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
    const policy = written?.replaceAll('&#39;', "'");
    expect(policy, name).toMatch(/^default-src '(self|none)';/);
    expect(policy, name).not.toMatch(/'unsafe-eval'|script-src[^;]*'unsafe-inline'/);
    expect(policy, name).toContain("base-uri 'none'");
    // The policy comes before all that it is for.
    expect(html.search(/<script|<link|<style/)).toBeGreaterThan(html.indexOf('Content-Security-Policy'));
    const markup = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, '');
    expect(markup, name).not.toMatch(/<[^>]*\son[a-z]+\s*=/i);
    expect(markup, name).not.toMatch(/(?:href|src)\s*=\s*["']?\s*javascript:/i);
    const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>/g)].length;
    expect(inline, name).toBe(name === 'direct-io-access-lab.html' ? 1 : 0);
  }
});
