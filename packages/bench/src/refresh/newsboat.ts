import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** newsboat with a library of its own. */
export interface Newsboat {
  /** What it is started with. */
  args: string[];
  stories: number;
  /** Seconds that the first refresh took: on the clock, and of the processor. */
  wall: number;
  cpu: number;
}

/** Has newsboat ask all feeds of a list. @returns undefined where it is not installed */
export function fillNewsboat(folder: string, urls: string): Newsboat | undefined {
  if (spawnSync('newsboat', ['--version']).status !== 0) return undefined;
  const cache = join(folder, 'newsboat.db');
  const config = join(folder, 'newsboat.config');
  writeFileSync(config, 'reload-threads 16\nmax-items 0\n');
  const args = ['-q', '-u', urls, '-c', cache, '-C', config];
  const quoted = args.map((arg) => `'${arg}'`).join(' ');
  const { stderr } = spawnSync('bash', ['-c', `TIMEFORMAT='%R %U %S'; time newsboat ${quoted} -x reload`], {
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  const [wall = 0, user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  const db = new DatabaseSync(cache, { readOnly: true });
  const { n } = db.prepare('select count(*) as n from rss_item').get() as { n: number };
  db.close();
  return { args, stories: n, wall, cpu: user + system };
}
