import { fileURLToPath } from 'node:url';
import { build, normalizePath } from 'vite';

const placeholder = fileURLToPath(new URL('../../src/worker/engine-source.ts', import.meta.url));
const entry = fileURLToPath(new URL('../../src/worker/entry.ts', import.meta.url));

/**
 * Gives the page its worker's script as text, for hosts where a worker cannot be started from a file: one classic script,
 * since module workers do not run on pages opened from disk.
 *
 * @returns {import('vite').Plugin}
 */
export function engineSource() {
  return {
    name: 'engine-source',
    async load(module) {
      if (normalizePath(module) !== normalizePath(placeholder)) return undefined;
      const result = await build({
        configFile: false,
        logLevel: 'silent',
        build: {
          write: false,
          target: 'es2022',
          lib: { entry, formats: ['iife'], name: 'engine', fileName: 'engine' },
        },
      });
      const [output] = Array.isArray(result) ? result : [result];
      const chunk = 'output' in output ? output.output[0] : undefined;
      if (chunk?.type !== 'chunk') throw new Error('the worker did not become one script');
      return `export const engineSource = ${JSON.stringify(chunk.code)};`;
    },
  };
}
