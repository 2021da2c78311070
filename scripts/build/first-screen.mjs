import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Scripts that a browser loads for the first screen: what the page names, what those import at once, the stage and the
 * worker, which are asked for as soon as the page stands.
 *
 * @param {string} dist
 * @returns {Promise<string[]>} Paths within `dist`.
 */
export async function firstScreenScripts(dist) {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const found = new Set(
    [...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map(([, name = '']) => name),
  );
  for (const name of found) {
    const script = await readFile(join(dist, name), 'utf8');
    for (const [, imported = ''] of script.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      found.add(`assets/${imported}`);
  }
  for (const name of await readdir(join(dist, 'assets')))
    if (/^(stage|entry)-[\w-]+\.js$/.test(name)) found.add(`assets/${name}`);
  return [...found];
}
