import type { Change } from '../types.js';
import type { Database } from './database.js';
import { sightOf, VISIBLE } from './listings.js';
import { FIRST } from './people.js';

/** Entries kept: more than a process that was asleep for a day has missed. */
export const KEPT = 20_000;

/** Enters a change: of one person alone, or of an article in a listing, which only those hear of who see it. */
export function log(
  db: Database,
  kind: Change['kind'],
  id: string,
  { person, listing }: { person?: number; listing?: number } = {},
): void {
  db.run(
    'insert into changes(kind, id, person, listing) values(?, ?, ?, ?)',
    kind,
    id,
    person ?? null,
    listing ?? null,
  );
}

export function lastChange(db: Database): number {
  return db.get<{ number: number | null }>('select max(number) as number from changes')?.number ?? 0;
}

/**
 * What a person may hear of the log after a number. Where entries after it are no longer kept, or the number is not of
 * this log, it begins with one of kind `refresh` whose id is empty: anything may have changed.
 */
export function changesSince(db: Database, since: number, person = FIRST): Change[] {
  const last = lastChange(db);
  if (since > last) return [{ number: last, kind: 'refresh', id: '' }];
  if (since === last) return [];
  const { all } = sightOf(db, person);
  const sql = `select number, kind, id from changes where number > ? and (person is null or person = ?)
    ${all ? '' : `and (listing is null or listing in (${VISIBLE}))`} order by number`;
  const found = db.all<Change>(sql, since, person, ...(all ? [] : [person, person])).map((change) => ({ ...change }));
  const first = db.get<{ number: number }>('select min(number) as number from changes')?.number ?? 0;
  if (first <= since + 1) return found;
  return [{ number: first - 1, kind: 'refresh', id: '' }, ...found];
}

export function pruneChanges(db: Database): void {
  db.transaction(() => db.run('delete from changes where number <= (select max(number) from changes) - ?', KEPT));
}
