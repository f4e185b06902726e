import { changesSince, lastChange } from './store/changes.js';
import type { Database } from './store/database.js';
import { personOf } from './store/people.js';
import type { Change } from './types.js';

/** Milliseconds between two looks for what other processes wrote; a look costs some microseconds. */
const EVERY = 250;

/** Tells listeners of entries in the change log, whichever process wrote them. */
export class Watch {
  private readonly db: Database;
  private readonly listeners = new Map<(changes: Change[]) => void, string>();
  private timer: NodeJS.Timeout | undefined;
  private version = -1;
  private last = 0;

  constructor(db: Database) {
    this.db = db;
  }

  /** @param person the name of the person whose changes are told */
  subscribe(listener: (changes: Change[]) => void, person: string): () => void {
    if (this.listeners.size === 0) {
      this.last = lastChange(this.db);
      this.timer = setInterval(() => this.poll(), EVERY).unref();
    }
    this.listeners.set(listener, person);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) clearInterval(this.timer);
    };
  }

  /** Reads the log now. */
  look(): void {
    if (!this.db.isOpen || this.listeners.size === 0) return;
    const newest = lastChange(this.db);
    if (newest === this.last) return;
    const since = this.last;
    this.last = newest;
    for (const [listener, person] of [...this.listeners]) {
      const changes = changesSince(this.db, since, personOf(this.db, person));
      if (changes.length > 0) listener(changes);
    }
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
