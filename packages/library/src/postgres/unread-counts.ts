import { isDatelineError, parseQuery } from '@dateline/core/base';
import { countQuery } from './count.js';
import type { Query, Sql } from './sql.js';

/** Counts that are kept, more than a person has searches. */
const KEPT = 1_000;

/** Counts what saved searches find, and counts again only when the library has changed since. */
export class UnreadCounts {
  private readonly sql: Sql;
  private readonly known = new Map<string, { state: string; unread: number }>();

  constructor(sql: Sql) {
    this.sql = sql;
  }

  async unread(person: number, queries: readonly string[]): Promise<number[]> {
    const counts: number[] = [];
    for (const query of queries) {
      const key = `${person} ${query}`;
      const state = await this.state();
      const known = this.known.get(key);
      if (state !== undefined && known?.state === state) {
        counts.push(known.unread);
        continue;
      }
      const unread = await countOrNone(this.sql, query, person);
      this.known.delete(key);
      if (this.known.size >= KEPT) this.known.delete(this.known.keys().next().value!);
      if (state !== undefined) this.known.set(key, { state, unread });
      counts.push(unread);
    }
    return counts;
  }

  /**
   * What a count depends on: the change log, and the day, as words such as `today` stand in queries. Undefined while changes are to be
   * numbered or stories to be indexed.
   */
  private async state(): Promise<string | undefined> {
    const row = await this.sql.get<{ last: number; busy: boolean }>(
      `select coalesce((select max(number) from changes), 0)::bigint as last,
         exists(select from new_changes) or exists(select from outbox) as busy`,
    );
    return row!.busy ? undefined : `${row!.last} ${new Date().toISOString().slice(0, 10)}`;
  }
}

/** A query that an older Dateline took and this one does not finds none. */
async function countOrNone(query: Query, text: string, person: number): Promise<number> {
  try {
    const asked = parseQuery(text).query;
    return await countQuery(query, { kind: 'and', items: [asked, { kind: 'is', state: 'unread' }] }, person);
  } catch (error) {
    if (isDatelineError(error) && error.code === 'bad-query') return 0;
    throw error;
  }
}
