import type { Administration } from '../administration/administration.js';
import { LEASE, LONGEST_WAIT } from '../schedule/due.js';
import type { Store } from '../store/store.js';
import { postgresAccounts } from './accounts.js';
import { isPresent } from './migrate.js';
import type { Sql } from './sql.js';

/** What belongs to a library in a database as a whole. */
export function postgresAdministration(sql: Sql, store: Store): Administration {
  return {
    async health() {
      try {
        if (await isPresent(sql)) return { ready: true };
        return { ready: false, problem: `The tables of the database ${sql.path} are of another version.` };
      } catch (error) {
        return { ready: false, problem: error instanceof Error ? error.message : String(error) };
      }
    },
    async measures() {
      const [row, feedsDue, connections] = await Promise.all([
        sql.get<{ outbox: number; due: number; asked: string | null }>(
          `select (select count(*) from outbox) as outbox, (select coalesce(sum(n), 0)::bigint from due_counts) as due,
             (select max(last_refresh collate "C") from feeds) as asked`,
        ),
        store.countDue({ now: Date.now(), lease: LEASE, longest: LONGEST_WAIT }),
        sql.connectionsNow(),
      ]);
      const { outbox, due, asked } = row!;
      return {
        feedsDue,
        outbox,
        unread: due,
        connections,
        ...(asked !== null && { lastRefresh: Date.parse(asked) / 1000 }),
      };
    },
    accounts: postgresAccounts(sql),
  };
}
