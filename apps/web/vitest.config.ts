import { mergeConfig } from 'vitest/config';
import { base } from '../../vitest.base.js';

// Two files at a time, each with a Chromium and a server of its own: a test waits for three processes in turn more than it
// works, so this takes little more of the machine, and the tests of this package are the longest of all.
export default mergeConfig(base, { test: { maxWorkers: 2 } });
