import { normalizePath } from 'vite';

/** Tables whose rows say what they mean, and schemas whose fields do. */
const SAYING = [
  '/src/pattern/setting-fields.ts',
  '/src/embed/url-parameters.ts',
  '/src/scenario-file/schema.ts',
  '/src/network-file/schema.ts',
];
const WORDS = /(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/.source;
const MEANING = new RegExp(`\\bmeaning:\\s*${WORDS}`, 'g');
const DESCRIPTION = new RegExp(`,\\s*v\\.description\\(\\s*${WORDS},?\\s*\\)`, 'g');

/**
 * Leaves out of the page what only the documentation, the command line and the published schemas say: the meanings of
 * settings, address parameters and a file's fields. On the screen the message catalogue has the words for them.
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
      if (!SAYING.some((file) => path.endsWith(file))) return undefined;
      return { code: source.replace(MEANING, "meaning: ''").replace(DESCRIPTION, ''), map: null };
    },
  };
}
