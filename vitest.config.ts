import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const longTests = '**/*.long.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,scripts,bench,e2e}/**/*.test.ts'],
          exclude: [longTests],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/ui/test-setup.ts'],
        },
      },
    ],
  },
});
