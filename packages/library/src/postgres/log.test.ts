import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { connected, database, postgres } from '../../test/postgres.js';
import type { Change } from '../types.js';
import { changesSince, log, numberChanges } from './changes.js';
import type { Sql, Tx } from './sql.js';
import { postgresStore } from './store.js';
import { PostgresWatch } from './watch.js';

/** A transaction that has logged a change, and commits when it is told to. */
async function logged(sql: Sql, id: string): Promise<() => Promise<void>> {
  const [begun, ends] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const done = sql.transaction(async (tx: Tx) => {
    await log(tx, { kind: 'refresh', id });
    begun.resolve();
    await ends.promise;
  });
  await begun.promise;
  return () => {
    ends.resolve();
    return done;
  };
}

describe('the log of changes in a database', () => {
  it('misses nothing where transactions commit in another order than they began', async () => {
    const sql = connected(await database());
    const commit = [await logged(sql, 'a'), await logged(sql, 'b'), await logged(sql, 'c')] as const;
    const read: Change[] = [];
    const look = async () => {
      await numberChanges(sql);
      read.push(...(await changesSince(sql, read.at(-1)?.number ?? 0, 1)));
    };
    // The one that began last is read while the others are still under way.
    for (const n of [2, 0, 1] as const) {
      await commit[n]();
      await look();
    }
    expect(read.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(read.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('gives every change of many processes one number, whoever numbers them', async () => {
    const address = await database();
    const processes = [1, 2, 3].map(() => connected(address));
    const reader = connected(address);
    const read: Change[] = [];
    const look = async () => {
      read.push(...(await changesSince(reader, read.at(-1)?.number ?? 0, 1)));
    };
    await Promise.all(
      processes.map(async (sql, n) => {
        for (let turn = 0; turn < 20; turn++) {
          await sql.transaction((tx) => log(tx, { kind: 'refresh', id: `${n} ${turn}` }));
          await numberChanges(sql);
          if (n === 0) await look();
        }
      }),
    );
    await look();
    expect(new Set(read.map(({ id }) => id)).size).toBe(60);
    expect(read.map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
  });

  it('wakes other processes, and those whose connection was lost catch up', async () => {
    const address = await database();
    const writer = postgresStore(connected(address));
    const watch = new PostgresWatch(connected(address));
    onTestFinished(() => watch.close());
    const heard: Change[] = [];
    watch.subscribe((changes) => heard.push(...changes), '');
    await watch.started;
    await writer.endRound();
    await vi.waitFor(() => expect(heard.map(({ id }) => id)).toEqual(['done']), 30_000);
    const server = await postgres();
    const name = new URL(address).pathname.slice(1);
    await server.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and application_name = 'dateline listener'`,
    );
    await writer.endRound();
    await writer.endRound();
    await vi.waitFor(() => expect(heard).toHaveLength(3), 30_000);
  });
});
