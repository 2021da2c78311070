import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const template = new URL('./offline/service-worker.js', import.meta.url);

/** What a visit without a network may need: the page by both of its names, everything it loads, and the one file. */
const KEPT = [
  /^index\.html$/,
  /^direct-io-access-lab\.html$/,
  /^assets\//,
  /^icon[\w-]*\.(svg|png)$/,
  /\.webmanifest$/,
  /^third-party-licences\.txt$/,
];
/** Pages for those who build the lab, and what only they load. */
const NOT_KEPT = [/^assets\/gallery-/];

/**
 * @param {readonly string[]} files Paths within the built site.
 * @returns {string[]} Those to keep on the device, and `./`, the page's own address.
 */
export function keptFiles(files) {
  const isOneOf = (/** @type {RegExp[]} */ patterns, /** @type {string} */ file) =>
    patterns.some((pattern) => pattern.test(file));
  return ['./', ...files.filter((file) => isOneOf(KEPT, file) && !isOneOf(NOT_KEPT, file)).sort()];
}

/**
 * Writes the service worker of a built site. Its text names the files and their contents, so that a browser takes any
 * other build for an update, and the same one for none.
 *
 * @param {string} dist
 */
export async function writeServiceWorker(dist) {
  const all = await readdir(dist, { recursive: true });
  const files = keptFiles(all.map((file) => file.replaceAll('\\', '/')));
  const contents = createHash('sha256');
  for (const file of files) if (file !== './') contents.update(file).update(await readFile(join(dist, file)));
  const text = await readFile(template, 'utf8');
  await writeFile(
    join(dist, 'service-worker.js'),
    text
      .replace('__BUILD__', () => contents.digest('hex').slice(0, 16))
      .replace('__FILES__', () => JSON.stringify(files)),
  );
}
