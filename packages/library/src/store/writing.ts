import { Database } from './database.js';

/** Opens the connection that writes; the file is made when it is absent. */
export function openForWriting(path: string): Database {
  const db = new Database(path);
  try {
    // In WAL readers never wait for the writer; NORMAL loses nothing that was committed when a process dies.
    db.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = 0');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
