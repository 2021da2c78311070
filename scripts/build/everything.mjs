import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { buildCmi5Package } from './cmi5/package.mjs';
import { placeDeck } from './example-deck.mjs';
import { buildHostClient } from './host-client.mjs';
import { buildScormPackages } from './scorm/packages.mjs';
import { writeServiceWorker } from './service-worker.mjs';
import { COURSES, singleFile } from './single-file.mjs';

/**
 * Builds all that `dist/` has: the site with its examples, the one file, the packages for course systems, and what host pages
 * load.
 *
 * @param {string} root Of the project.
 * @returns {Promise<string>} The folder.
 */
export async function buildEverything(root) {
  const dist = join(root, 'dist');
  await build({ root, logLevel: 'warn' });
  await Promise.all([
    singleFile(COURSES.platform).then((page) => writeFile(join(dist, 'direct-io-access-lab.html'), page)),
    buildScormPackages(root, dist),
    buildHostClient(join(dist, 'client')),
    placeDeck(join(dist, 'examples/reveal')),
  ]);
  // It names what is there by now.
  await writeServiceWorker(dist);
  await buildCmi5Package(root, dist);
  return dist;
}
