// A copy of a library in a database, made by PostgreSQL's own program.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatelineError } from '@dateline/core/base';
import { checkFolder } from '../../exchange/backup.js';
import { notWritten } from '../../exchange/not-written.js';
import type { Backup, BackupOptions } from '../../types.js';
import { shownAddress } from '../address.js';
import { Sql } from '../sql.js';

const PROGRAM = 'pg_dump';
/** What a copy begins with. */
const MARK = 'PGDMP';

/**
 * Copies a library as it is at this moment, while others read and write it. The copy is there whole, or not at all;
 * pg_restore makes a library of it.
 * @throws DatelineError `backup-refused` where pg_dump is not on this machine, `not-a-backup`, `not-written`
 */
export async function backUpDatabase(
  address: string,
  target: string,
  { overwrite = false }: BackupOptions = {},
): Promise<Backup> {
  const path = resolve(target);
  checkFolder(path);
  checkTarget(path, overwrite);
  const part = `${path}.${randomUUID()}.part`;
  try {
    const articles = await countArticles(address);
    await dump(address, part, path);
    renameSync(part, path);
    return { path, bytes: statSync(path).size, articles };
  } catch (error) {
    throw notWritten(path, error);
  } finally {
    rmSync(part, { force: true });
  }
}

/** What is there already may be an earlier copy; anything else is only written over where that was asked for. */
function checkTarget(path: string, overwrite: boolean): void {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file) return;
  if (!file.isFile()) throw new DatelineError('not-written', { path, reason: 'it is no file' });
  if (!overwrite && file.size > 0 && beginningOf(path) !== MARK) throw new DatelineError('not-a-backup', { path });
}

function beginningOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(MARK.length);
    return bytes.toString('latin1', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

async function countArticles(address: string): Promise<number> {
  const sql = new Sql(address, { connections: 1, name: 'backup' });
  try {
    return (await sql.get<{ n: number }>('select count(*) as n from names'))!.n;
  } finally {
    await sql.close();
  }
}

/** The password goes in the environment: everybody on the machine sees the arguments of a program. */
async function dump(address: string, part: string, path: string): Promise<void> {
  const { password } = new URL(address);
  const child = spawn(
    PROGRAM,
    ['--format=custom', '--schema=dateline', '--no-owner', `--file=${part}`, `--dbname=${shownAddress(address)}`],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...(password && { PGPASSWORD: decodeURIComponent(password) }) },
    },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-2_000);
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', (error: NodeJS.ErrnoException) => fail(error.code === 'ENOENT' ? missing(error) : error));
    child.once('close', done);
  });
  if (code === 0) return;
  const reason =
    said
      .trim()
      .split('\n')
      .at(-1)
      ?.replace(/^pg_dump: (?:error: )?/, '') || `pg_dump ended with ${code}`;
  throw new DatelineError('not-written', { path, reason: reason.replace(/\.$/, '') });
}

const missing = (cause: Error) =>
  new DatelineError(
    'backup-refused',
    `A copy of a library in PostgreSQL is made by ${PROGRAM}, which is not on this machine: install the client programs of PostgreSQL, or run ${PROGRAM} --format=custom --schema=dateline where they are.`,
    { cause },
  );
