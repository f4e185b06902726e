// `pnpm reports`: writes down anew what the packages export (docs/api-report) and how large they may be
// (packages/bench/size-limits.json). Look at what changed in both before you commit it.
import { join } from 'node:path';
import { build, root, run } from './run.mjs';

const also = { WRITE_REPORTS: '1' };
const cwd = join(root, 'packages', 'bench');
process.exitCode =
  (await build('@dateline/bench')) ||
  (await run('pnpm', ['exec', 'vitest', 'run', 'test/packages/reports'], { cwd, also }));
