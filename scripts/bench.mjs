// `pnpm bench [NAME ...] [--corpus DIR]`: the measurements of packages/bench.
import { join } from 'node:path';
import { build, root, run } from './run.mjs';

const cwd = process.env.INIT_CWD ?? process.cwd();
process.exitCode =
  (await build('@dateline/bench')) ||
  (await run('node', [join(root, 'packages', 'bench', 'dist', 'index.js'), ...process.argv.slice(2)], { cwd }));
