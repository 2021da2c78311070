// Installs the packages that package-lock.json names, when they are not there yet. Runs without any of them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PlainFailure } from './plain-failure.mjs';
import { runCommand } from './run-command.mjs';

const linesOfReason = 20;

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile */

/** @param {string} root Folder of package.json. */
export async function ensureDependencies(root) {
  const wanted = readLockfile(resolve(root, 'package-lock.json'));
  // npm writes this file last, so an interrupted installation has none.
  const installed = readLockfile(resolve(root, 'node_modules/.package-lock.json'));
  if (isInstalled(wanted, installed)) return;

  const label = 'Installing dependencies';
  console.log(`${label} (npm ci) ...`);
  // Development packages build and test the lab, whatever NODE_ENV or the user's own npm settings leave out.
  const commandArguments = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--prefer-offline',
    '--loglevel=error',
  ];
  const { isOk, output, seconds } = await runCommand(label, 'npm', commandArguments, { cwd: root });
  if (!isOk) {
    // npm's reason comes first; its list of options, far longer, helps nobody here.
    const reason = output.trim().split('\n').slice(0, linesOfReason).join('\n');
    throw new PlainFailure(
      `The dependencies could not be installed. npm says:\n\n${reason}\n\n` +
        'They come from the npm registry. If it could not be reached, check the network or the proxy, and try again.',
    );
  }
  console.log(`${label}: done (${seconds.toFixed(0)} s)`);
}

/**
 * @param {string} path
 * @returns {Lockfile}
 */
function readLockfile(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * Whether every package the lockfile names is there in its version. A package for another operating system is
 * optional, and may be absent.
 *
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 */
export function isInstalled(wanted, installed) {
  const packages = Object.entries(wanted.packages ?? {}).filter(([path]) => path !== '');
  const found = installed.packages ?? {};
  return (
    packages.length > 0 &&
    packages.every(([path, locked]) => {
      const there = found[path];
      return there === undefined
        ? locked.optional === true || locked.devOptional === true
        : there.version === locked.version;
    })
  );
}
