import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    // Named, because vitest would add its own GitHub reporter inside a job and inside our gates.
    // `.ci/run` counts from the JSON.
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    // Whole programs on machines that do other things too: a limit against hanging, not a measurement.
    // Real engines and processes on shared machines: what fails once and passes again is told as such by
    // the reporter, and is a fault to mend, but not one that stops everything else from landing.
    retry: process.env.CI ? 2 : 0,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
