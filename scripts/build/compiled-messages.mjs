import { fileURLToPath } from 'node:url';
import { parse } from '@formatjs/icu-messageformat-parser';
import { normalizePath, transformWithOxc } from 'vite';

const catalogues = normalizePath(fileURLToPath(new URL('../../src/i18n/en/', import.meta.url)));

/**
 * Parses the message catalogues at build time and leaves the parser out of the page: react-intl takes a parsed message
 * wherever it takes a string, and the parser alone is a tenth of the first screen's budget. The development server and the
 * tests keep strings and the parser, so that a catalogue can be edited while the page runs.
 *
 * @returns {import('vite').Plugin}
 */
export function compiledMessages() {
  return {
    name: 'compiled-messages',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
          },
        ],
      },
    }),
    async transform(source, module) {
      const path = normalizePath(module);
      if (!path.startsWith(catalogues)) return undefined;
      return compileCatalogue(source, path);
    },
  };
}

/**
 * @param {string} source A catalogue: a TypeScript module that exports objects of messages, and imports nothing.
 * @param {string} path
 */
async function compileCatalogue(source, path) {
  const { code } = await transformWithOxc(source, path, { sourcemap: false });
  const exported = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const statements = Object.entries(exported).map(([name, messages]) => {
    const parsed = Object.entries(messages).map(([id, message]) => [id, parse(message)]);
    return `export const ${name} = ${JSON.stringify(Object.fromEntries(parsed))};`;
  });
  return { code: statements.join('\n'), map: null };
}
