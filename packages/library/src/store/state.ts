import { parseQuery, type States } from '@dateline/core';
import { log } from './changes.js';
import type { Database } from './database.js';
import { findArticle } from './get.js';
import { placesOf } from './list.js';
import { placeAt, seconds } from './place.js';

export type State = Partial<States>;

/** Articles a transaction of a long write takes: well under 10 ms. */
const SLICE = 250;

function setState(db: Database, place: number, id: string, { read, saved }: State): boolean {
  const changed = db.run(
    'update articles set read = coalesce(?1, read), saved = coalesce(?2, saved) where place = ?3 and (read <> coalesce(?1, read) or saved <> coalesce(?2, saved))',
    read === undefined ? null : Number(read),
    saved === undefined ? null : Number(saved),
    place,
  );
  if (changed > 0) log(db, 'state', id);
  return changed > 0;
}

/** All of the articles or, where one is unknown, none. */
export function mark(db: Database, ids: readonly string[], state: State): void {
  db.transaction(() => {
    for (const given of ids) {
      const { place, id } = findArticle(db, given);
      setState(db, place, id, state);
    }
  });
}

/** Marks what a query finds, slice by slice. @returns how many changed */
export async function markAll(
  db: Database,
  text: string,
  state: State,
  before: string | undefined,
  pause: () => Promise<void>,
): Promise<number> {
  const { query } = parseQuery(text);
  const limit = before === undefined ? undefined : seconds(before);
  let from = limit === undefined ? Number.MAX_SAFE_INTEGER : placeAt(limit + 1);
  let changed = 0;
  for (;;) {
    const places = placesOf(db, query, from, SLICE);
    const last = places.at(-1);
    if (last === undefined) return changed;
    db.transaction(() => {
      for (const place of places) {
        const id = db.get<{ id: string }>('select id from articles where place = ?', place)?.id;
        if (id !== undefined && setState(db, place, id, state)) changed++;
      }
    });
    from = last;
    await pause();
  }
}
