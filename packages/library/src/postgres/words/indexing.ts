// The thread that indexes a library in a database.
import { pause } from '../../slices.js';
import { Server } from '../../threads/calls.js';
import type { Indexer } from '../../threads/protocol.js';
import { options, type Running, send } from '../../threads/thread.js';
import { Sql } from '../sql.js';
import { groupBatch } from '../stories/group.js';
import { catchUp } from './caught-up.js';
import { indexBatch } from './index-batch.js';

/** Milliseconds between two looks without being told: what other processes left, and what could not be done before. */
const EVERY = 5_000;

export async function startIndexing(): Promise<Running> {
  const sql = new Sql(options.path, { connections: 3, name: 'indexer' });
  const stop = new AbortController();
  const servers: Server[] = [];
  let running: Promise<void> | undefined;
  let again = false;
  let turn = 0;

  const run = async (): Promise<void> => {
    do {
      again = false;
      while (!stop.signal.aborted && (await indexBatch(sql)) > 0) await pause();
      while (!stop.signal.aborted && (await groupBatch(sql)) > 0) await pause();
    } while (again && !stop.signal.aborted);
  };
  const begin = (): void => {
    again = true;
    if (stop.signal.aborted) return;
    // What fails stays in the outbox, and is tried again by the clock.
    running ??= run()
      .catch(() => {})
      .finally(() => {
        running = undefined;
      });
  };
  const clock = setInterval(begin, EVERY).unref();
  const resting = setInterval(() => running ?? send({ kind: 'idle', turn }), options.idle).unref();

  return {
    linked(_, port) {
      const methods = { caughtUp: () => catchUp(sql, stop.signal) } satisfies Partial<
        Record<keyof Indexer, (...args: never[]) => unknown>
      >;
      servers.push(new Server(port, methods));
    },
    wake(now) {
      turn = now;
      begin();
    },
    async close() {
      clearInterval(clock);
      clearInterval(resting);
      stop.abort();
      await Promise.all(servers.map((server) => server.idle()));
      await running;
      await sql.close();
    },
  };
}
