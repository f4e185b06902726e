// `pnpm dateline ...`: the command line from the repository, built when it is out of date.
import { build, dateline, run } from './run.mjs';

// pnpm runs scripts from the root; relative paths start where the person is.
const cwd = process.env.INIT_CWD ?? process.cwd();
process.exitCode = (await build('dateline')) || (await run('node', [dateline, ...process.argv.slice(2)], { cwd }));
