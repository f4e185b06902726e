import type { Article } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import type { Database } from '../store/database.js';
import { unpack } from '../store/pack.js';
import { unpackReading } from '../store/unpack-reading.js';
import { type IndexText, indexText, insertSpoken, insertWords } from './entry.js';

/** Stories a transaction indexes: as many as are worth a segment of their own. */
export const BATCH = 1_000;

/** The words of a story that are at hand; undefined where they come from the stored article. */
export type TextsAtHand = (id: string, hash: string) => IndexText | undefined;

interface Row {
  place: number;
  id: string;
  hash: string;
  source: string | null;
  read: number;
}

const ROWS = `select a.place, a.id, a.hash, (select name from sources where id = a.source) as source,
    exists (select 1 from readings where article = a.place and hash = a.hash) as read
  from json_each(?) j cross join articles a on a.place = j.value order by a.place`;

/** The words of the stored article. */
function storedText(db: Database, { place, hash }: Row): IndexText | undefined {
  const row = db.get<{ data: Uint8Array }>('select data from versions where article = ? and hash = ?', place, hash);
  return row && indexText(unpack<Article>(row.data));
}

function storedReading(db: Database, { place, read }: Row): Reading | undefined {
  const row =
    read === 0 ? undefined : db.get<{ data: Uint8Array }>('select data from readings where article = ?', place);
  return row && unpackReading(row.data);
}

/**
 * Indexes what waits: first what was written last, then, where the file was made again, the rest of the library from the
 * newest story down. The connection is to the library, with the search file attached.
 * @returns how many places were looked at; 0 when nothing waits
 */
export function indexBatch(db: Database, atHand: TextsAtHand = () => undefined): number {
  return db.deferred(() => {
    // Takes the lock of the search file alone, before anything of it is read.
    db.run("update search.facts set value = value where name = 'upTo'");
    const upTo = db.get<{ value: number }>("select value from search.facts where name = 'upTo'")!.value;
    const waiting = db.all<{ number: number; place: number; spoken: number }>(
      'select number, place, spoken from outbox where number > ? order by number limit ?',
      upTo,
      BATCH,
    );
    if (waiting.length === 0) return rebuildBatch(db);
    const whole = new Set(waiting.filter(({ spoken }) => spoken === 0).map(({ place }) => place));
    const places = [...new Set(waiting.map(({ place }) => place))];
    indexPlaces(db, places, (place) => whole.has(place), atHand);
    db.run("update search.facts set value = ? where name = 'upTo'", waiting.at(-1)!.number);
    return waiting.length;
  });
}

function rebuildBatch(db: Database): number {
  const from = db.get<{ value: number }>("select value from search.facts where name = 'rebuild'")!.value;
  if (from === 0) return 0;
  const places = db
    .all<{ place: number }>('select place from articles where place < ? order by place desc limit ?', from, BATCH)
    .map(({ place }) => place);
  indexPlaces(
    db,
    places,
    () => true,
    () => undefined,
  );
  db.run("update search.facts set value = ? where name = 'rebuild'", places.length < BATCH ? 0 : places.at(-1)!);
  return places.length;
}

/** Puts places in order into the index: a rowid smaller than the one before would begin another segment. */
function indexPlaces(
  db: Database,
  places: readonly number[],
  isWhole: (place: number) => boolean,
  atHand: TextsAtHand,
): void {
  const sorted = places.toSorted((a, b) => a - b);
  const rows = new Map(db.all<Row>(ROWS, JSON.stringify(sorted)).map((row) => [row.place, row]));
  for (const place of sorted) {
    const row = rows.get(place);
    const whole = isWhole(place) || !row;
    if (whole) remove(db, 'words', place);
    remove(db, 'spoken', place);
    if (!row) continue;
    const text = atHand(row.id, row.hash) ?? storedText(db, row);
    if (!text) continue;
    if (whole) insertWords(db, place, text, row.source);
    insertSpoken(db, place, text.place, storedReading(db, row));
  }
}

function remove(db: Database, table: 'words' | 'spoken', place: number): void {
  if (db.get(`select 1 from ${table}_docsize where id = ?`, place))
    db.run(`delete from ${table} where rowid = ?`, place);
}

/** Merges segments a little while nothing waits. @returns whether there is more to merge */
export function mergeSegments(db: Database, pages = 200): boolean {
  return db.deferred(() => {
    const changes = () => db.get<{ n: number }>('select total_changes() as n')!.n;
    const before = changes();
    // A negative number merges whatever there is (https://sqlite.org/fts5.html#the_merge_command).
    db.run("insert into words(words, rank) values('merge', ?)", pages);
    return changes() - before > 1;
  });
}
