import { existsSync, renameSync, rmSync } from 'node:fs';
import { DatelineError } from '@dateline/core/base';
import type { Database } from './database.js';
import { type Step, steps } from './schema.js';

export function versionOf(db: Database): number {
  return db.get<{ user_version: number }>('pragma user_version')?.user_version ?? 0;
}

/**
 * Brings the tables to the present version, each step whole or not at all.
 * @param to the steps there are: step N takes version N to N + 1
 * @returns the version the file had: 0 for a new library
 * @throws DatelineError `newer-library`, `not-a-library`
 */
export function migrate(db: Database, to: readonly Step[] = steps): number {
  const before = versionOf(db);
  if (before > to.length) throw newer(db.path, before, to.length);
  if (before === 0 && db.get("select 1 from sqlite_schema where type = 'table'"))
    throw new DatelineError(
      'not-a-library',
      `${db.path} is a database of another program, not a library of Dateline; name another file.`,
    );
  if (before === to.length) return before;
  if (before > 0) copyBefore(db, before);
  // A table that is made anew is dropped first, and what refers to it must not go with it.
  db.exec('pragma foreign_keys = off');
  for (let version = before; version < to.length; version++) {
    db.transaction(() => {
      // Another process may have been faster while this one waited.
      if (versionOf(db) !== version) return;
      const step = to[version]!;
      if (typeof step === 'string') db.exec(step);
      else step(db);
      db.exec(`pragma user_version = ${version + 1}`);
    });
  }
  db.exec('pragma foreign_keys = on');
  return before;
}

/** What a library was before it was brought to another version, in a file beside it. */
export const copyPath = (path: string, version: number): string => `${path}.version-${version}`;

/** Makes a copy of the library as it is; one that was begun and not finished is made again. */
function copyBefore(db: Database, version: number): void {
  const copy = copyPath(db.path, version);
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { force: true });
  if (existsSync(copy)) return;
  db.run('vacuum into ?', unfinished);
  renameSync(unfinished, copy);
}

function newer(path: string, version: number, known: number): DatelineError {
  return new DatelineError(
    'newer-library',
    `The library ${path} was written by a newer Dateline (version ${version}, this one knows ${known}); update Dateline to open it.`,
  );
}
