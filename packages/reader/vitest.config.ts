import { mergeConfig } from 'vitest/config';
import { base } from '../../vitest.base.js';

export default mergeConfig(base, {
  test: {
    coverage: {
      enabled: true,
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      exclude: ['src/**/*.test.{ts,tsx}', 'src/testing/**'],
      reporter: ['text-summary'],
      thresholds: { branches: 90 },
    },
  },
});
