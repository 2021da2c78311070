import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from '@swc/core';
import { build, normalizePath } from 'vite';
import { allAtOnce } from './all-at-once.mjs';
import { fewerGlyphs } from './fewer-glyphs.mjs';
import { packagesIn } from './licences/bundled-packages.mjs';
import { licenceNotice } from './licences/third-party-licences.mjs';
import { pagePlugins } from './page-build.mjs';
import { shorterProperties } from './shorter-properties.mjs';
import { withoutClaims } from './without-claims.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {Readonly<Record<string, URL>>} Parts Modules of the page, within `src`, to what stands in their places. */

/** Wherever the page is one file. @type {Parts} */
const IN_ONE_FILE = {
  'worker/rungs.ts': new URL('../../src/worker/rungs-inline.ts', import.meta.url),
  'engine/validate.ts': new URL('../../src/engine/validate-nothing.ts', import.meta.url),
  'takeaway/public-address.ts': new URL('../../src/takeaway/no-public-address.ts', import.meta.url),
  'ui/qr-code.tsx': new URL('../../src/ui/no-qr-code.tsx', import.meta.url),
  'embed-builder/embed-builder.tsx': new URL('../../src/embed-builder/no-embed-builder.tsx', import.meta.url),
  'app/offline/update-slot.tsx': new URL('../../src/app/offline/no-update-slot.tsx', import.meta.url),
  'glossary/with-terms.tsx': new URL('../../src/glossary/no-terms.tsx', import.meta.url),
  'app/fuzz/fuzz-page.ts': new URL('../../src/app/fuzz/no-fuzz-page.ts', import.meta.url),
  'i18n/string-test.ts': new URL('../../src/i18n/no-string-test.ts', import.meta.url),
};

/** Each carries what it meets: a page by itself the platforms that ask it, a package the course system that opens it. */
export const COURSES = {
  /** @type {Parts} */
  platform: {
    'app/course/join-course.ts': new URL('../../src/app/course/join-platform.ts', import.meta.url),
  },
  /** @type {Parts} */
  scorm: { 'app/course/join-course.ts': new URL('../../src/app/course/join-scorm.ts', import.meta.url) },
};

/**
 * A second minifier goes over what Vite's has left: five kilobytes less. Nothing is assumed of the code that the language
 * does not promise.
 *
 * @type {import('@swc/core').JsMinifyOptions}
 */
const SMALLER = { module: true, compress: { passes: 3 }, mangle: true };

/** Words and lessons. */
const TEXTS = /\/src\/(i18n\/en|scenarios\/built-in)\//;

/** What the fonts' licence wants said wherever they are. */
const FONTS =
  'Fonts: Lab Sans, cut from IBM Plex, Copyright 2017-2019 IBM Corp., SIL Open Font License 1.1, https://openfontlicense.org';

/**
 * Builds the lab as one HTML file: script, styles, fonts and the engine are in it, so that it runs opened from disk, and in a
 * frame without an origin.
 *
 * @param {Parts} courses What it knows of courses: one of `COURSES`.
 * @returns {Promise<string>}
 */
export async function singleFile(courses) {
  const folder = await mkdtemp(join(tmpdir(), 'single-file-'));
  let notice = '';
  /** @type {import('vite').Plugin} */
  const noteLicences = {
    name: 'note-licences',
    async generateBundle(_, bundle) {
      notice = `${licenceNotice(await packagesIn(bundle, root))} ${FONTS}`;
    },
  };
  try {
    await build({
      root,
      base: './',
      // The site's own configuration has two pages; one file holds one.
      configFile: false,
      logLevel: 'warn',
      plugins: [
        ...pagePlugins([partsOfOneFile(IN_ONE_FILE)]),
        withoutClaims(),
        partsOfOneFile({ ...IN_ONE_FILE, ...courses }),
        allAtOnce(join(root, 'src/main.tsx'), TEXTS),
        noteLicences,
      ],
      build: {
        target: 'es2022',
        outDir: folder,
        emptyOutDir: true,
        copyPublicDir: false,
        // Fonts and icons become data addresses.
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        cssCodeSplit: false,
        modulePreload: false,
        // One file is one chunk; scripts/build.mjs holds it to its budget.
        chunkSizeWarningLimit: Number.MAX_SAFE_INTEGER,
        rolldownOptions: {
          input: 'index.html',
          checks: { pluginTimings: false },
          output: { codeSplitting: false, entryFileNames: 'lab.js', assetFileNames: 'lab[extname]' },
        },
      },
    });
    const read = (/** @type {string} */ name) => readFile(join(folder, name), 'utf8');
    const html = withIcon(await read('index.html'), await readFile(join(root, 'public/icon.svg'), 'utf8'));
    const { code: script } = await minify(await read('lab.js'), SMALLER);
    const styles = fontsFirst(await fewerGlyphs(await read('lab.css'), html + script));
    const shorter = shorterProperties(styles, script);
    return pageOf(html, shorter.script, shorter.styles, notice);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts what the table says in the place of parts of the page. @param {Parts} parts @returns {import('vite').Plugin} */
function partsOfOneFile(parts) {
  const instead = new Map(
    Object.entries(parts).map(([part, other]) => [
      normalizePath(join(root, 'src', part)),
      normalizePath(fileURLToPath(other)),
    ]),
  );
  return {
    name: 'parts-of-one-file',
    enforce: 'pre',
    resolveId(name, importer) {
      if (importer === undefined || !name.startsWith('.')) return undefined;
      return instead.get(normalizePath(join(dirname(importer), name)));
    },
  };
}

/**
 * @param {string} html The built page, which names its script and its styles.
 * @param {string} script
 * @param {string} styles
 * @param {string} notice What it is built of.
 */
function pageOf(html, script, styles, notice) {
  // What would end the element early is written otherwise, and means the same to the script.
  const safe = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(safe).digest('base64')}'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob: data:',
    // The page that makes embeds shows one.
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/<script type="module"[^>]*><\/script>/, '')
    .replace(/<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, '')
    .replace(/<link rel="(?:manifest|alternate|apple-touch-icon)"[^>]*>/g, '');
  return head
    .replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace('</head>', () => `<!-- ${notice} -->\n<style>${styles}</style>\n  </head>`)
    .replace('</body>', () => `<script type="module">${safe}</script>\n  </body>`);
}

/**
 * Nothing is like a font's address: in the midst of the styles it would keep what is alike on either side of it apart, and the
 * page compresses by a kilobyte less.
 *
 * @param {string} styles
 */
function fontsFirst(styles) {
  const faces = styles.match(/@font-face\{[^}]*\}/g) ?? [];
  return [...faces, faces.reduce((rest, face) => rest.replace(face, ''), styles)].join('');
}

/** What an address cannot hold as it stands, and `%` itself. @type {Readonly<Record<string, string>>} */
const IN_ADDRESS = { '%': '%25', '#': '%23', '<': '%3C', '>': '%3E', '"': "'" };

/**
 * A browser asks for a page's icon even where the page's policy refuses it.
 *
 * @param {string} html
 * @param {string} icon An SVG.
 */
function withIcon(html, icon) {
  const text = icon.trim().replace(/\s+/g, ' ').replaceAll('> <', '><');
  const address = `data:image/svg+xml,${text.replace(/[%#<>"]/g, (sign) => IN_ADDRESS[sign] ?? sign)}`;
  const link = /(<link rel="icon"[^>]*href=")[^"]*"/;
  if (!link.test(html)) throw new Error('the page names no icon');
  return html.replace(link, (_, start) => `${start}${address}"`);
}
