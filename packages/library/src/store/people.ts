import { DatelineError } from '@dateline/core/base';
import type { Database } from './database.js';
import { feedsIn, relist, withoutFeeds } from './listings.js';

/** The person that every library has. */
export const FIRST = 1;

export function countPeople(db: Database): number {
  return db.get<{ n: number }>('select count(*) as n from people')?.n ?? 1;
}

/** The person whose alone it is what is put here from elsewhere than a feed; null where there is one person. */
export const ownerOf = (db: Database, person: number): number | null => (countPeople(db) > 1 ? person : null);

/** Keeps which shared feeds list an article of one person's alone, in whose lists it does not stand. */
export function listApart(db: Database, place: number, feeds: readonly number[]): void {
  for (const feed of feeds)
    db.run('insert into listed_apart(article, feed) values(?, ?) on conflict do nothing', place, feed);
}

/** The names of the people of a library, beside the first, who has none. */
export function listPeople(db: Database): string[] {
  return db.all<{ name: string }>("select name from people where name <> '' order by id").map(({ name }) => name);
}

/** @returns the number of a person; undefined for one who was never here */
export function findPerson(db: Database, name: string): number | undefined {
  return db.get<{ id: number }>('select id from people where name = ?', checkedName(name))?.id;
}

/** Sees nothing; whom a name stands for until the first thing is done under it. */
export const NOBODY = 0;

/** The number of a person; that of nobody for one who was never here. The empty name is the first person. */
export function personOf(db: Database, name: string): number {
  return name === '' ? FIRST : (findPerson(db, name) ?? NOBODY);
}

export function checkedName(name: string): string {
  const bare = name.trim();
  if (bare.length > 100 || /[\p{Cc}\p{Cf}]/u.test(bare)) throw new DatelineError('bad-person');
  return bare;
}

/** @returns the number of a person, who is entered at the first mention */
export function addPerson(db: Database, name: string): number {
  return db.transaction(() => {
    const known = findPerson(db, name);
    if (known !== undefined) return known;
    if (countPeople(db) === 1) keepApart(db);
    return db.insert('insert into people(name, created) values(?, ?)', checkedName(name), new Date().toISOString());
  });
}

/**
 * With a second person, what the first one added and what came from feeds with credentials is that person's alone: it
 * leaves the shared feeds, which list their own text of the story at the next refresh.
 */
function keepApart(db: Database): void {
  db.run(
    `update feeds set owner = ? where user is not null or password is not null or headers is not null
       or cookie is not null or url like '%://%@%'`,
    FIRST,
  );
  const shared = new Set(db.all<{ id: number }>('select id from feeds where owner is null').map(({ id }) => id));
  const rows = db.all<{ place: number; listing: number }>(
    `select place, listing from articles where origin <> 'feed' or listing in (
       select l.listing from listing_feeds l left join feeds f on f.id = l.feed where l.feed < 0 or f.owner is not null)`,
  );
  for (const { place, listing } of rows) {
    db.run('update articles set owner = ? where place = ?', FIRST, place);
    db.run('update aliases set owner = ? where article = ?', FIRST, place);
    listApart(
      db,
      place,
      feedsIn(db, listing).filter((feed) => shared.has(feed)),
    );
    relist(db, place, listing, withoutFeeds(db, listing, shared));
  }
  if (rows.length > 0) db.run('update feeds set digest = null, etag = null, modified = null where owner is null');
}
