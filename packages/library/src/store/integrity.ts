import { Database } from './database.js';
import { isBroken } from './problems.js';

/** Whether SQLite finds a file sound; every page of it is read, and FTS5 is asked about its own tables. */
export function isSound(file: string): boolean {
  let db: Database | undefined;
  try {
    db = new Database(file, { readOnly: true });
    return db.get<{ integrity_check: string }>('pragma integrity_check(1)')?.integrity_check === 'ok';
  } catch (error) {
    if (!isBroken(error)) throw error;
    return false;
  } finally {
    db?.close();
  }
}
