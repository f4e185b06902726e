import { mergeConfig } from 'vitest/config';
import { base } from '../../vitest.base.js';

// One browser at a time: each brings several processes.
export default mergeConfig(base, {
  test: { fileParallelism: false, globalSetup: './test/packages/temporary-folder.ts' },
});
