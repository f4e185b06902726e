import type { ReadStore, WriteStore } from '../store/store.js';
import type { WorkerClient } from '../threads/calls.js';
import type { Durable, Indexer } from '../threads/protocol.js';
import { Sql } from './sql.js';
import { postgresStore } from './store.js';

/** The library as a thread has it that works on a database by itself. */
export interface Direct {
  store: WorkerClient<WriteStore & Pick<ReadStore, 'feed' | 'summary'> & Durable>;
  indexer: Pick<WorkerClient<Indexer>, 'atHand' | 'caughtUp'>;
  close(): Promise<void>;
}

/** Connections of a thread: what it asks at once. */
const CONNECTIONS = 4;

/** Opens a database that is of the present version already. */
export function openDirect(address: string, name: string): Direct {
  const sql = new Sql(address, { connections: CONNECTIONS, name });
  const store = postgresStore(sql);
  // What the server has committed is on its disk.
  const sync = async () => {};
  return {
    store: new Proxy(store, {
      get: (verbs, verb) => (verb === 'sync' ? sync : Reflect.get(verbs, verb)),
    }) as unknown as Direct['store'],
    indexer: { atHand: async () => {}, caughtUp: async () => {} },
    close: () => sql.close(),
  };
}
