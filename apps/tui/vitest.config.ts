import { mergeConfig } from 'vitest/config';
import { base } from '../../vitest.base.js';

// Two files at a time: a test waits for a program in a terminal more than it works, and these are among the longest of all.
export default mergeConfig(base, { test: { maxWorkers: 2 } });
