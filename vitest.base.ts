import { defineConfig } from 'vitest/config';

/** What the tests of every package share. */
export const base = defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    // These end what hangs and measure nothing: a busy machine may be twenty times slower than a quiet one.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 120_000, interval: 20 } },
    // Turborepo runs one package for each core, so a package gets one worker there; run alone, it uses all cores.
    ...(process.env.TURBO_HASH && { maxWorkers: 1 }),
  },
});
