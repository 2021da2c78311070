// Installs what is missing: `node scripts/setup.mjs`, with `--browser` also the browser of the end-to-end tests.
// Runs on a fresh clone, so neither this file nor what it imports may import an installed package at its top.
import { fileURLToPath } from 'node:url';
import { browserVariable, ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { requireNode } from './setup/node-version.mjs';
import { runMain } from './setup/plain-failure.mjs';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

export async function setUp() {
  requireNode();
  await ensureDependencies(projectRoot);
}

/** Finds or installs the browser of the end-to-end tests, and names it to the processes that this one starts. */
export async function setUpBrowser() {
  const path = await ensureBrowser(projectRoot);
  process.env[browserVariable] = path;
  return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    await setUp();
    if (process.argv.includes('--browser')) console.log(`Browser: ${await setUpBrowser()}`);
    console.log('Everything is in place.');
  });
}
