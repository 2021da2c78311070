import { crc32, deflateRawSync } from 'node:zlib';

/** One build is one archive whenever it is made: the earliest time that a ZIP archive can tell, 1 January 1980 at midnight. */
const ALWAYS = { time: 0, date: 0x21 };
/** The version of the format that has folders and deflate, and nothing newer. */
const VERSION = 20;
const DEFLATED = 8;
/** Names are UTF-8. */
const FLAGS = 0x800;

/**
 * A ZIP archive that depends on what is in it and on nothing else, compressed by zlib: the page is ten kilobytes smaller so
 * than by the compressors written in JavaScript.
 *
 * @param {Readonly<Record<string, Uint8Array>>} files By their names.
 * @returns {Uint8Array}
 */
export function packed(files) {
  const names = Object.keys(files).sort();
  const entries = names.map((name) => entryOf(name, files[name] ?? new Uint8Array()));
  let start = 0;
  const directory = Buffer.concat(
    entries.map(({ common, name, local }) => {
      const record = Buffer.concat([directoryRecord(common, start), name]);
      start += local.length;
      return record;
    }),
  );
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(start, 16);
  return new Uint8Array(Buffer.concat([...entries.map(({ local }) => local), directory, end]));
}

/**
 * @param {string} path
 * @param {Uint8Array} content
 */
function entryOf(path, content) {
  const name = Buffer.from(path);
  const deflated = deflateRawSync(content, { level: 9 });
  // What a file's own header and its row in the directory both say.
  const common = Buffer.alloc(26);
  common.writeUInt16LE(VERSION, 0);
  common.writeUInt16LE(FLAGS, 2);
  common.writeUInt16LE(DEFLATED, 4);
  common.writeUInt16LE(ALWAYS.time, 6);
  common.writeUInt16LE(ALWAYS.date, 8);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(deflated.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const signature = Buffer.from([0x50, 0x4b, 3, 4]);
  return { common, name, local: Buffer.concat([signature, common, name, deflated]) };
}

/**
 * @param {Buffer} common
 * @param {number} start Where in the archive the file's header is.
 */
function directoryRecord(common, start) {
  const head = Buffer.alloc(6);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(VERSION, 4);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(start, 10);
  return Buffer.concat([head, common, tail]);
}
