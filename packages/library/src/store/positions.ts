import type { Position } from '../types.js';
import { POSITION } from './act-parts.js';
import type { Database } from './database.js';
import { isDoneLater, noteDone } from './done-at.js';

/** How far a person came in an article; undefined where nothing is kept. */
export function positionOf(db: Database, place: number, person: number): Position | undefined {
  const rows = db.all<{ what: string; value: number }>(
    'select what, value from positions where person = ? and article = ?',
    person,
    place,
  );
  const read = rows.find(({ what }) => what === '')?.value;
  const heard = rows.filter(({ what }) => what !== '').map(({ what, value }) => [what, value]);
  if (rows.length === 0) return undefined;
  return { ...(read !== undefined && { read }), ...(heard.length > 0 && { heard: Object.fromEntries(heard) }) };
}

/**
 * Keeps what is between its beginning and its end, and forgets what is at either.
 * @param at ISO 8601, where it was done before now: what was done later stays
 */
export function keepPosition(
  db: Database,
  place: number,
  { read, heard = {} }: Position,
  person: number,
  at?: string,
): void {
  db.transaction(() => {
    if (at !== undefined && isDoneLater(db, place, POSITION, at, person)) return;
    noteDone(db, [place], [POSITION], at ?? new Date().toISOString(), person);
    const keep = (what: string, value: number) => {
      if (value > 0)
        db.run(
          'insert into positions(person, article, what, value) values(?, ?, ?, ?) on conflict do update set value = excluded.value',
          person,
          place,
          what,
          value,
        );
      else db.run('delete from positions where person = ? and article = ? and what = ?', person, place, what);
    };
    if (read !== undefined) keep('', read < 1 ? read : 0);
    for (const [url, second] of Object.entries(heard)) if (url !== '') keep(url, second);
  });
}
