import { attachSearch, indexState } from './index/search-file.js';
import type { Database } from './store/database.js';
import { lastOutbox } from './store/outbox.js';
import { isBroken } from './store/problems.js';
import { SqliteReader } from './store/sqlite-reader.js';
import type { ReadStore } from './store/store.js';
import type { Threads } from './threads/threads.js';
import { Watch } from './watch.js';

/** Milliseconds that the first search waits for the index. */
const PATIENCE = 3_000;

/** What the libraries of all people in one file share. */
export interface Shared {
  db: Database;
  store: ReadStore;
  threads: Threads;
  watch: Watch;
  /** Whether something was searched for already. */
  searched: boolean;
}

/** Opens what the libraries of all people share. */
export function share(db: Database, threads: Threads): Shared {
  const watch = new Watch(db);
  threads.onChanged = () => watch.look();
  return { db, store: new SqliteReader(db), threads, watch, searched: false };
}

/** Asks the store for what a query finds, or for what else is in the search file; one that turns out to be damaged is made again first. */
export async function searching<T>(
  shared: Shared,
  query: string | undefined,
  ask: (store: ReadStore) => Promise<T>,
): Promise<T> {
  try {
    return await ask(await words(shared, query));
  } catch (error) {
    if (!query || !isBroken(error) || !(await shared.threads.mendSearch())) throw error;
    return ask(await words(shared, query));
  }
}

/** The store, once it sees the present search file. The first search waits a little for words that an earlier run left. */
async function words(shared: Shared, query = ''): Promise<ReadStore> {
  const { db, store, threads } = shared;
  if (!db.isOpen || query === '') return store;
  attachSearch(db);
  if (!shared.searched && isBehind(db)) {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, PATIENCE);
    await Promise.race([threads.caughtUp().catch(() => {}), promise]);
    clearTimeout(timer);
  }
  shared.searched = true;
  return store;
}

function isBehind(db: Database): boolean {
  const { upTo, rebuilding } = indexState(db);
  return rebuilding || lastOutbox(db) > upTo;
}
