// The thread that writes: it owns the one connection that may, and does the long work in short transactions.
import { parentPort, workerData } from 'node:worker_threads';
import { isDatelineError, type Problem } from '@dateline/core';
import { keepReadingAhead } from './ahead.js';
import { loadEdition } from './edition.js';
import { indexBatch } from './index/indexer.js';
import { attachSearch, prepareSearchFile } from './index/search-file.js';
import type { FromWorker, ToWorker, WorkerOptions, Writer } from './protocol.js';
import { keepRefreshing } from './schedule/keep-refreshing.js';
import { pause } from './slices.js';
import { pruneChanges } from './store/changes.js';
import { Database } from './store/database.js';
import { purgeFeeds } from './store/feeds.js';
import { migrate } from './store/migrate.js';
import { addPerson, FIRST } from './store/people.js';
import { checkpoints, openForWriting } from './store/writing.js';
import { writerOf } from './writer.js';

const port = parentPort;
const options = workerData as WorkerOptions;
const send = (message: FromWorker) => port?.postMessage(message);

function problem(error: unknown): Problem {
  if (isDatelineError(error)) return error.toJSON();
  return { code: 'internal', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** Several commits of one turn are told once. */
function teller(): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setImmediate(() => {
      waiting = false;
      send({ kind: 'changed' });
    });
  };
}

async function start(): Promise<void> {
  const db = openForWriting(options.path);
  try {
    migrate(db);
    prepareSearchFile(db);
    if (options.edition) await loadEdition(db, options.edition);
  } catch (error) {
    db.close();
    throw error;
  }
  serve(db);
}

function serve(db: Database): void {
  const stop = new AbortController();
  const index = new Database(options.path);
  attachSearch(index);
  const catchUp = () => {
    while (indexBatch(index) > 0);
  };
  catchUp();
  const writer = writerOf(db, index, options, stop.signal);
  const refreshing = options.refresh
    ? keepRefreshing({ round: () => writer.refreshAll(), signal: stop.signal })
    : undefined;
  const ahead = options.readings ? keepReadingAhead(db, stop.signal) : undefined;
  const saver = checkpoints(db);
  const tell = teller();
  const running = new Set<Promise<void>>();
  let indexing = false;
  const indexSoon = () => {
    if (indexing) return;
    indexing = true;
    setImmediate(() => {
      indexing = false;
      if (db.isOpen) catchUp();
    });
  };
  db.onCommit = () => {
    tell();
    indexSoon();
    saver.soon();
    ahead?.wake();
  };

  const call = async ({ call, method, person, args }: Extract<ToWorker, { kind: 'call' }>): Promise<void> => {
    try {
      const who = person === '' ? FIRST : addPerson(db, person);
      const work = writer[method as keyof Writer] as (...args: unknown[]) => unknown;
      const progress = (progress: unknown) => send({ kind: 'progress', call, progress } as FromWorker);
      const value = await work(who, ...args, ...(method === 'refresh' ? [progress] : []));
      catchUp();
      send({ kind: 'result', call, value });
    } catch (error) {
      send({ kind: 'error', call, problem: problem(error) });
    }
  };
  const close = async (): Promise<void> => {
    stop.abort();
    await Promise.all([...running, refreshing, ahead?.stopped]);
    saver.stop();
    catchUp();
    index.close();
    await purgeFeeds(db, pause);
    pruneChanges(db);
    db.close();
    port?.close();
  };
  port?.on('message', (message: ToWorker) => {
    if (message.kind === 'close') void close();
    else {
      const task: Promise<void> = call(message).finally(() => running.delete(task));
      running.add(task);
    }
  });
  send({ kind: 'ready' });
  ahead?.wake();
}

start().catch((error: unknown) => {
  send({ kind: 'failed', problem: problem(error) });
  port?.close();
});
