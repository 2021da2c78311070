// `npm run screenshots`: draws every picture of e2e/visual anew, and records the browser that drew them.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PlainFailure, runMain } from './setup/plain-failure.mjs';
import { projectRoot, setUp, setUpBrowser } from './setup.mjs';

const recordPath = resolve(projectRoot, 'e2e/visual/baseline/browser.json');

await runMain(async () => {
  if (process.argv.length > 2) {
    // Pictures of two browsers under one record would make the rule for comparing them wrong.
    throw new PlainFailure(
      'All pictures are drawn together, by one browser: this command takes no arguments.',
    );
  }
  await setUp();
  const executablePath = await setUpBrowser();
  await run('vite', ['build']);
  await run('playwright', ['test', 'e2e/visual', '--update-snapshots=all']);

  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const record = { version: browser.version(), platform: `${process.platform}-${process.arch}` };
  await browser.close();
  mkdirSync(dirname(recordPath), { recursive: true });
  writeFileSync(recordPath, `${JSON.stringify(record, undefined, 2)}\n`);
  console.log(`Drawn by Chromium ${record.version} on ${record.platform}.`);
});

/**
 * @param {string} tool
 * @param {string[]} toolArguments
 * @returns {Promise<void>}
 */
function run(tool, toolArguments) {
  const child = spawn(resolve(projectRoot, 'node_modules/.bin', tool), toolArguments, {
    cwd: projectRoot,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => (code === 0 ? done() : fail(new PlainFailure(`${tool} failed.`))));
  });
}
