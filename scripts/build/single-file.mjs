import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, normalizePath } from 'vite';
import { allAtOnce } from './all-at-once.mjs';
import { fewerGlyphs } from './fewer-glyphs.mjs';
import { packagesIn } from './licences/bundled-packages.mjs';
import { licenceNotice } from './licences/third-party-licences.mjs';
import { pagePlugins } from './page-build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Parts of the page, and what stands in their places where the page is one file. */
const INSTEAD = new Map(
  [
    ['worker/rungs.ts', new URL('../../src/worker/rungs-inline.ts', import.meta.url)],
    ['takeaway/public-address.ts', new URL('../../src/takeaway/no-public-address.ts', import.meta.url)],
    ['ui/qr-code.tsx', new URL('../../src/ui/no-qr-code.tsx', import.meta.url)],
    [
      'embed-builder/embed-builder.tsx',
      new URL('../../src/embed-builder/no-embed-builder.tsx', import.meta.url),
    ],
  ].map(([part, other]) => [normalizePath(join(root, 'src', String(part))), fileURLToPath(other ?? '')]),
);

/** Words and lessons. */
const TEXTS = /\/src\/(i18n\/en|scenarios\/built-in)\//;

/** What the fonts' licence wants said wherever they are. */
const FONTS =
  'Fonts: Lab Sans and Lab Mono, cut from IBM Plex, Copyright 2017-2019 IBM Corp., SIL Open Font License 1.1, https://openfontlicense.org';

/**
 * Builds the lab as one HTML file: script, styles, fonts and the engine are in it, so that it runs opened from disk, and in a
 * frame without an origin.
 *
 * @param {string} path Where the file is written.
 */
export async function buildSingleFile(path) {
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
        ...pagePlugins(),
        partsOfOneFile(),
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
        rolldownOptions: {
          input: 'index.html',
          output: { codeSplitting: false, entryFileNames: 'lab.js', assetFileNames: 'lab[extname]' },
        },
      },
    });
    const read = (/** @type {string} */ name) => readFile(join(folder, name), 'utf8');
    const html = withIcon(await read('index.html'), await readFile(join(root, 'public/icon.svg'), 'utf8'));
    const script = await read('lab.js');
    const styles = await fewerGlyphs(await read('lab.css'), html + script);
    await writeFile(path, pageOf(html, script, styles, notice));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts what the table says in the place of parts of the page. @returns {import('vite').Plugin} */
function partsOfOneFile() {
  return {
    name: 'parts-of-one-file',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.')) return undefined;
      return INSTEAD.get(normalizePath(join(dirname(importer), source)));
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
 * A browser asks for a page's icon even where the page's policy refuses it.
 *
 * @param {string} html
 * @param {string} icon An SVG.
 */
function withIcon(html, icon) {
  const address = `data:image/svg+xml,${encodeURIComponent(icon)}`;
  const link = /(<link rel="icon"[^>]*href=")[^"]*"/;
  if (!link.test(html)) throw new Error('the page names no icon');
  return html.replace(link, (_, start) => `${start}${address}"`);
}
