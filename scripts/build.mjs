// `npm run build`: the site, the one file, the packages for course systems, and what host pages load; prints what each weighs against its budget.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildEverything } from './build/everything.mjs';
import { firstScreenScripts } from './build/first-screen.mjs';
import { sizeReport } from './build/size-report.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Gzipped, in kB of 1,000 bytes. */
const BUDGETS = { firstScreen: 150, singleFile: 250, hostElement: 3 };
/** What a SCORM package carries besides one file: the adapters, the licences in full, the manifest. The same measure. */
const PACKAGE_BESIDES = 6;

const dist = await buildEverything(root);

/** @param {string} name A file in `dist`. */
const weigh = async (name) => gzipSync(await readFile(join(dist, name)), { level: 9 }).length / 1000;
const sizes = await Promise.all((await firstScreenScripts(dist)).map(weigh));
/** @type {import('./build/size-report.mjs').Weight[]} */
const weights = [
  {
    what: 'first screen, scripts with the worker',
    size: sizes.reduce((sum, size) => sum + size, 0),
    budget: BUDGETS.firstScreen,
  },
  {
    what: 'direct-io-access-lab.html, fonts included',
    size: await weigh('direct-io-access-lab.html'),
    budget: BUDGETS.singleFile,
  },
  {
    what: 'client/, custom element and client of a host page',
    size: (await weigh('client/element.js')) + (await weigh('client/lab-frame.js')),
    budget: BUDGETS.hostElement,
  },
];

for (const version of ['scorm12', 'scorm2004']) {
  const name = `direct-io-access-lab-${version}.zip`;
  // An archive is compressed already.
  const size = (await stat(join(dist, name))).size / 1000;
  weights.push({ what: name, size, budget: BUDGETS.singleFile + PACKAGE_BESIDES });
}

console.log(`dist/: ${(await readdir(dist, { recursive: true })).length} files`);
const { lines, isFailed } = sizeReport(weights);
for (const line of lines) console.log(`  ${line}`);
if (isFailed) process.exitCode = 1;
