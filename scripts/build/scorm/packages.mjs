import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LICENCES_FILE } from '../licences/third-party-licences.mjs';
import { COURSES, singleFile } from '../single-file.mjs';
import { manifest12, manifest2004 } from './manifest.mjs';
import { packed } from './zip-archive.mjs';

/** What a course system opens: the lesson on the pattern itself. `docs/course-systems.md` says how to have another. */
const LESSON = 'pattern-in-six-steps';

/**
 * Packs the lab as one page that speaks SCORM, once for each version of it.
 *
 * @param {string} root Of the project.
 * @param {string} dist With the licences, and where the packages are written.
 */
export async function buildScormPackages(root, dist) {
  const { version, description } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const { title, summary } = JSON.parse(
    await readFile(join(root, `src/scenarios/built-in/${LESSON}.json`), 'utf8'),
  );
  const page = Buffer.from(await singleFile(COURSES.scorm));
  const licences = await readFile(join(dist, LICENCES_FILE));
  const course = {
    title: `Direct I/O Access Lab: ${title}`,
    description: `${summary} ${description}.`,
    version,
    query: `?scenario=${LESSON}`,
    files: ['index.html', LICENCES_FILE],
  };
  for (const [name, manifest] of /** @type {const} */ ([
    ['scorm12', manifest12],
    ['scorm2004', manifest2004],
  ])) {
    const archive = packed({
      'imsmanifest.xml': Buffer.from(manifest(course)),
      'index.html': page,
      [LICENCES_FILE]: licences,
    });
    await writeFile(join(dist, `direct-io-access-lab-${name}.zip`), archive);
  }
}
