import { statSync } from 'node:fs';
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

const QUIET = 1_000;
/** A log larger than this is moved into the library even while writing goes on. */
const LARGEST = 16 * 1024 * 1024;

/** Moves what was written from the log into the library once writing rests, not within a write that somebody waits for. */
export function checkpoints(db: Database): { soon(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let commits = 0;
  const run = () => {
    timer = undefined;
    if (db.isOpen) db.get('pragma wal_checkpoint(passive)');
  };
  return {
    soon() {
      if (++commits % 200 === 0 && sizeOf(`${db.path}-wal`) > LARGEST) setImmediate(run);
      if (timer) timer.refresh();
      else timer = setTimeout(run, QUIET).unref();
    },
    stop() {
      clearTimeout(timer);
    },
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
