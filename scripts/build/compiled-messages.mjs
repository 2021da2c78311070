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
    const packed = Object.values(messages).map((message) => packedMessage(parse(message)));
    const args = [packedIds(Object.keys(messages)), packed].map((each) => JSON.stringify(each));
    return `export const ${name} = /* @__PURE__ */ unpackedMessages(${args});`;
  });
  return {
    code: [`import { unpackedMessages } from ${JSON.stringify(UNPACKING)};`, ...statements].join('\n'),
    map: null,
  };
}

/**
 * @typedef {import('@formatjs/icu-messageformat-parser').MessageFormatElement} Element
 *
 * @typedef {string | readonly PackedPart[]} Packed Text with its arguments in braces, where that is all there is.
 *
 * @typedef {{ readonly [name: string]: Packed }} Options
 *
 * @typedef {string | [] | [number: string] | [select: string, Options] | [plural: string, Options, offset: number] | Element} PackedPart
 * Text and arguments; the number of a plural's case; a number; a choice; a plural; what is rarer is as the parser says it.
 */

/**
 * The words an id begins with are left out where the id before has them, too: a point stands for each.
 *
 * @param {readonly string[]} ids
 */
export function packedIds(ids) {
  /** @type {readonly string[]} */
  let before = [];
  return ids
    .map((id) => {
      if (!/^[^.|]+(\.[^.|]+)*$/.test(id)) throw new Error(`"${id}" is not words with points between them`);
      const words = id.split('.');
      let same = 0;
      while (same < words.length - 1 && words[same] === before[same]) same++;
      before = words;
      return '.'.repeat(same) + words.slice(same).join('.');
    })
    .join('|');
}

/** @param {readonly Element[]} message @returns {Packed} */
export function packedMessage(message) {
  /** @type {PackedPart[]} */
  const parts = [];
  for (const part of message) {
    const packed = packedPart(part);
    const last = parts.at(-1);
    if (typeof packed === 'string' && typeof last === 'string') parts[parts.length - 1] = last + packed;
    else parts.push(packed);
  }
  const [only = ''] = parts;
  return parts.length < 2 && typeof only === 'string' ? only : parts;
}

/** @param {Element} part @returns {PackedPart} */
function packedPart(part) {
  if (part.type === TYPE.literal && !/[{}]/.test(part.value)) return part.value;
  if (part.type === TYPE.argument) return `{${part.value}}`;
  if (part.type === TYPE.pound) return [];
  if (part.type === TYPE.number && part.style === null) return [part.value];
  if (part.type === TYPE.select) return [part.value, packedOptions(part)];
  if (part.type === TYPE.plural && part.pluralType === 'cardinal')
    return [part.value, packedOptions(part), part.offset];
  return part;
}

/** @param {{ options: Readonly<Record<string, { value: Element[] }>> }} part @returns {Options} */
const packedOptions = ({ options }) =>
  Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, packedMessage(value)]));

/**
 * Runs in the page, and stands there as it is written here. A `type` is the parser's: text 0, argument 1, number 2, select 5,
 * plural 6, the number of its case 7.
 *
 * @param {string} ids As `packedIds` leaves them.
 * @param {readonly Packed[]} messages Theirs, in the same order.
 */
export function unpackedMessages(ids, messages) {
  const unpacked = (/** @type {Packed} */ message) =>
    (typeof message === 'string' ? [message] : message).flatMap((/** @type {PackedPart} */ part) => {
      if (typeof part === 'string')
        return part
          .split(/[{}]/)
          .map((value, i) => ({ type: i % 2, value }))
          .filter(({ value }) => value !== '');
      if (!Array.isArray(part)) return [part];
      const [value, packed, offset] = part;
      if (value === undefined) return [{ type: 7 }];
      if (packed === undefined) return [{ type: 2, value, style: null }];
      /** @type {Record<string, { value: unknown }>} */
      const options = {};
      for (const name in packed) options[name] = { value: unpacked(packed[name] ?? '') };
      return [
        offset === undefined
          ? { type: 5, value, options }
          : { type: 6, value, options, offset, pluralType: 'cardinal' },
      ];
    });
  /** @type {string[]} */
  let words = [];
  /** @type {Record<string, unknown>} */
  const all = {};
  ids.split('|').forEach((id, i) => {
    const rest = id.replace(/^\.+/, '');
    words = [...words.slice(0, id.length - rest.length), ...rest.split('.')];
    all[words.join('.')] = unpacked(messages[i] ?? '');
  });
  return all;
}
