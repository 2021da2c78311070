// Finds a Chromium for the end-to-end tests, or installs one: one that is already there, else Playwright's own, else
// the system's package manager.
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { PlainFailure } from './plain-failure.mjs';
import { runCommand } from './run-command.mjs';

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const placesOffPath = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Set-up names the browser it found here for the tests; a user may name another. */
export const browserVariable = 'LAB_CHROMIUM';

/**
 * @param {string} root Folder of package.json, its dependencies installed.
 * @returns {Promise<string>} Path of a browser that runs.
 */
export async function ensureBrowser(root) {
  const present = await findBrowser();
  if (present !== undefined) return present;

  const tried = [];
  for (const install of [installWithPlaywright, installWithPackageManager]) {
    tried.push(await install(root));
    const installed = await findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new PlainFailure(
    [
      'The tests need Chromium or Chrome, and there is none that runs. Tried:',
      ...tried.map((line) => `- ${line}`),
      'Install one yourself (on Debian: apt-get install chromium), or set LAB_CHROMIUM to the path of one.',
    ].join('\n'),
  );
}

/**
 * The first browser that is there and runs.
 *
 * @param {Record<string, string | undefined>} [environment]
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser(environment = process.env) {
  const named = environment[browserVariable];
  if (named) {
    if (await canRun(named)) return named;
    throw new PlainFailure(`LAB_CHROMIUM is ${named}, and no browser runs there. Correct it, or unset it.`);
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const path of [...onPath, ...placesOffPath, ...(await pathOfPlaywright())]) {
    if (await canRun(path)) return path;
  }
  return undefined;
}

/**
 * A file of the right name may be a stub that asks for another installer, or lack a library: ask it for its version.
 *
 * @param {string} path
 */
async function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    await promisify(execFile)(path, ['--version'], { timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<string[]>} */
async function pathOfPlaywright() {
  try {
    const { chromium } = await import('@playwright/test');
    return [chromium.executablePath()];
  } catch {
    // Not installed yet, or it has no browser for this system.
    return [];
  }
}

/**
 * @param {string} root
 * @returns {Promise<string>} What came of it, for the message that ends a failed search.
 */
async function installWithPlaywright(root) {
  const label = "Downloading Playwright's Chromium";
  console.log(`${label} ...`);
  const { isOk, isTimedOut } = await runCommand(
    label,
    process.execPath,
    [resolve(root, 'node_modules/@playwright/test/cli.js'), 'install', '--no-shell', 'chromium'],
    { timeoutSeconds: 120, env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' } },
  );
  const cause = isTimedOut ? 'no answer within two minutes' : 'the download failed';
  const outcome = `${label}: ${isOk ? 'downloaded, but it does not run on this system' : cause}`;
  console.log(isOk ? `${label}: done` : outcome);
  return outcome;
}

/** @returns {Promise<string>} */
async function installWithPackageManager() {
  const label = "Installing the system's Chromium";
  console.log(`${label} (apt-get install chromium) ...`);
  const isRoot = process.getuid?.() === 0;
  // Without a password at hand, sudo has to refuse rather than wait for one.
  const prefix = isRoot ? [] : ['sudo', '-n'];
  for (const step of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
  ]) {
    const [command = 'apt-get', ...commandArguments] = [...prefix, 'apt-get', ...step];
    const { isOk, output } = await runCommand(label, command, commandArguments, {
      timeoutSeconds: 300,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (!isOk) {
      const isAbsent = output.includes('ENOENT');
      const lastLine = output.trim().split('\n').at(-1) || 'apt-get did not finish';
      const cause = isAbsent ? `this system has no ${command}` : lastLine;
      const outcome = `${label}: ${cause}`;
      console.log(outcome);
      return outcome;
    }
  }
  console.log(`${label}: done`);
  return `${label}: installed, but it does not run`;
}
