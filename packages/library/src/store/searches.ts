import { DatelineError, parseQuery } from '@dateline/core/base';
import type { SavedSearch } from '../types.js';
import { log } from './changes.js';
import { countQuery } from './count.js';
import type { Database } from './database.js';
import { checkedName } from './names.js';
import { nextFree } from './search-names.js';

/** A saved search without its count. */
export type SearchRow = Omit<SavedSearch, 'unread'>;

/** By name. */
export function listSearches(db: Database, person: number): SearchRow[] {
  return db
    .all<SearchRow>('select id, name, query from searches where person = ? order by name, id', person)
    .map((row) => ({ ...row }));
}

export function searchRow(db: Database, id: number, person: number): SearchRow {
  const row = db.get<SearchRow>('select id, name, query from searches where id = ? and person = ?', id, person);
  if (!row) throw new DatelineError('unknown-search', { id });
  return { ...row };
}

export function saveSearch(db: Database, { name, query }: Omit<SearchRow, 'id'>, person: number): SearchRow {
  parseQuery(query);
  return db.transaction(() => {
    const bare = freeName(db, name, person);
    const id = db.insert('insert into searches(person, name, query) values(?, ?, ?)', person, bare, query.trim());
    log(db, 'search', String(id), { person });
    return { id, name: bare, query: query.trim() };
  });
}

export function editSearch(
  db: Database,
  id: number,
  change: { name?: string; query?: string },
  person: number,
): SearchRow {
  if (change.query !== undefined) parseQuery(change.query);
  return db.transaction(() => {
    const before = searchRow(db, id, person);
    const name = change.name === undefined ? before.name : freeName(db, change.name, person, id);
    const query = change.query?.trim() ?? before.query;
    db.run('update searches set name = ?, query = ? where id = ?', name, query, id);
    log(db, 'search', String(id), { person });
    return { id, name, query };
  });
}

export function removeSearch(db: Database, id: number, person: number): void {
  db.transaction(() => {
    searchRow(db, id, person);
    db.run('delete from searches where id = ?', id);
    log(db, 'search', String(id), { person });
  });
}

/** Keeps searches that come from elsewhere, each under the next free name. @returns how many were new, or would be with `dryRun` */
export function keepSearches(
  db: Database,
  searches: readonly Omit<SearchRow, 'id'>[],
  person: number,
  dryRun: boolean,
): number {
  return db.transaction(() => {
    let added = 0;
    for (const { name, query } of searches) {
      const free = nextName(db, checkedName(name), query.trim(), person);
      if (free === undefined) continue;
      added++;
      if (!dryRun) saveSearch(db, { name: free, query }, person);
    }
    return added;
  });
}

/** Undefined where the same query is there under the name. */
function nextName(db: Database, name: string, query: string, person: number): string | undefined {
  const sql = 'select query from searches where person = ? and name = ?';
  return nextFree(name, query, (free) => db.get<{ query: string }>(sql, person, free)?.query);
}

function freeName(db: Database, name: string, person: number, self = 0): string {
  const bare = checkedName(name);
  const other = db.get('select 1 from searches where person = ? and name = ? and id <> ?', person, bare, self);
  if (other) throw new DatelineError('name-taken', { name: bare });
  return bare;
}

/** Unread stories that a saved search finds. */
export function countUnread(db: Database, query: string, person: number, now = new Date()): number {
  return countQuery(
    db,
    { kind: 'and', items: [parseQuery(query, now).query, { kind: 'is', state: 'unread' }] },
    person,
  );
}
