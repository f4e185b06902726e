import { attachSearch, indexState } from './index/search-file.js';
import type { Database } from './store/database.js';
import { lastOutbox } from './store/outbox.js';
import { isBroken } from './store/problems.js';
import { SqliteReader } from './store/sqlite-reader.js';
import type { ReadStore } from './store/store.js';
import type { Threads } from './threads/threads.js';
import type { Workers } from './threads/workers.js';
import type { Change } from './types.js';
import { Watch } from './watch.js';

/** Milliseconds that the first search waits for the index. */
const PATIENCE = 3_000;

/** What the libraries of all people share, in a file or in a database. */
export interface Shared {
  /** Where the library is, without secrets. */
  path: string;
  /** Beside what files lie that are needed for a time. */
  spool: string;
  store: ReadStore;
  threads: Workers;
  watch: { subscribe(listener: (changes: Change[]) => void, person: string): () => void };
  /** Asks the store for what a query finds, or for what else is indexed. */
  searching<T>(query: string | undefined, ask: (store: ReadStore) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What the libraries of all people in one file share. */
interface File {
  db: Database;
  store: ReadStore;
  threads: Threads;
  /** Whether something was searched for already. */
  searched: boolean;
}

/** Opens what the libraries of all people in a file share. */
export function share(db: Database, threads: Threads): Shared {
  const watch = new Watch(db);
  threads.onChanged = () => watch.look();
  const file: File = { db, store: new SqliteReader(db), threads, searched: false };
  return {
    path: db.path,
    spool: db.path,
    store: file.store,
    threads,
    watch,
    searching: (query, ask) => searching(file, query, ask),
    async close() {
      watch.close();
      // The connection that writes is closed last: it then empties the log into the library.
      db.close();
      await threads.close();
    },
  };
}

/** Asks the store for what a query finds, or for what else is in the search file; one that turns out to be damaged is made again first. */
async function searching<T>(
  shared: File,
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
async function words(shared: File, query = ''): Promise<ReadStore> {
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
