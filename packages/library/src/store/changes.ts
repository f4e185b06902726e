import type { Change } from '../types.js';
import type { Database } from './database.js';

/** Entries kept: more than a process that was asleep for a day has missed. */
const KEPT = 20_000;

export function log(db: Database, kind: Change['kind'], id: string): void {
  db.run('insert into changes(kind, id) values(?, ?)', kind, id);
}

export function lastChange(db: Database): number {
  return db.get<{ number: number | null }>('select max(number) as number from changes')?.number ?? 0;
}

/**
 * The log after a number. Where entries after it are no longer kept, or the number is not of this log, it begins with one
 * of kind `refresh` whose id is empty: anything may have changed.
 */
export function changesSince(db: Database, since: number): Change[] {
  const last = lastChange(db);
  if (since > last) return [{ number: last, kind: 'refresh', id: '' }];
  const found = db.all<Change>('select number, kind, id from changes where number > ? order by number', since);
  const first = found[0];
  if (!first || first.number === since + 1) return found.map((change) => ({ ...change }));
  return [{ number: first.number - 1, kind: 'refresh', id: '' }, ...found.map((change) => ({ ...change }))];
}

export function pruneChanges(db: Database): void {
  db.transaction(() => db.run('delete from changes where number <= (select max(number) from changes) - ?', KEPT));
}
