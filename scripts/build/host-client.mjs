import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = join(root, 'src/host-page');

/**
 * Builds what pages around the lab load: the client and the custom element, as ES modules with their types.
 *
 * @param {string} folder Where the files are written.
 */
export async function buildHostClient(folder) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      // Library mode keeps spaces; this is a page's file, not another build's.
      minify: 'oxc',
      lib: {
        entry: { index: join(source, 'index.ts'), element: join(source, 'element.ts') },
        formats: ['es'],
      },
      rolldownOptions: { output: { chunkFileNames: '[name].js' } },
    },
  });
  await writeTypes(folder);
}

/** @param {string} folder */
async function writeTypes(folder) {
  const options = [
    '--declaration',
    '--emitDeclarationOnly',
    '--allowImportingTsExtensions',
    '--skipLibCheck',
  ];
  const language = ['--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler', '--strict'];
  const where = [
    '--rootDir',
    source,
    '--outDir',
    folder,
    '--lib',
    'es2023,dom,dom.iterable',
    '--types',
    'vite/client',
  ];
  const entries = ['index.ts', 'element.ts'].map((name) => join(source, name));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(
    process.execPath,
    [compiler, '--ignoreConfig', ...options, ...language, ...where, ...entries],
    { cwd: root },
  );
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.d.ts')) continue;
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    // The modules beside them end in `.js`.
    await writeFile(path, text.replace(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'"));
  }
}
