// The thread that writes: it owns the one connection that may, and does the long work in short transactions.
import { parentPort, workerData } from 'node:worker_threads';
import { isDatelineError, type Problem } from '@dateline/core';
import { keepReadingAhead } from './ahead.js';
import { loadEdition } from './edition.js';
import type { FromWorker, ToWorker, WorkerOptions, Writer } from './protocol.js';
import { keepRefreshing } from './schedule/keep-refreshing.js';
import { pruneChanges } from './store/changes.js';
import type { Database } from './store/database.js';
import { migrate } from './store/migrate.js';
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
    if (options.edition) await loadEdition(db, options.edition);
  } catch (error) {
    db.close();
    throw error;
  }
  serve(db);
}

function serve(db: Database): void {
  const stop = new AbortController();
  const writer: Writer = writerOf(db, options, stop.signal);
  const refreshing = options.refresh
    ? keepRefreshing({ round: () => writer.refresh({}, () => {}), signal: stop.signal })
    : undefined;
  const ahead = options.readings ? keepReadingAhead(db, stop.signal) : undefined;
  const saver = checkpoints(db);
  const tell = teller();
  const running = new Set<Promise<void>>();
  db.onCommit = () => {
    tell();
    saver.soon();
    ahead?.wake();
  };

  const call = async ({ call, method, args }: Extract<ToWorker, { kind: 'call' }>): Promise<void> => {
    try {
      const work = writer[method] as (...args: unknown[]) => unknown;
      const progress = (progress: unknown) => send({ kind: 'progress', call, progress } as FromWorker);
      send({ kind: 'result', call, value: await work(...args, ...(method === 'refresh' ? [progress] : [])) });
    } catch (error) {
      send({ kind: 'error', call, problem: problem(error) });
    }
  };
  const close = async (): Promise<void> => {
    stop.abort();
    await Promise.all([...running, refreshing, ahead?.stopped]);
    saver.stop();
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
