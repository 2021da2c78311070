import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Scripts that a browser loads for the first screen: what the page names, the stage, the charts and the worker, which are
 * asked for as soon as the page stands, and what all of those import at once.
 *
 * @param {string} dist
 * @returns {Promise<string[]>} Paths within `dist`.
 */
export async function firstScreenScripts(dist) {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const found = new Set(
    [...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map(([, name = '']) => name),
  );
  for (const name of await readdir(join(dist, 'assets')))
    if (/^(stage|chart-slots|entry)-[\w-]+\.js$/.test(name)) found.add(`assets/${name}`);
  for (const name of found) {
    const script = await readFile(join(dist, name), 'utf8');
    for (const [, imported = ''] of script.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      found.add(`assets/${imported}`);
  }
  return [...found];
}
