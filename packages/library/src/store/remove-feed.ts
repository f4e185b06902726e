import { beginAct, endAct } from './acts.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { unknownFeed } from './feed-row.js';
import { feedsIn, ownOf, relist, sightOf, withFeed, withoutFeeds } from './listings.js';
import { FIRST } from './people.js';
import { removeArticle } from './remove.js';

/**
 * Ends a person's subscription. The stories of the feed go with it, except those that are saved, kept for later, tagged,
 * highlighted, or that the person has another way as well. What nobody sees any more is deleted later, so that this can be
 * taken back.
 */
export function removeFeed(db: Database, id: number, person = FIRST): void {
  db.transaction(() => {
    const before = db.get<{ title: string | null; folder: string | null }>(
      'select title, folder from subscriptions where person = ? and feed = ?',
      person,
      id,
    );
    if (!before) throw unknownFeed(id);
    db.run('delete from subscriptions where person = ? and feed = ?', person, id);
    const kept = keepTouched(db, id, person);
    endAct(db, beginAct(db, 'remove', person, { feed: id, ...before, kept }), 1);
    if (!db.get('select 1 from subscriptions where feed = ?', id))
      db.run('update feeds set removed = ?, lease = null where id = ?', new Date().toISOString(), id);
    log(db, 'feed', String(id), { person });
  });
}

/** Stories that a person did something with stay with that person. @returns their places */
function keepTouched(db: Database, feed: number, person: number): number[] {
  const seen = new Set(sightOf(db, person).listings);
  const rows = db
    .all<{ place: number; listing: number }>(
      `select a.place, a.listing from articles a where a.place in (
         select article from states where person = ?1 and saved = 1
         union select article from states where person = ?1 and later = 1
         union select article from tags where person = ?1
         union select article from highlights where person = ?1)
       and a.listing in (select listing from listing_feeds where feed = ?2)`,
      person,
      feed,
    )
    .filter(({ listing }) => !seen.has(listing));
  for (const { place, listing } of rows) relist(db, place, listing, withFeed(db, listing, ownOf(person)));
  return rows.map(({ place }) => place);
}

const SLICE = 100;

/** Deletes feeds that nobody follows any more and nobody can bring back, with what only they listed. */
export async function purgeFeeds(db: Database, pause: () => Promise<void>): Promise<void> {
  const gone = db.all<{ id: number }>(
    `select id from feeds f where removed is not null and not exists (select 1 from subscriptions where feed = f.id)
       and not exists (select 1 from acts where kind = 'remove' and json_extract(data, '$.feed') = f.id)`,
  );
  for (const { id } of gone) {
    for (;;) {
      const left = db.transaction(() => purgeSlice(db, id));
      if (left < SLICE) break;
      await pause();
    }
    db.transaction(() => {
      db.run('delete from feeds where id = ?', id);
      for (const { listing } of db.all<{ listing: number }>('select listing from listing_feeds where feed = ?', id)) {
        db.run('delete from listing_feeds where listing = ?', listing);
        db.run('delete from listings where id = ?', listing);
        for (const table of ['chunks', 'tallies', 'listing_tallies'])
          db.run(`delete from ${table} where listing = ?`, listing);
      }
    });
  }
}

function purgeSlice(db: Database, feed: number): number {
  const rows = db.all<{ place: number; id: string; listing: number }>(
    'select place, id, listing from articles where listing in (select listing from listing_feeds where feed = ?) limit ?',
    feed,
    SLICE,
  );
  const only = new Set([feed]);
  for (const { place, id, listing } of rows) {
    if (feedsIn(db, listing).length > 1) relist(db, place, listing, withoutFeeds(db, listing, only));
    else removeArticle(db, place, id, listing);
  }
  return rows.length;
}
