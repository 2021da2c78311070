import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { normalizePath } from 'vite';

/** Where every module that others import later is found, by its number. */
const TABLE = '\0later-table';
/** What fills the table. */
const FILLING = '\0later-modules';

/**
 * For a page that is one file: what other pages load later is there from the start, and an `import()` merely hands it over.
 * A bundler that makes one file of modules that load each other later wraps every one of them in a function, so that it
 * runs when it is asked for; without all those functions the file is ten kilobytes lighter. The modules run when all that
 * the page needs at once has run, so that none meets another half made, and their styles follow the page's own as they do
 * on the site.
 *
 * @param {string} entry The page's first module; the others are in its folder.
 * @param {RegExp} likeness Modules that are alike and need no others: they come first, side by side, because what is alike
 * compresses best beside each other.
 * @returns {import('vite').Plugin}
 */
export function allAtOnce(entry, likeness) {
  const folder = dirname(entry);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => normalizePath(join(folder, file)))
    .sort();
  /** A module's number does not depend on the order in which modules are met: one source is one page. */
  const numberOf = (/** @type {string} */ module) => files.indexOf(normalizePath(module));
  const alike = files.filter((file) => likeness.test(file));
  /** @type {Map<string, readonly string[]>} A module to those that it imports later. */
  const later = new Map();

  return {
    name: 'all-at-once',
    resolveId: (source) => (source === TABLE || source === FILLING ? source : undefined),
    async load(module) {
      if (module === TABLE) return 'export const $later = {};';
      if (module !== FILLING) return undefined;
      /** @type {Set<string>} */
      const met = new Set([FILLING]);
      /** @type {(id: string) => Promise<void>} */
      const meet = async (id) => {
        if (met.has(id)) return;
        met.add(id);
        const { importedIds } = await this.load({ id, resolveDependencies: true });
        await Promise.all([...importedIds, ...(later.get(id) ?? [])].map(meet));
      };
      await meet(entry);
      const numbers = [...new Set([...later.values()].flat())].map(numberOf).sort((a, b) => a - b);
      return [
        `import { $later } from ${JSON.stringify(TABLE)};`,
        ...numbers.map((number) => `import * as m${number} from ${JSON.stringify(files[number])};`),
        ...numbers.map((number) => `$later[${number}] = m${number};`),
      ].join('\n');
    },
    async transform(code, module) {
      if (numberOf(module) < 0) return undefined;
      const filling =
        normalizePath(module) === normalizePath(entry) ? `\nimport ${JSON.stringify(FILLING)};` : '';
      let changed = code;
      /** @type {string[]} */
      const found = [];
      for (const { start, end, name } of code.includes('import(') ? laterImports(this.parse(code)) : []) {
        const target = await this.resolve(name, module);
        if (target === null || numberOf(target.id) < 0) continue;
        found.push(target.id);
        const handed = `Promise.resolve().then(() => $later[${numberOf(target.id)}])`;
        changed = `${changed.slice(0, start)}${handed}${changed.slice(end)}`;
      }
      later.set(module, found);
      if (found.length > 0) changed = `import { $later } from ${JSON.stringify(TABLE)};\n${changed}`;
      if (filling !== '')
        changed = `${alike.map((file) => `import ${JSON.stringify(file)};`).join('\n')}\n${changed}${filling}`;
      return changed === code ? undefined : { code: changed, map: null };
    },
  };
}

/**
 * @typedef {{ start: number, end: number, name: string }} LaterImport Where an `import()` is, and what it names.
 *
 * @param {unknown} node Of a parsed module.
 * @returns {LaterImport[]} The last one first.
 */
function laterImports(node) {
  /** @type {LaterImport[]} */
  const found = [];
  collect(node);
  return found.sort((a, b) => b.start - a.start);

  /** @param {any} part */
  function collect(part) {
    if (typeof part !== 'object' || part === null) return;
    if (part.type === 'ImportExpression' && typeof part.source?.value === 'string')
      found.push({ start: part.start, end: part.end, name: part.source.value });
    for (const inner of Object.values(part)) collect(inner);
  }
}
