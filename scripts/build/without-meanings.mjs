import { normalizePath } from 'vite';

/** Tables whose rows say what they mean. */
const TABLES = ['/src/pattern/setting-fields.ts', '/src/embed/url-parameters.ts'];
const MEANING = /\bmeaning:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g;

/**
 * Leaves out of the page what only the documentation, the command line and the published schema say: the meanings of
 * settings and address parameters. On the screen the message catalogue has the words for them.
 *
 * @returns {import('vite').Plugin}
 */
export function withoutMeanings() {
  return {
    name: 'without-meanings',
    apply: 'build',
    enforce: 'pre',
    transform(source, module) {
      const path = normalizePath(module);
      if (!TABLES.some((table) => path.endsWith(table))) return undefined;
      return { code: source.replace(MEANING, "meaning: ''"), map: null };
    },
  };
}
