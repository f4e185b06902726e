import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatelineError } from '@dateline/core/base';
import type { Backup, BackupOptions } from '../types.js';
import { notWritten } from './not-written.js';

/**
 * Copies a library as it is at this moment, while others read and write it. The copy is there whole and checked, or not
 * at all. This thread does nothing else meanwhile.
 * @throws DatelineError `not-a-backup`, `not-written`, `library-broken`
 */
export function backUp(library: string, target: string, { overwrite = false }: BackupOptions = {}): Backup {
  const path = resolve(target);
  checkFolder(path);
  checkTarget(library, path, overwrite);
  const part = `${path}.${randomUUID()}.part`;
  try {
    copyInto(library, part);
    const articles = check(part);
    sync(part);
    renameSync(part, path);
    if (process.platform !== 'win32') sync(dirname(path));
    return { path, bytes: statSync(path).size, articles };
  } catch (error) {
    throw notWritten(path, error);
  } finally {
    for (const file of [part, `${part}-journal`]) rmSync(file, { force: true });
  }
}

/** @throws DatelineError `not-written` */
export function checkFolder(path: string): void {
  try {
    // With the separator at its end a file is told from a folder.
    accessSync(`${dirname(path)}${sep}`, constants.W_OK);
  } catch (error) {
    throw notWritten(path, error);
  }
}

/** What is there already may be an earlier copy; anything else is only written over where that was asked for. */
function checkTarget(library: string, path: string, overwrite: boolean): void {
  if (isSame(library, path)) throw new DatelineError('not-written', { path, reason: 'it is the library itself' });
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file) return;
  if (!file.isFile()) throw new DatelineError('not-written', { path, reason: 'it is no file' });
  if (!overwrite && file.size > 0 && !isLibrary(path)) throw new DatelineError('not-a-backup', { path });
}

/** Whether a path leads to the library or to what SQLite and Dateline keep beside it. */
function isSame(library: string, path: string): boolean {
  const folder = dirname(path);
  const real = existsSync(path)
    ? realpathSync(path)
    : join(existsSync(folder) ? realpathSync(folder) : folder, basename(path));
  return ['', '-wal', '-shm', '-search', '-search-wal', '-search-shm'].some(
    (ending) => real === `${realpathSync(library)}${ending}`,
  );
}

function isLibrary(path: string): boolean {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { readOnly: true });
    return db.prepare("select 1 from sqlite_master where type = 'table' and name = 'articles'").get() !== undefined;
  } catch {
    return false;
  } finally {
    db?.close();
  }
}

/** Reads one moment, however much is written meanwhile; the copying that SQLite does page by page would begin again each time. */
function copyInto(library: string, part: string): void {
  const db = new DatabaseSync(library, { readOnly: true });
  try {
    db.prepare('vacuum into ?').run(part);
  } finally {
    db.close();
  }
}

/** @returns how many stories are in a copy @throws DatelineError `library-broken` where it is damaged, as the library then is */
function check(part: string): number {
  const db = new DatabaseSync(part, { readOnly: true });
  try {
    const [first] = db.prepare('pragma integrity_check(1)').all() as { integrity_check: string }[];
    if (first?.integrity_check !== 'ok')
      throw new DatelineError('library-broken', `The copy of the library is damaged: ${first?.integrity_check}.`);
    return Number(db.prepare('select count(*) as n from articles').get()?.n);
  } finally {
    db.close();
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
