// `pnpm start`: builds what is needed, then serves the web reader and opens a browser where there is one.
import { build, built, dateline, run } from './run.mjs';

if (!built()) process.stderr.write('Building Dateline for the first time; this takes about a minute.\n');
process.exitCode =
  (await build('dateline')) || (await run('node', [dateline, 'serve', '--open', ...process.argv.slice(2)]));
