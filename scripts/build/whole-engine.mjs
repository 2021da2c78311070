import { fileURLToPath } from 'node:url';
import { build, normalizePath } from 'vite';

const placeholder = fileURLToPath(new URL('../../src/worker/whole-engine.ts', import.meta.url));
const entry = fileURLToPath(new URL('../../src/worker/listen.ts', import.meta.url));

/**
 * Makes `wholeEngine` a function that holds all of the engine. For hosts where a worker cannot be started from a file: its
 * text is a classic script, since module workers do not run on pages opened from disk, and where no worker is allowed at
 * all the page calls it.
 *
 * @param {readonly import('vite').Plugin[]} plugins What else goes over the engine on its way.
 * @returns {import('vite').Plugin}
 */
export function wholeEngine(plugins) {
  return {
    name: 'whole-engine',
    async load(module) {
      if (normalizePath(module) !== normalizePath(placeholder)) return undefined;
      const result = await build({
        configFile: false,
        logLevel: 'silent',
        plugins: [...plugins],
        build: {
          write: false,
          target: 'es2022',
          lib: { entry, formats: ['iife'], name: 'engine', fileName: 'engine' },
        },
      });
      const [output] = Array.isArray(result) ? result : [result];
      const chunk = 'output' in output ? output.output[0] : undefined;
      if (chunk?.type !== 'chunk') throw new Error('the engine did not become one script');
      return `export function wholeEngine() {\n${chunk.code}\nreturn engine;\n}`;
    },
  };
}
