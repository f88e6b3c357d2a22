import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/**/*.test.ts'],
    reporters: process.env.GITHUB_ACTIONS ? ['default'] : ['default'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
