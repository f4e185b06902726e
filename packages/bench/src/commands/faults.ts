import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Bench } from '../bench.js';

/** The folder of the package whose test kills processes. */
const library = dirname(dirname(fileURLToPath(import.meta.resolve('@dateline/library'))));

export const bench: Bench = {
  name: 'faults',
  summary: 'Processes killed while they fill, index or migrate: is the library whole, is anything acknowledged lost?',
  async run({ rest }) {
    const { values } = parseArgs({ args: rest, options: { kills: { type: 'string', default: '200' } } });
    const child = spawn('vitest', ['run', 'test/kills.test.ts', '--disable-console-intercept'], {
      cwd: library,
      env: { ...process.env, DATELINE_KILLS: values.kills },
      stdio: 'inherit',
    });
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    if (code !== 0) throw new Error(`A library did not survive ${values.kills} kills.`);
  },
};
