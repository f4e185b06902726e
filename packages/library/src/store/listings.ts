import { enter, leave } from './chunks.js';
import type { Database } from './database.js';

/** What a person added, as the number of a feed. */
export const ownOf = (person: number): number => -person;

/** The number of a set of feeds, which is made when it is the first of its kind. */
export function listingOf(db: Database, feeds: readonly number[]): number {
  const sorted = [...new Set(feeds)].sort((a, b) => a - b);
  const text = sorted.join(',');
  const known = db.get<{ id: number }>('select id from listings where feeds = ?', text);
  if (known) return known.id;
  const id = db.insert('insert into listings(feeds) values(?)', text);
  for (const feed of sorted) db.run('insert into listing_feeds(feed, listing) values(?, ?)', feed, id);
  return id;
}

export function feedsIn(db: Database, listing: number): number[] {
  const text = db.get<{ feeds: string }>('select feeds from listings where id = ?', listing)?.feeds ?? '';
  return text === '' ? [] : text.split(',').map(Number);
}

export function withFeed(db: Database, listing: number, feed: number): number {
  const feeds = feedsIn(db, listing);
  return feeds.includes(feed) ? listing : listingOf(db, [...feeds, feed]);
}

export function withoutFeeds(db: Database, listing: number, feeds: ReadonlySet<number>): number {
  return listingOf(
    db,
    feedsIn(db, listing).filter((feed) => !feeds.has(feed)),
  );
}

/** Moves an article to another listing. */
export function relist(db: Database, place: number, from: number, to: number): void {
  if (from === to) return;
  leave(db, from, place);
  db.run('update articles set listing = ? where place = ?', to, place);
  enter(db, to, [place], true);
}

/** The listings whose articles a person sees, as SQL with the person as its two values. */
export const VISIBLE = `select l.listing from subscriptions s join listing_feeds l on l.feed = s.feed where s.person = ?
  union select listing from listing_feeds where feed = -?`;

interface Sight {
  version: string;
  /** Whether there is nothing that the person does not see. */
  all: boolean;
  listings: readonly number[];
}

const known = new WeakMap<Database, Map<number, Sight>>();

/** What a person sees; worked out again when a subscription or a listing came or went. */
export function sightOf(db: Database, person: number): Sight {
  const version = db.get<{ value: string }>("select value from facts where name = 'visibility'")?.value ?? '';
  const mine = known.get(db) ?? new Map<number, Sight>();
  known.set(db, mine);
  const before = mine.get(person);
  if (before?.version === version) return before;
  const listings = db.all<{ listing: number }>(VISIBLE, person, person).map(({ listing }) => listing);
  const total = db.get<{ n: number }>('select count(*) as n from listings where id > 0')?.n ?? 0;
  const sight = { version, all: listings.length === total, listings };
  mine.set(person, sight);
  return sight;
}
