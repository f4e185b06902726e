import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    // An end for what hangs, not a measure of speed: a busy machine may be twenty times slower than a quiet one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      enabled: true,
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      exclude: ['src/**/*.test.{ts,tsx}', 'src/testing/**'],
      reporter: ['text-summary'],
      thresholds: { branches: 80 },
    },
  },
});
