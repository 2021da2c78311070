import { defineConfig } from 'vitest/config';

// Soaks and long fuzzing: minutes each, so they stay out of `npm test` and have a command of their own.
export default defineConfig({
  test: {
    name: 'long',
    environment: 'node',
    include: ['{src,scripts}/**/*.long.test.ts'],
    testTimeout: 30 * 60 * 1000,
  },
});
