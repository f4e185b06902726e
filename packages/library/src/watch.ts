import { changesSince, lastChange } from './store/changes.js';
import type { Database } from './store/database.js';
import type { Change } from './types.js';

/** Milliseconds between two looks for what other processes wrote; a look costs some microseconds. */
const EVERY = 250;

/** Tells listeners of entries in the change log, whichever process wrote them. */
export class Watch {
  private readonly db: Database;
  private readonly listeners = new Set<(changes: Change[]) => void>();
  private timer: NodeJS.Timeout | undefined;
  private version = -1;
  private last = 0;

  constructor(db: Database) {
    this.db = db;
  }

  subscribe(listener: (changes: Change[]) => void): () => void {
    if (this.listeners.size === 0) {
      this.last = lastChange(this.db);
      this.timer = setInterval(() => this.poll(), EVERY).unref();
    }
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) clearInterval(this.timer);
    };
  }

  /** Reads the log now. */
  look(): void {
    if (!this.db.isOpen || this.listeners.size === 0) return;
    const changes = changesSince(this.db, this.last);
    const newest = changes.at(-1);
    if (!newest) return;
    this.last = newest.number;
    for (const listener of [...this.listeners]) listener(changes);
  }

  close(): void {
    clearInterval(this.timer);
    this.listeners.clear();
  }

  private poll(): void {
    if (!this.db.isOpen) return;
    // Changes when another connection, of this process or another, has committed.
    const version = this.db.get<{ data_version: number }>('pragma data_version')?.data_version ?? 0;
    if (version === this.version) return;
    this.version = version;
    this.look();
  }
}
