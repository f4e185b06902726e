import type { State } from '../types.js';
import { KNOWN_FOR, stillHolding, whatOf } from './act-parts.js';
import type { Database } from './database.js';

/** Notes when something was done to stories; what was done later stays. @param at ISO 8601 */
export function noteDone(
  db: Database,
  places: readonly number[],
  whats: readonly string[],
  at: string,
  person: number,
): void {
  for (const what of whats)
    db.run(
      `insert into done_at(person, article, what, at) select ?, value, ?, ? from json_each(?) where true
       on conflict do update set at = excluded.at where excluded.at > done_at.at`,
      person,
      what,
      at,
      JSON.stringify(places),
    );
}

export const noteMarked = (db: Database, places: readonly number[], state: State, at: string, person: number): void =>
  noteDone(db, places, whatOf(state), at, person);

/** Whether the same was done to a story after a moment. */
export function isDoneLater(db: Database, place: number, what: string, at: string, person: number): boolean {
  const sql = 'select 1 from done_at where person = ? and article = ? and what = ? and at > ?';
  return db.get(sql, person, place, what, at) !== undefined;
}

/** What of an act that was done at a moment still holds for a story: nothing of it was done otherwise later. */
export function stillMeant(db: Database, place: number, state: State, at: string, person: number): State {
  return stillHolding(state, (what) => !isDoneLater(db, place, what, at, person));
}

/** Forgets what is too old to matter. @param now milliseconds since 1970 */
export function forgetDone(db: Database, now: number): void {
  const before = new Date(now - KNOWN_FOR).toISOString();
  db.run('delete from done where at < ?', before);
  db.run('delete from done_at where at < ?', before);
}
