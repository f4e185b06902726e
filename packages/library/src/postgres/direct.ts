import type { ReadStore, Store, WriteStore } from '../store/store.js';
import type { WorkerClient } from '../threads/calls.js';
import type { Durable, Indexer } from '../threads/protocol.js';
import { Sql } from './sql.js';
import { postgresStore } from './store.js';
import { catchUp } from './words/caught-up.js';

type Verb = (...args: unknown[]) => Promise<unknown>;

/** The library as a thread has it that works on a database by itself. */
export interface Direct {
  store: WorkerClient<WriteStore & Pick<ReadStore, 'feed' | 'summary' | 'person' | 'exportedStories'> & Durable>;
  indexer: Pick<WorkerClient<Indexer>, 'atHand' | 'caughtUp'>;
  close(): Promise<void>;
}

/** Connections of a thread: what it asks at once. */
const CONNECTIONS = 4;

/** What leaves something to be indexed, or to be read. */
const CHANGING: readonly (string | symbol)[] = ['putStories', 'restoreStories', 'keepReading'];

/**
 * Opens a database that is of the present version already.
 * @param onChanged told when there may be something to index or to read
 */
export function openDirect(address: string, name: string, onChanged: () => void = () => {}): Direct {
  const sql = new Sql(address, { connections: CONNECTIONS, name });
  const store = postgresStore(sql);
  // What the server has committed is on its disk.
  const sync = async () => {};
  const telling =
    (verb: Verb): Verb =>
    (...args) => {
      const done = verb(...args);
      void done.then(onChanged, () => {});
      return done;
    };
  const get = (verbs: Store, verb: string | symbol) => {
    if (verb === 'sync') return sync;
    const found = Reflect.get(verbs, verb) as Verb;
    return CHANGING.includes(verb) ? telling(found) : found;
  };
  return {
    store: new Proxy(store, { get }) as unknown as Direct['store'],
    indexer: {
      atHand: async () => {},
      // It takes what it put itself from the outbox, beside whoever else does; Stories are looked for elsewhere.
      async caughtUp() {
        await catchUp(sql);
        onChanged();
      },
    },
    close: () => sql.close(),
  };
}
