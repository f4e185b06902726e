import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    // A real browser on a busy machine takes its time; nothing is measured here.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One browser at a time.
    fileParallelism: false,
  },
});
