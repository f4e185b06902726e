import { checkedName, FIRST, NOBODY } from '../store/people.js';
import { keepApart } from './keep-apart.js';
import { LOCKS } from './migrate.js';
import type { Query, Sql } from './sql.js';
import type { Verbs } from './verbs.js';

const APART = 5;

/** Whether more than one person is here, so that what one adds is that person's alone. */
export const areMany = async (query: Query): Promise<boolean> =>
  (await query.all('select 1 from people limit 2')).length > 1;

async function find(query: Query, name: string): Promise<number | undefined> {
  const sql = 'select id from people where lower(name) = lower($1 collate "C")';
  return (await query.get<{ id: number }>(sql, checkedName(name)))?.id;
}

async function enter(sql: Sql, name: string): Promise<number> {
  if (name === '') return FIRST;
  const known = await find(sql, name);
  if (known !== undefined) return known;
  return sql.transaction(async (tx) => {
    await tx.all('select pg_advisory_xact_lock($1, $2)', LOCKS, APART);
    const other = await find(tx, name);
    if (other !== undefined) return other;
    if (!(await areMany(tx))) await keepApart(tx);
    const row = await tx.get<{ id: number }>(
      'insert into people(name, created) values($1, $2) returning id',
      checkedName(name),
      new Date().toISOString(),
    );
    return row!.id;
  });
}

export const people: Verbs<'person' | 'people' | 'enter'> = {
  person: async (sql, name) => (name === '' ? FIRST : ((await find(sql, name)) ?? NOBODY)),
  people: async (sql) =>
    (await sql.all<{ name: string }>("select name from people where name <> '' order by id")).map(({ name }) => name),
  enter,
};
