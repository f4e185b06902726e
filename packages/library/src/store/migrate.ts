import { DatelineError } from '@dateline/core';
import type { Database } from './database.js';
import { steps } from './schema.js';

export const LIBRARY_VERSION = steps.length;

export function versionOf(db: Database): number {
  return db.get<{ user_version: number }>('pragma user_version')?.user_version ?? 0;
}

/**
 * Brings the tables to the present version, each step whole or not at all.
 * @returns the version the file had: 0 for a new library
 * @throws DatelineError `newer-library`, `not-a-library`
 */
export function migrate(db: Database): number {
  const before = versionOf(db);
  if (before > LIBRARY_VERSION) throw newer(db.path, before);
  if (before === 0 && db.get("select 1 from sqlite_schema where type = 'table'"))
    throw new DatelineError(
      'not-a-library',
      `${db.path} is a database of another program, not a library of Dateline; name another file.`,
    );
  for (let version = before; version < LIBRARY_VERSION; version++) {
    db.transaction(() => {
      // Another process may have been faster while this one waited.
      if (versionOf(db) !== version) return;
      db.exec(steps[version]!);
      db.exec(`pragma user_version = ${version + 1}`);
    });
  }
  return before;
}

export function newer(path: string, version: number): DatelineError {
  return new DatelineError(
    'newer-library',
    `The library ${path} was written by a newer Dateline (version ${version}, this one knows ${LIBRARY_VERSION}); update Dateline to open it.`,
  );
}
