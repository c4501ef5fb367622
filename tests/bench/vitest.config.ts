import { defineConfig } from 'vitest/config';

/** Measurements are started by name, and are no part of the tests. */
export default defineConfig({
  test: {
    include: ['tests/bench/**/*.bench.ts'],
    // What is measured has the machine for itself.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
