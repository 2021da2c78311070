import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const revealJs = fileURLToPath(new URL('../../node_modules/reveal.js/', import.meta.url));

/**
 * Puts reveal.js beside the example deck, so that the deck works wherever the site does: nothing is loaded from elsewhere.
 *
 * @param {string} folder Where the deck expects it.
 */
export async function placeDeck(folder) {
  await mkdir(folder, { recursive: true });
  await copyFile(join(revealJs, 'dist/reveal.mjs'), join(folder, 'reveal.js'));
  await copyFile(join(revealJs, 'dist/reveal.css'), join(folder, 'reveal.css'));
  await copyFile(join(revealJs, 'LICENSE'), join(folder, 'LICENSE'));
}
