import { fork, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answerOf } from '../answer-of.js';
import type { Bench } from '../bench.js';
import type { Moved } from '../exchange/move.js';
import { table } from '../table.js';

const program = (name: string) => fileURLToPath(new URL(`../exchange/${name}.js`, import.meta.url));

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

const move = (way: 'export' | 'import', library: string, file: string): Promise<Moved> =>
  answerOf<Moved>(fork(program('move'), [way, library, file]));

/** Megabytes that an export or an import of a library may take, in all threads. */
const MOST = 200;

export const bench: Bench = {
  name: 'exchange',
  summary:
    'exports a library, imports it into another and exports that: equal, in how much memory and time (-- --stories 100000)',
  async run({ rest }) {
    const { values } = parseArgs({ args: rest, options: { stories: { type: 'string', default: '100000' } } });
    const folder = mkdtempSync(join(tmpdir(), 'dateline-exchange-'));
    const at = (name: string) => join(folder, name);
    try {
      const made = spawnSync(process.execPath, [program('make'), at('one.db'), values.stories], { stdio: 'inherit' });
      if (made.status !== 0) throw new Error('The library could not be made.');
      const steps: [string, Moved][] = [
        ['export', await move('export', at('one.db'), at('one.ndjson'))],
        ['import', await move('import', at('two.db'), at('one.ndjson'))],
        ['export of what was imported', await move('export', at('two.db'), at('two.ndjson'))],
      ];
      const size = statSync(at('one.ndjson')).size / 2 ** 20;
      console.log(
        table(
          [`${values.stories} stories, ${size.toFixed(0)} MB`, 'seconds', 'MB at most', 'MB before'],
          steps.map(([name, { seconds, memory, rest }]) => [name, seconds.toFixed(1), String(memory), String(rest)]),
        ),
      );
      const equal = (await digestOf(at('one.ndjson'))) === (await digestOf(at('two.ndjson')));
      const most = Math.max(...steps.map(([, { memory }]) => memory));
      console.log(
        `The exports are ${equal ? 'equal, byte by byte' : 'NOT equal'}; memory at most ${most} MB of ${MOST}.`,
      );
      if (!equal || most > MOST) process.exitCode = 1;
    } finally {
      if (process.env.KEEP) console.log(folder);
      else rmSync(folder, { recursive: true, force: true });
    }
  },
};
