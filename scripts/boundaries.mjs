// Checks who imports whom under src, by the table in .dependency-cruiser.mjs.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} BoundaryReport
 * @property {string[]} violations One line each: rule, importing module, imported module.
 * @property {string[]} unread Modules that the file system holds and the check did not read.
 * @property {number} modulesRead
 * @property {number} dependenciesRead
 */

/**
 * @param {string} [root] Folder that holds the `src` to check.
 * @returns {Promise<BoundaryReport>}
 */
export async function checkBoundaries(root = projectRoot) {
  const options = await extractDepcruiseOptions(resolve(projectRoot, '.dependency-cruiser.mjs'));
  const { output } = await cruise(['src'], { ...options, baseDir: root });
  if (typeof output === 'string')
    throw new Error(`Expected a structured report, got: ${output.slice(0, 200)}`);

  const ours = output.modules.filter((module) => /^src\/.*\.tsx?$/.test(module.source));
  const read = new Set(ours.map((module) => module.source));
  return {
    violations: output.summary.violations.map(({ rule, from, to, cycle }) => {
      const circle = cycle?.map((step) => step.name).join(' -> ');
      return `${rule.name}: ${from} -> ${circle ?? to}`;
    }),
    unread: typeScriptModules(root).filter((path) => !read.has(path)),
    modulesRead: ours.length,
    dependenciesRead: ours.reduce((sum, module) => sum + module.dependencies.length, 0),
  };
}

/** @param {string} root */
function typeScriptModules(root) {
  return readdirSync(resolve(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `src/${path.replaceAll('\\', '/')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { violations, unread, modulesRead, dependenciesRead } = await checkBoundaries();
  for (const violation of violations) console.error(violation);
  for (const path of unread) console.error(`not read: ${path}`);
  console.log(`${modulesRead} modules and ${dependenciesRead} imports read, ${violations.length} violations`);
  // A check that read nothing has checked nothing.
  const isFine = modulesRead > 0 && violations.length === 0 && unread.length === 0;
  process.exitCode = isFine ? 0 : 1;
}
