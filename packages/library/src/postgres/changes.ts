import { KEPT } from '../store/changes.js';
import type { Change } from '../types.js';
import type { Query, Sql, Tx } from './sql.js';
import { columns } from './values.js';
import type { Verbs } from './verbs.js';

/** A change: of one person alone, or of an article in a listing, which only those hear of who see it. */
export interface NewChange {
  kind: Change['kind'];
  id: string;
  person?: number | undefined;
  listing?: number | undefined;
}

/** Enters changes; they are numbered once the transaction is committed. */
export async function log(tx: Tx, ...changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  tx.logged = true;
  await tx.run(
    `insert into new_changes(kind, id, person, listing)
     select * from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[])`,
    ...columns(
      changes,
      ({ kind }) => kind,
      ({ id }) => id,
      ({ person }) => person ?? null,
      ({ listing }) => listing ?? null,
    ),
  );
}

/** Numbers what is committed and wakes all processes. @returns the last number, where there was something to number */
export const numberChanges = async (sql: Query): Promise<number | undefined> =>
  (await sql.get<{ last: number | null }>('select number_changes() as last'))?.last ?? undefined;

export const lastChange = async (sql: Query): Promise<number> =>
  (await sql.get<{ number: number }>('select coalesce(max(number), 0)::bigint as number from changes'))!.number;

/** See `changesSince` of the file: what a person may hear of the log after a number, with a `refresh` where entries are gone. */
export async function changesSince(sql: Query, since: number, person: number): Promise<Change[]> {
  const rows = await sql.all<{ first: number; last: number; number: number | null; kind: Change['kind']; id: string }>(
    `select b.first, b.last, c.number, c.kind, c.id
     from (select coalesce(min(number), 0)::bigint as first, coalesce(max(number), 0)::bigint as last from changes) b
     left join changes c on c.number > $1 and c.number <= b.last and (c.person is null or c.person = $2)
       and (c.listing is null or c.listing in (select seen_by($2)))
     order by c.number`,
    since,
    person,
  );
  const found = rows.flatMap(({ number, kind, id }) => (number === null ? [] : [{ number, kind, id }]));
  return withGap(found, since, rows[0]!);
}

/** The numbers of the first and the last change that are kept. */
export interface Bounds {
  first: number;
  last: number;
}

/** What was found after a number, with a `refresh` where entries between are gone. */
export function withGap(found: Change[], since: number, { first, last }: Bounds): Change[] {
  if (since > last) return [{ number: last, kind: 'refresh', id: '' }];
  if (since === last || first <= since + 1) return found;
  return [{ number: first - 1, kind: 'refresh', id: '' }, ...found];
}

export async function pruneChanges(sql: Query): Promise<void> {
  await sql.run('delete from changes where number <= (select max(number) from changes) - $1', KEPT);
}

export const changes: Verbs<'log' | 'endRound'> = {
  async log(sql, person, since) {
    await numberChanges(sql);
    return changesSince(sql, since, person);
  },
  async endRound(sql: Sql) {
    await sql.transaction((tx) => log(tx, { kind: 'refresh', id: 'done' }));
  },
};
