import { packagesIn } from './bundled-packages.mjs';

/** @typedef {import('./bundled-packages.mjs').BundledPackage} BundledPackage */

/** Beside the pages of the site, and in every package of it. */
export const LICENCES_FILE = 'third-party-licences.txt';

/**
 * Writes the full texts of the licences of all that the site is built of.
 *
 * @returns {import('vite').Plugin}
 */
export function thirdPartyLicences() {
  return {
    name: 'third-party-licences',
    apply: 'build',
    async generateBundle(_, bundle) {
      const { root } = this.environment.config;
      const source = licenceTexts(await packagesIn(bundle, root));
      this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source });
    },
  };
}

const RULE = '-'.repeat(80);

/**
 * Every licence in full, once: packages whose texts differ in nothing but who has the copyright share one.
 *
 * @param {readonly BundledPackage[]} packages
 */
export function licenceTexts(packages) {
  /** @type {Map<string, { holders: string[], terms: string }>} */
  const groups = new Map();
  for (const one of packages) {
    const { holders, terms } = split(one.text);
    const key = `${one.licence} ${terms.replace(/\s+/g, ' ')}`;
    const group = groups.get(key) ?? { holders: [], terms };
    group.holders.push([`${one.name} ${one.version} (${one.licence})`, ...holders].join('\n  '));
    groups.set(key, group);
  }
  const lead =
    'What the pages of Direct I/O Access Lab are built of, and under which licences it stands.\n' +
    'The lab itself is under the MIT licence.';
  const parts = [...groups.values()].map(({ holders, terms }) => `${holders.join('\n')}\n\n${terms}`);
  return `${[lead, ...parts].join(`\n\n${RULE}\n\n`)}\n`;
}

/**
 * Who has the copyright, and what is granted.
 *
 * @param {string} text
 */
function split(text) {
  const lines = text.split(/\r?\n/);
  const isHolder = (/** @type {string} */ line) => /^\s*copyright\b/i.test(line);
  // A licence speaks of copyright notices further down: only those above its terms name who has it.
  const first = lines.findIndex((line) => line.trim() !== '' && !isHolder(line) && !isTitle(line));
  const head = lines.slice(0, first);
  return {
    holders: head.filter(isHolder).map((line) => line.trim()),
    terms: [...head.filter((line) => !isHolder(line)), ...lines.slice(first)].join('\n').trim(),
  };
}

/** @param {string} line */
const isTitle = (line) => /licen[cs]e\b/i.test(line) && line.trim().length < 40;

/**
 * What one file can say of them: names, licences, and where the texts are.
 *
 * @param {readonly BundledPackage[]} packages
 */
export function licenceNotice(packages) {
  const names = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
  return `Built of ${names.join(', ')}. Their licences in full: ${LICENCES_FILE}, beside this file in every build of the lab.`;
}
