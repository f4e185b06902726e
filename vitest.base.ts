import { defineConfig } from 'vitest/config';
import { testReport } from './scripts/test-report.js';

/** What the tests of every package share. */
export const base = defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    reporters: ['default', testReport],
    // Modules are loaded once for all files of a package: loading them for each took four fifths of the time in core.
    isolate: false,
    // These end what hangs and measure nothing: on a machine with twenty programs beside, a test that starts thirty
    // processes takes several minutes.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    expect: { poll: { timeout: 120_000, interval: 20 } },
    // Turborepo runs one package for each core, so a package gets one worker there; run alone, it uses all cores.
    ...(process.env.TURBO_HASH && { maxWorkers: 1 }),
  },
});
