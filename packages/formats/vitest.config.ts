import { mergeConfig } from 'vitest/config';
import { base } from '../../vitest.base.js';

export default mergeConfig(base, {
  test: {
    coverage: {
      include: ['src/feed/vocabulary/**'],
      reporter: ['text'],
      thresholds: { branches: 85 },
    },
  },
});
