import { mergeConfig } from 'vitest/config';
import { base } from '../../vitest.base.js';

export default mergeConfig(base, {
  test: {
    // Time expressions are the densest rules of the package; each of their files is tested through.
    coverage: {
      provider: 'v8',
      include: ['src/language/english/times/**'],
      reporter: ['text-summary'],
      thresholds: { branches: 85, perFile: true },
    },
  },
});
