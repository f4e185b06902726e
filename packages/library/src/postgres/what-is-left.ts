import { ENGINE } from '@dateline/reading/engine';
import type { Query } from './sql.js';

/** What nobody has taken: words to be indexed or Stories to be looked for, Readings to be made, or made again by another engine. */
export async function whatIsLeft(query: Query): Promise<{ index: boolean; readings: boolean }> {
  const row = await query.get<{ index: boolean; readings: boolean }>(
    `select exists (select from outbox where lease is null or lease < now()) or exists (select from ungrouped) as index,
       exists (select from articles where due = 1 and (lease is null or lease < now()))
         or exists (select from changed where pending = 1)
         or (exists (select from readings) and (select value from facts where name = 'engine') is distinct from $1) as readings`,
    ENGINE,
  );
  return row!;
}
