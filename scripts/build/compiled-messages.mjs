import { fileURLToPath } from 'node:url';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { normalizePath, transformWithOxc } from 'vite';

const catalogues = normalizePath(fileURLToPath(new URL('../../src/i18n/en/', import.meta.url)));

const UNPACKING = '\0unpacked-messages';

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
    resolveId: (source) => (source === UNPACKING ? source : undefined),
    load: (module) => (module === UNPACKING ? `export ${unpackedMessages}` : undefined),
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
    const packed = Object.entries(messages).map(([id, message]) => [id, packedMessage(parse(message))]);
    return `export const ${name} = /* @__PURE__ */ unpackedMessages(${JSON.stringify(Object.fromEntries(packed))});`;
  });
  return {
    code: [`import { unpackedMessages } from ${JSON.stringify(UNPACKING)};`, ...statements].join('\n'),
    map: null,
  };
}

/**
 * @param {readonly import('@formatjs/icu-messageformat-parser').MessageFormatElement[]} message
 * @returns {string | readonly import('@formatjs/icu-messageformat-parser').MessageFormatElement[]} Text with its arguments in braces, where that is all there is.
 */
export function packedMessage(message) {
  const isPlain = message.every(
    (part) => part.type === TYPE.argument || (part.type === TYPE.literal && !/[{}]/.test(part.value)),
  );
  if (!isPlain) return message;
  return message
    .map((part) => (part.type === TYPE.argument ? `{${part.value}}` : 'value' in part ? part.value : ''))
    .join('');
}

/**
 * Runs in the page, and stands there as it is written here: `type` 0 is text and 1 an argument, as the parser says it.
 *
 * @param {Readonly<Record<string, string | readonly unknown[]>>} messages
 */
export function unpackedMessages(messages) {
  return Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [
      id,
      typeof message === 'string'
        ? message
            .split(/[{}]/)
            .map((value, i) => ({ type: i % 2, value }))
            .filter(({ value }) => value !== '')
        : message,
    ]),
  );
}
