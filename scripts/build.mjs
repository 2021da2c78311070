// `npm run build`: the site, and the one file; prints what each weighs against its budget.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { firstScreenScripts } from './build/first-screen.mjs';
import { buildSingleFile } from './build/single-file.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** Gzipped, in kB of 1,000 bytes. */
const BUDGETS = { firstScreen: 150, singleFile: 250 };

await build({ root, logLevel: 'warn' });
await buildSingleFile(join(dist, 'direct-io-access-lab.html'));

/** @param {string} path */
const weigh = async (path) => gzipSync(await readFile(path), { level: 9 }).length / 1000;
const scripts = await firstScreenScripts(dist);
const firstScreen = (await Promise.all(scripts.map((name) => weigh(join(dist, name))))).reduce(
  (sum, size) => sum + size,
  0,
);
const singleFile = await weigh(join(dist, 'direct-io-access-lab.html'));
const files = await readdir(dist, { recursive: true });

console.log(`dist/: ${files.length} files`);
console.log(line('first screen, scripts with the worker', firstScreen, BUDGETS.firstScreen));
console.log(line('direct-io-access-lab.html, fonts included', singleFile, BUDGETS.singleFile));

/**
 * @param {string} what
 * @param {number} size
 * @param {number} budget
 */
function line(what, size, budget) {
  return `  ${what}: ${size.toFixed(1)} kB gzipped of ${budget}${size > budget ? ', OVER ITS BUDGET' : ''}`;
}
