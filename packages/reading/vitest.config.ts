import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'test/**/*.test.{ts,tsx}'],
    // An end for what hangs, not a measure of speed: a busy machine may be twenty times slower than a quiet one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
