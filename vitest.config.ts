import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** A busy machine may be slow; it may not be wrong. This is a limit, no test waits for it. */
const testTimeout = 60_000;

const longTests = '**/*.long.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout,
          environment: 'node',
          include: ['{src,scripts,bench,e2e}/**/*.test.ts'],
          exclude: [longTests],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'component',
          testTimeout,
          environment: 'happy-dom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/ui/test-setup.ts'],
        },
      },
    ],
  },
});
