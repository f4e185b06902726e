// The thread that writes the library: it owns the one connection that may. What people do goes before what feeds bring.

import { ENGINE } from '@dateline/reading/engine';
import { indexBatch } from '../index/indexer.js';
import { attachSearch, indexState, isIndexLeft, prepareSearchFile } from '../index/search-file.js';
import { LEASE, LONGEST_WAIT } from '../schedule/due.js';
import { keepRefreshing } from '../schedule/keep-refreshing.js';
import { pause } from '../slices.js';
import { loadEdition } from '../starter-edition.js';
import { pruneChanges } from '../store/changes.js';
import { Database } from '../store/database.js';
import { areHooksDue } from '../store/hooks.js';
import { LogKeeper } from '../store/log-keeper.js';
import { migrate } from '../store/migrate.js';
import { lastOutbox } from '../store/outbox.js';
import { areReadingsLeft } from '../store/readings.js';
import { purgeFeeds } from '../store/remove-feed.js';
import { SqliteStore } from '../store/sqlite-store.js';
import { openForWriting } from '../store/writing.js';
import { callerUntilClosed, Server } from './calls.js';
import type { Indexer } from './protocol.js';
import { Sweeper } from './sweeper.js';
import { options, type Running, send } from './thread.js';

export async function startWriter(): Promise<Running> {
  const db = openForWriting(options.path);
  try {
    migrate(db);
    prepareSearchFile(db);
    if (options.edition) await loadEdition(db, options.edition);
  } catch (error) {
    db.close();
    throw error;
  }
  return run(db);
}

function run(db: Database): Running {
  // For what a person marks by a query alone.
  const reader = new Database(options.path, { cache: 2_000 });
  attachSearch(reader);
  indexLittle(reader);
  send({
    kind: 'left',
    outbox: lastOutbox(reader),
    index: isIndexLeft(reader),
    readings: areReadingsLeft(reader, ENGINE),
  });
  let acts: Server | undefined;
  const others = { waiting: () => acts?.collect() ?? false, serve: () => acts?.answerCollected() };
  const store = new SqliteStore(db, reader, others);
  const log = new LogKeeper(db);
  store.queue.gate = () => log.gate();
  const servers: Server[] = [];
  const sweeper = new Sweeper(
    (signal) => store.removeOld(signal),
    () => store.queue.isBusy || (acts?.collect() ?? false),
  );
  store.onBounded = () => sweeper.soon();
  const tell = tellChanges(db, () => tellHooks(reader));
  db.onCommit = () => {
    tell();
    log.committed();
  };
  const stop = new AbortController();
  const tellDue = async () => {
    tellHooks(reader);
    if ((await store.countDue({ now: Date.now(), lease: LEASE, longest: LONGEST_WAIT })) > 0) send({ kind: 'due' });
  };
  const asking = options.refresh ? keepRefreshing({ round: tellDue, signal: stop.signal }) : undefined;
  return {
    linked(other, port) {
      if (other === 'indexer') {
        // It ends before this thread, which would wait for ever for a log that is being moved.
        log.checkpointer = callerUntilClosed<Indexer>(port).methods;
        servers.push(new Server(port, verbsOf(store)));
        return;
      }
      const server = new Server(
        port,
        other === 'people' ? durable(store, log) : { ...verbsOf(store), sync: () => log.sync() },
      );
      if (other === 'people') acts = server;
      servers.push(server);
    },
    async close() {
      stop.abort();
      await asking;
      await sweeper.stop();
      await Promise.all(servers.map((server) => server.idle()));
      await log.stop();
      reader.close();
      await purgeFeeds(db, pause);
      pruneChanges(db);
      db.close();
    },
  };
}

type Methods = Record<string, (...args: never[]) => unknown>;

/** The verbs of the store, to be called by name. */
function verbsOf(store: SqliteStore): Methods {
  const verbs: Methods = {};
  for (let level = Object.getPrototypeOf(store); level !== Object.prototype; level = Object.getPrototypeOf(level))
    for (const name of Object.getOwnPropertyNames(level))
      verbs[name] ??= (...args) =>
        (store[name as keyof SqliteStore] as (...args: never[]) => unknown).apply(store, args);
  return verbs;
}

/** The verbs by the name of a person: what people did is on the disk when it is acknowledged. */
function durable(store: SqliteStore, log: LogKeeper): Methods {
  const verbs = Object.entries(verbsOf(store)).map(([name, verb]): [string, Methods[string]] => [
    name,
    async (who: string, ...args: unknown[]) => {
      const person = await store.enter(who);
      const value = await verb(...([person, ...args] as never[]));
      await log.sync();
      return value;
    },
  ]);
  return Object.fromEntries(verbs);
}

/** Stories that are indexed before the library is open: those that a new one begins with. */
const LITTLE = 200;

function indexLittle(reader: Database): void {
  const { upTo, rebuilding } = indexState(reader);
  const waiting = lastOutbox(reader) - upTo;
  if (!rebuilding && waiting > 0 && waiting <= LITTLE) indexBatch(reader);
}

/** Whoever asks the feeds also tells hooks what changed. */
function tellHooks(reader: Database): void {
  if (options.refresh && areHooksDue(reader, Date.now())) send({ kind: 'hooks' });
}

/** Several commits of one turn are told once. */
function tellChanges(db: Database, also: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setImmediate(() => {
      waiting = false;
      if (!db.isOpen) return;
      send({ kind: 'changed', outbox: lastOutbox(db) });
      also();
    });
  };
}
