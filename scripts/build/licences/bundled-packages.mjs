import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * A package that something in the build is of.
 *
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence By its SPDX identifier.
 * @property {string} text Of the licence, as the package has it.
 */

const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;

/**
 * The packages that a bundle is made of: of its modules, and of the fonts and other files that came out of them. What runs
 * in the worker is not among them: nothing installed is in there.
 *
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {string} root To which the bundle's file names are relative.
 * @returns {Promise<readonly BundledPackage[]>} By their names.
 */
export async function packagesIn(bundle, root) {
  const paths = Object.values(bundle).flatMap((part) =>
    part.type === 'asset' ? part.originalFileNames : part.moduleIds,
  );
  const folders = new Set(
    paths.map((path) => packageFolder(withoutQuery(path))).filter((path) => path !== null),
  );
  const packages = await Promise.all([...folders].map((folder) => readPackage(resolve(root, folder))));
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {string} path */
const withoutQuery = (path) => path.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');

/**
 * The folder of the package that a path is in: the innermost, where packages hold others.
 *
 * @param {string} path
 * @returns {string | null}
 */
export function packageFolder(path) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
  return match?.[1] ?? null;
}

/** @param {string} folder @returns {Promise<BundledPackage>} */
async function readPackage(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} names no licence in its package.json`);
  return { name, version, licence: license, text: await textOf(folder, name) };
}

/** @param {string} folder @param {string} name */
async function textOf(folder, name) {
  const file = (await readdir(folder)).find((candidate) => LICENCE_FILE.test(candidate));
  if (file !== undefined) return (await readFile(join(folder, file), 'utf8')).trim();
  throw new Error(`${name} has no text of its licence`);
}
