import type { Database } from './database.js';
import { CHUNK, LOWEST } from './people-schema.js';

/** The listing that stands for all articles. */
export const ALL = 0;

interface Chunk {
  first: number;
  /** The first place of the chunk after it. */
  next: number;
}

/** Finds the chunks of places; quick for places in order. */
export function chunkFinder(db: Database): (listing: number, place: number) => Chunk {
  const last = new Map<number, Chunk>();
  return (listing, place) => {
    const known = last.get(listing);
    if (known && place >= known.first && place < known.next) return known;
    const first = db.get<{ first: number }>(
      'select first from chunks where listing = ? and first <= ? order by first desc limit 1',
      listing,
      place,
    )?.first;
    const next = db.get<{ first: number }>(
      'select first from chunks where listing = ? and first > ? order by first limit 1',
      listing,
      place,
    )?.first;
    const chunk = { first: first ?? LOWEST, next: next ?? Number.MAX_SAFE_INTEGER };
    last.set(listing, chunk);
    return chunk;
  };
}

/** Notes articles that came to a listing; call it when their rows are there. */
export function enter(db: Database, listing: number, places: readonly number[], known: boolean): void {
  for (const each of [listing, ALL]) {
    count(db, each, places, 1);
    if (known) for (const place of places) countDone(db, each, place, 1);
    db.run('update listings set n = n + ? where id = ?', places.length, each);
    splitLarge(db, each, places);
  }
}

/** Notes that an article leaves its listing; call it while its row is there. */
export function leave(db: Database, listing: number, place: number): void {
  for (const each of [listing, ALL]) {
    countDone(db, each, place, -1);
    count(db, each, [place], -1);
    db.run('update listings set n = n - 1 where id = ?', each);
  }
}

function count(db: Database, listing: number, places: readonly number[], sign: 1 | -1): void {
  const find = chunkFinder(db);
  const sums = new Map<number, { n: number; last: number }>();
  for (const place of places.toSorted((a, b) => a - b)) {
    const { first } = find(listing, place);
    const sum = sums.get(first) ?? { n: 0, last: place };
    sum.n += sign;
    sum.last = place;
    sums.set(first, sum);
  }
  for (const [first, { n, last }] of sums)
    db.run(
      `insert into chunks(listing, first, last, n) values(?1, ?2, ?3, ?4)
       on conflict do update set n = n + ?4, last = max(last, ?3)`,
      listing,
      first,
      last,
      n,
    );
}

/** What people did with an article counts in the chunk that it comes to or leaves. */
function countDone(db: Database, listing: number, place: number, sign: 1 | -1): void {
  const rows = db.all<{ person: number; hidden: number }>(
    'select person, hidden from states where article = ? and (read = 1 or hidden = 1)',
    place,
  );
  if (rows.length === 0) return;
  const { first } = chunkFinder(db)(listing, place);
  for (const { person, hidden } of rows) tally(db, person, listing, first, sign, sign * hidden);
}

/** Adds to what a person has done (read or hidden) and hidden in a chunk. */
export function tally(
  db: Database,
  person: number,
  listing: number,
  first: number,
  done: number,
  hidden: number,
): void {
  if (done !== 0)
    db.run(
      'insert into tallies(person, listing, first, done) values(?1, ?2, ?3, ?4) on conflict do update set done = done + ?4',
      person,
      listing,
      first,
      done,
    );
  db.run(
    `insert into listing_tallies(person, listing, done, hidden) values(?1, ?2, ?3, ?4)
     on conflict do update set done = done + ?3, hidden = hidden + ?4`,
    person,
    listing,
    done,
    hidden,
  );
}

function splitLarge(db: Database, listing: number, places: readonly number[]): void {
  const find = chunkFinder(db);
  const seen = new Set<number>();
  for (const place of places) {
    const { first, next } = find(listing, place);
    if (seen.has(first)) continue;
    seen.add(first);
    const n = db.get<{ n: number }>('select n from chunks where listing = ? and first = ?', listing, first)?.n ?? 0;
    if (n > 2 * CHUNK) split(db, listing, first, next);
  }
}

function split(db: Database, listing: number, first: number, next: number): void {
  const range = 'place >= ? and place < ?';
  const rows =
    listing === ALL
      ? db.all<{ place: number }>(`select place from articles where ${range} order by place`, first, next)
      : db.all<{ place: number }>(
          `select place from articles where listing = ? and ${range} order by place`,
          listing,
          first,
          next,
        );
  const places = rows.map(({ place }) => place);
  const counted = db.get('select 1 from tallies where listing = ? and first = ? limit 1', listing, first);
  if (counted) db.run('delete from tallies where listing = ? and first = ?', listing, first);
  for (let at = 0; at < places.length; at += CHUNK) {
    const [from, last] = [at === 0 ? first : places[at]!, places[Math.min(at + CHUNK, places.length) - 1]!];
    db.run(
      'insert or replace into chunks(listing, first, last, n) values(?, ?, ?, ?)',
      listing,
      from,
      last,
      Math.min(CHUNK, places.length - at),
    );
    if (counted) recount(db, listing, from, last);
  }
}

function recount(db: Database, listing: number, first: number, last: number): void {
  db.run(
    `insert into tallies(person, listing, first, done)
     select s.person, ?1, ?2, count(*) from articles a join states s on s.article = a.place
     where a.place >= ?2 and a.place <= ?3 and (?1 = ${ALL} or a.listing = ?1) and (s.read = 1 or s.hidden = 1) group by s.person`,
    listing,
    first,
    last,
  );
}
