import { DatelineError, parseQuery } from '@dateline/core/base';
import { checkedName } from '../store/names.js';
import { nextFree } from '../store/search-names.js';
import type { SearchRow } from '../store/searches.js';
import { log } from './changes.js';
import type { Query, Tx } from './sql.js';
import { holdPerson } from './states.js';
import { columns } from './values.js';
import type { Verbs } from './verbs.js';

/** By name. */
const list = (query: Query, person: number): Promise<SearchRow[]> =>
  query.all<SearchRow>('select id, name, query from searches where person = $1 order by lower(name), id', person);

/** @throws DatelineError `unknown-search` */
async function searchRow(query: Query, id: number, person: number): Promise<SearchRow> {
  const sql = 'select id, name, query from searches where id = $1 and person = $2';
  const row = await query.get<SearchRow>(sql, id, person);
  if (!row) throw new DatelineError('unknown-search', { id });
  return row;
}

/** @throws DatelineError `name-taken` */
async function freeName(tx: Tx, name: string, person: number, self = 0): Promise<string> {
  const bare = checkedName(name);
  const sql = 'select 1 from searches where person = $1 and lower(name) = lower($2 collate "C") and id <> $3';
  if (await tx.get(sql, person, bare, self)) throw new DatelineError('name-taken', { name: bare });
  return bare;
}

async function save(tx: Tx, person: number, name: string, query: string): Promise<SearchRow> {
  await holdPerson(tx, person);
  const bare = await freeName(tx, name, person);
  const sql = 'insert into searches(person, name, query) values($1, $2, $3) returning id';
  const { id } = (await tx.get<{ id: number }>(sql, person, bare, query.trim()))!;
  await log(tx, { kind: 'search', id: String(id), person });
  return { id, name: bare, query: query.trim() };
}

async function edit(tx: Tx, person: number, id: number, change: { name?: string; query?: string }): Promise<SearchRow> {
  await holdPerson(tx, person);
  const before = await searchRow(tx, id, person);
  const name = change.name === undefined ? before.name : await freeName(tx, change.name, person, id);
  const query = change.query?.trim() ?? before.query;
  await tx.run('update searches set name = $1, query = $2 where id = $3', name, query, id);
  await log(tx, { kind: 'search', id: String(id), person });
  return { id, name, query };
}

async function remove(tx: Tx, person: number, id: number): Promise<void> {
  if ((await tx.run('delete from searches where id = $1 and person = $2', id, person)) === 0)
    throw new DatelineError('unknown-search', { id });
  await log(tx, { kind: 'search', id: String(id), person });
}

/** Keeps searches that come from elsewhere, each under the next free name. @returns how many were new, or would be with `dryRun` */
export async function keepSearches(
  tx: Tx,
  person: number,
  searches: readonly Omit<SearchRow, 'id'>[],
  dryRun: boolean,
): Promise<number> {
  await holdPerson(tx, person);
  const named = new Map((await list(tx, person)).map((row) => [row.name.toLowerCase(), row.query] as const));
  const added = searches.flatMap(({ name, query }) => {
    const free = nextFree(checkedName(name), query.trim(), (other) => named.get(other.toLowerCase()));
    if (free === undefined) return [];
    parseQuery(query);
    // What a trial does not keep is in nobody's way.
    if (!dryRun) named.set(free.toLowerCase(), query.trim());
    return [{ name: free, query: query.trim() }];
  });
  if (dryRun || added.length === 0) return added.length;
  const made = await tx.all<{ id: number }>(
    'insert into searches(person, name, query) select $1, * from unnest($2::text[], $3::text[]) returning id',
    person,
    ...columns(
      added,
      ({ name }) => name,
      ({ query }) => query,
    ),
  );
  await log(tx, ...made.map(({ id }) => ({ kind: 'search' as const, id: String(id), person })));
  return added.length;
}

export const searches: Verbs<'searches' | 'saveSearch' | 'editSearch' | 'removeSearch' | 'keepSearches'> = {
  searches: list,
  async saveSearch(sql, person, name, query) {
    parseQuery(query);
    return sql.transaction((tx) => save(tx, person, name, query));
  },
  async editSearch(sql, person, id, change) {
    if (change.query !== undefined) parseQuery(change.query);
    return sql.transaction((tx) => edit(tx, person, id, change));
  },
  removeSearch: (sql, person, id) => sql.transaction((tx) => remove(tx, person, id)),
  keepSearches: (sql, person, searches, dryRun) => sql.transaction((tx) => keepSearches(tx, person, searches, dryRun)),
};
