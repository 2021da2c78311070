import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of the examples, in the project and in the site. */
const FOLDER = 'examples';

/** What every page says of itself before its own part begins. `data:,` keeps the browser from asking for an icon. */
const HEAD = [
  '<meta charset="utf-8" />',
  '<meta name="viewport" content="width=device-width, initial-scale=1" />',
  '<link rel="icon" href="data:," />',
];
/** Of a page to read with the lab in it; a deck fills the window. */
const READING = [
  'body { max-inline-size: 50rem; margin: 2rem auto; padding-inline: 1rem; font: 1rem/1.5 system-ui, sans-serif; }',
  'iframe { display: block; inline-size: 100%; aspect-ratio: 16 / 9; border: 0; }',
].join('\n');

/**
 * A whole page of an example: what is in the project's folder are a title, what else is the example's own, and its body.
 *
 * @param {string} source
 */
export function examplePage(source) {
  const [head = '', body] = source.split(/^<body>\n/m);
  if (body === undefined || !head.startsWith('<title>')) throw new Error('an example has a title and a body');
  const lines = head.includes('<link rel="stylesheet"') ? HEAD : [...HEAD, `<style>\n${READING}\n</style>`];
  return `<!doctype html>\n<html lang="en">\n<head>\n${lines.join('\n')}\n${head.trim()}\n</head>\n<body>\n${body.trimEnd()}\n</html>\n`;
}

/**
 * Writes the example pages into the site, whole, so that each can be copied as it is.
 *
 * @returns {import('vite').Plugin}
 */
export function examplePages() {
  return {
    name: 'example-pages',
    apply: 'build',
    async generateBundle() {
      const { root } = this.environment.config;
      const names = await readdir(join(root, FOLDER), { recursive: true });
      for (const name of names.filter((each) => /\.\w+$/.test(each)).sort()) {
        const text = await readFile(join(root, FOLDER, name), 'utf8');
        const fileName = `${FOLDER}/${name.replaceAll('\\', '/')}`;
        this.emitFile({
          type: 'asset',
          fileName,
          source: name.endsWith('.html') ? examplePage(text) : text,
        });
      }
    },
  };
}
