import type { Alias } from './aliases.js';
import type { Database } from './database.js';
import type { Told } from './identity.js';
import { feedsIn } from './listings.js';
import { type Gone, GRACE, ID, isSameGone, namesWhenGone, TEXT } from './same-gone.js';

const DAY = 86_400_000;

/** Keeps the names of an article that is about to go, for each feed that lists it. */
export function keepNames(db: Database, place: number, now: Date): void {
  const row = db.get<{ id: string; hash: string; headline: string | null; time: string; listing: number }>(
    'select id, hash, headline, time, listing from articles where place = ?',
    place,
  );
  if (!row) return;
  for (const feed of feedsIn(db, row.listing)) {
    if (feed < 0) continue;
    const gone = db.insert(
      'insert into gone(feed, headline, time, listed) values(?, ?, ?, ?)',
      feed,
      row.headline,
      row.time,
      now.toISOString(),
    );
    const told = db.get<{ hash: string }>('select hash from told where feed = ? and article = ?', feed, place)?.hash;
    db.run(
      `insert into gone_names(scope, value, gone) select scope, value, ?1 from aliases where article = ?2
       union values ('${ID}', ?3, ?1), ('${TEXT}', ?4, ?1), ('${TEXT}', ?5, ?1)`,
      gone,
      place,
      row.id,
      row.hash,
      told ?? row.hash,
    );
  }
}

/** Of the stories of a feed those that went from it, by their numbers, with what is kept of each. */
export function goneOf(db: Database, feed: number, stories: readonly Told[]): Map<number, number> {
  const found = new Map<number, number>();
  if (!db.get('select 1 from gone where feed = ? limit 1', feed)) return found;
  stories.forEach((story, n) => {
    const gone = whichGone(db, feed, story);
    if (gone !== undefined) found.set(n, gone);
  });
  return found;
}

function whichGone(db: Database, feed: number, story: Told): number | undefined {
  for (const { scope, value } of namesWhenGone(story)) {
    const candidates = db.all<Gone>(
      `select g.id, g.headline, g.time from gone_names n join gone g on g.id = n.gone
       where n.scope = ? and n.value = ? and g.feed = ?`,
      scope,
      value,
      feed,
    );
    const namesOf = (id: number) => db.all<Alias>('select scope, value from gone_names where gone = ?', id);
    const same = candidates.find((gone) => isSameGone(gone, story, scope, () => namesOf(gone.id)));
    if (same) return same.id;
  }
  return undefined;
}

/**
 * Notes which of the stories that went a feed still lists, and forgets those it has not listed for a month. Call it with
 * all stories of a document.
 */
export function noteListed(db: Database, feed: number, gone: Iterable<number>, now = new Date()): void {
  const yesterday = new Date(now.getTime() - DAY).toISOString();
  const longAgo = new Date(now.getTime() - GRACE * DAY).toISOString();
  const listed = JSON.stringify([...gone]);
  const isDue =
    db.get(
      'select 1 from json_each(?) j join gone g on g.id = j.value where g.listed < ? limit 1',
      listed,
      yesterday,
    ) ?? db.get('select 1 from gone where feed = ? and listed < ? limit 1', feed, longAgo);
  if (!isDue) return;
  db.transaction(() => {
    db.run('update gone set listed = ? where id in (select value from json_each(?))', now.toISOString(), listed);
    db.run('delete from gone where feed = ? and listed < ?', feed, longAgo);
  });
}
