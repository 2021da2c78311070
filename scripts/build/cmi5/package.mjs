import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { packed } from '../scorm/zip-archive.mjs';
import { keptFiles } from '../service-worker.mjs';
import { courseStructure } from './course-structure.mjs';

const TITLE = 'Direct I/O Access Lab';

/** Not in the package: a page that may ask nobody for anything cannot speak cmi5. */
const ONE_FILE = 'direct-io-access-lab.html';

/**
 * Packs the site for a cmi5 course system, with a unit for each lesson and one for the lab itself.
 *
 * @param {string} root Of the project.
 * @param {string} dist With the site, and where the package is written.
 */
export async function buildCmi5Package(root, dist) {
  const { description } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const lessons = await Promise.all((await lessonIds(root)).map((id) => unitOfLesson(root, id)));
  const lab = {
    id: 'lab',
    title: TITLE,
    description: `${description}.`,
    url: 'index.html',
    isCompleted: false,
  };
  const all = (await readdir(dist, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const names = keptFiles(all).filter((name) => name !== './' && name !== ONE_FILE);
  const files = await Promise.all(
    names.map(async (name) => /** @type {const} */ ([name, await readFile(join(dist, name))])),
  );
  const structure = courseStructure({
    title: TITLE,
    description: `${description}.`,
    units: [...lessons, lab],
  });
  const archive = packed({ 'cmi5.xml': Buffer.from(structure), ...Object.fromEntries(files) });
  await writeFile(join(dist, 'direct-io-access-lab-cmi5.zip'), archive);
}

/** @param {string} root @param {string} id */
async function unitOfLesson(root, id) {
  const { title, summary } = JSON.parse(
    await readFile(join(root, `src/scenarios/built-in/${id}.json`), 'utf8'),
  );
  return { id, title, description: summary, url: `index.html?scenario=${id}`, isCompleted: true };
}

/**
 * Ids of the built-in lessons, in the order of a course.
 *
 * @param {string} root
 * @returns {Promise<readonly string[]>}
 */
async function lessonIds(root) {
  const path = join(root, 'src/scenarios/built-in-ids.ts');
  const { code } = await transformWithOxc(await readFile(path, 'utf8'), path, { sourcemap: false });
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)).BUILT_IN_IDS;
}
