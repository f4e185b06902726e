import { isDatelineError } from '@dateline/core/base';
import { indexState } from '../index/search-file.js';
import { lastChange } from './changes.js';
import type { Database } from './database.js';
import { countUnread } from './searches.js';

/** Counts that are kept, more than a person has searches. */
const KEPT = 1_000;

/** Counts what saved searches find, and counts again only when the library has changed since. */
export class UnreadCounts {
  private readonly db: Database;
  private readonly known = new Map<string, { state: string; unread: number }>();

  constructor(db: Database) {
    this.db = db;
  }

  /** @param pause awaited between two counts, so that others go first */
  async unread(person: number, queries: readonly string[], pause: () => Promise<void>): Promise<number[]> {
    const counts: number[] = [];
    for (const query of queries) {
      const key = `${person} ${query}`;
      const state = this.state();
      const known = this.known.get(key);
      if (known?.state === state) {
        counts.push(known.unread);
        continue;
      }
      const unread = countOrNone(this.db, query, person);
      this.known.delete(key);
      if (this.known.size >= KEPT) this.known.delete(this.known.keys().next().value!);
      this.known.set(key, { state, unread });
      counts.push(unread);
      await pause();
    }
    return counts;
  }

  /** What a count depends on: the change log, what is indexed, and the day, as words such as `today` stand in queries. */
  private state(): string {
    const day = new Date().toISOString().slice(0, 10);
    return `${lastChange(this.db)} ${indexState(this.db).upTo} ${day}`;
  }
}

/** A query that an older Dateline took and this one does not finds none. */
function countOrNone(db: Database, query: string, person: number): number {
  try {
    return countUnread(db, query, person);
  } catch (error) {
    if (isDatelineError(error) && error.code === 'bad-query') return 0;
    throw error;
  }
}
