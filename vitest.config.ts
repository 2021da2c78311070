import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { preactForReact } from './scripts/build/preact-for-react.mjs';

/** A busy machine may be slow; it may not be wrong. This is a limit, no test waits for it. */
const testTimeout = 60_000;

const longTests = '**/*.long.test.ts';

/** Files that replace a module or a global for their own sake: nobody else may find it replaced. */
const aloneTests = 'src/worker/pool-spawn.test.ts';

export default defineConfig({
  test: {
    // The default leaves a core to whoever watches; of two that is half the machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout,
          environment: 'node',
          include: ['{src,scripts,bench,e2e}/**/*.test.ts'],
          exclude: [longTests, aloneTests],
          // What these files import keeps nothing between calls, so that a hundred of them can share it: loading it for
          // each of them takes longer than the tests themselves.
          isolate: false,
        },
      },
      { test: { name: 'alone', testTimeout, environment: 'node', include: [aloneTests] } },
      {
        plugins: [react(), preactForReact()],
        resolve: {
          alias: {
            // Its CommonJS build would ask Node for React, past all aliases.
            '@testing-library/react': '@testing-library/react/dist/@testing-library/react.esm.js',
          },
        },
        test: {
          name: 'component',
          testTimeout,
          environment: 'happy-dom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/ui/test-setup.ts'],
          // What is written for React runs on what the page is built with, here too.
          server: { deps: { inline: [/@testing-library/, 'react-intl', 'zustand', /preact/] } },
        },
      },
    ],
  },
});
