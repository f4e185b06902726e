import { mergeConfig } from 'vitest/config';
import { base } from '../../vitest.base.js';

// Two files at a time: most tests wait for threads and the disk, and these are among the longest of all.
export default mergeConfig(base, { test: { maxWorkers: 2 } });
