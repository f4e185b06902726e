import type { Reading } from '@dateline/core/reading';
import { versionsAt } from '../store/blocks.js';
import type { Database } from '../store/database.js';
import { unpackReading } from '../store/unpack-reading.js';
import { filedFrom, type IndexText, indexText, insertPrefixes, insertWords } from './entry.js';
import { indexEvents } from './event-rows.js';
import { insertSaid, removeSaid } from './said-rows.js';
import { type SaidTexts, saidTexts, unread } from './said-texts.js';
import { dropProfile } from './story-index.js';

/** Stories a transaction indexes: as many as are worth a segment of their own. */
export const BATCH = 2_000;

/** Stories whose beginnings of words a transaction indexes. */
const PREFIXED = 1_000;
/** As many as these get them together with their words; where more wait, a library is being filled. */
const AT_ONCE = 200;
/** A batch that is full may not be the last. */
const isMany = (count: number, limit: number) => count > AT_ONCE || count === limit;

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

/** Stories whose words are taken from the stored articles at a time: those of a block are unpacked together. */
const UNPACKED = 200;

interface Texts {
  /** Absent where the words are in the index already. */
  words?: IndexText;
  said: SaidTexts;
}

/** What stands in stories and what they say, in the order of their places. */
function* textsOf(
  db: Database,
  rows: readonly Row[],
  { isWhole, atHand }: Pick<How, 'isWhole' | 'atHand'>,
): Generator<Texts | undefined, undefined> {
  for (let at = 0; at < rows.length; at += UNPACKED) {
    const group = rows.slice(at, at + UNPACKED).map((row) => ({
      row,
      words: isWhole(row.place) ? atHand(row.id, row.hash) : undefined,
    }));
    // What stands at hand is enough for a story that has no Reading.
    const missing = new Map(
      group.filter(({ row, words }) => !words || row.read === 1).map((one) => [one.row.place, one]),
    );
    const stored = versionsAt(
      db,
      [...missing.values()].map(({ row }) => row),
      (article, place): Texts => {
        const { row, words = isWhole(place) ? indexText(article) : undefined } = missing.get(place)!;
        const filed = words?.place ?? filedFrom(article);
        const reading = storedReading(db, row);
        return { ...(words && { words }), said: reading ? saidTexts(article, filed, reading) : unread(filed) };
      },
    );
    for (const { row, words } of group)
      yield words && row.read === 0 ? { words, said: unread(words.place) } : stored.get(row.place);
  }
}

function storedReading(db: Database, { place, read }: Row): Reading | undefined {
  const row =
    read === 0 ? undefined : db.get<{ data: Uint8Array }>('select data from readings where article = ?', place);
  return row && unpackReading(row.data);
}

/**
 * Indexes what waits: first what was written last, then, where the file was made again, the rest of the library from the
 * newest story down. The connection is to the library, with the search file attached.
 * @param limit places of a batch
 * @returns how many places were looked at; 0 when nothing waits
 */
export function indexBatch(db: Database, atHand: TextsAtHand = () => undefined, limit = BATCH): number {
  return db.deferred(() => {
    // Takes the lock of the search file alone, before anything of it is read.
    db.run("update search.facts set value = value where name = 'upTo'");
    const upTo = db.get<{ value: number }>("select value from search.facts where name = 'upTo'")!.value;
    const waiting = db.all<{ number: number; place: number; spoken: number }>(
      'select number, place, spoken from outbox where number > ? order by number limit ?',
      upTo,
      limit,
    );
    if (waiting.length === 0) return rebuildBatch(db, limit);
    const whole = new Set(waiting.filter(({ spoken }) => spoken === 0).map(({ place }) => place));
    const places = [...new Set(waiting.map(({ place }) => place))];
    indexPlaces(db, places, { isWhole: (place) => whole.has(place), atHand, many: isMany(waiting.length, limit) });
    toGroup(db, places);
    db.run("update search.facts set value = ? where name = 'upTo'", waiting.at(-1)!.number);
    return waiting.length;
  });
}

function rebuildBatch(db: Database, limit: number): number {
  const from = db.get<{ value: number }>("select value from search.facts where name = 'rebuild'")!.value;
  if (from === 0) return 0;
  const places = db
    .all<{ place: number }>('select place from articles where place < ? order by place desc limit ?', from, limit)
    .map(({ place }) => place);
  indexPlaces(db, places, { isWhole: () => true, atHand: () => undefined, many: isMany(places.length, limit) });
  toGroup(db, places);
  db.run("update search.facts set value = ? where name = 'rebuild'", places.length < limit ? 0 : places.at(-1)!);
  return places.length;
}

/** Stories are looked for in the order in which articles came. */
function toGroup(db: Database, places: readonly number[]): void {
  db.run('insert into ungrouped(place) select value from json_each(?)', JSON.stringify(places));
}

interface How {
  isWhole(place: number): boolean;
  atHand: TextsAtHand;
  /** Whether the beginnings of the words come later. */
  many: boolean;
}

/** Puts places in order into the index: a rowid smaller than the one before would begin another segment. */
function indexPlaces(db: Database, places: readonly number[], { isWhole, atHand, many }: How): void {
  const sorted = places.toSorted((a, b) => a - b);
  const list = JSON.stringify(sorted);
  const rows = new Map(db.all<Row>(ROWS, list).map((row) => [row.place, row]));
  const [words, prefixes] = [indexed(db, 'words', list), indexed(db, 'prefixes', list)];
  removeSaid(db, sorted);
  // The first stories get both at once, so that there is always something to be found.
  const later = many && db.get('select 1 from prefixes_docsize limit 1') !== undefined;
  const texts = textsOf(db, [...rows.values()], { isWhole, atHand });
  for (const place of sorted) {
    const row = rows.get(place);
    const whole = isWhole(place) || !row;
    if (whole && words.has(place)) {
      db.run('delete from words where rowid = ?', place);
      if (prefixes.has(place)) db.run('delete from prefixes where rowid = ?', place);
      else db.run('delete from unprefixed where place = ?', place);
    }
    if (!row) dropProfile(db, place);
    const text = row && texts.next().value;
    if (!text) continue;
    if (text.words) insertWords(db, place, text.words, row.source);
    if (text.words && later) db.run('insert into unprefixed values(?)', place);
    else if (text.words) insertPrefixes(db, place, text.words, row.source);
    insertSaid(db, place, text.said);
  }
  const read = [...rows.values()].filter((row) => row.read === 1);
  indexEvents(db, sorted, read, (place) => storedReading(db, rows.get(place)!));
}

/** Which of the places are in a table of the index. */
function indexed(db: Database, table: 'words' | 'prefixes', places: string): Set<number> {
  const rows = db.all<{ id: number }>(
    `select d.id from json_each(?) j cross join ${table}_docsize d on d.id = j.value`,
    places,
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Indexes the beginnings of words of stories whose words are indexed, the newest first.
 * @returns how many stories were looked at; 0 when nothing waits
 */
export function indexPrefixes(db: Database, limit = PREFIXED): number {
  return db.deferred(() => {
    // Takes the lock of the search file alone, before anything of it is read.
    db.run("update search.facts set value = value where name = 'upTo'");
    const waiting = db
      .all<{ place: number }>('select place from unprefixed order by place desc limit ?', limit)
      .map(({ place }) => place)
      .reverse();
    if (waiting.length === 0) return 0;
    const rows = db.all<Row>(ROWS, JSON.stringify(waiting));
    const texts = versionsAt(db, rows, (article) => indexText(article));
    for (const { place, source } of rows) {
      const text = texts.get(place);
      if (text) insertPrefixes(db, place, text, source);
    }
    db.run('delete from unprefixed where place >= ?', waiting[0]!);
    return waiting.length;
  });
}

/** Merges segments a little while nothing waits. @returns whether there is more to merge */
export function mergeSegments(db: Database, pages = 200): boolean {
  return MERGED.some((table) => mergeTable(db, table, pages));
}

const MERGED = ['words', 'prefixes', 'statements'] as const;

function mergeTable(db: Database, table: (typeof MERGED)[number], pages: number): boolean {
  return db.deferred(() => {
    const changes = () => db.get<{ n: number }>('select total_changes() as n')!.n;
    const before = changes();
    // A negative number merges whatever there is (https://sqlite.org/fts5.html#the_merge_command).
    db.run(`insert into ${table}(${table}, rank) values('merge', ?)`, pages);
    return changes() - before > 1;
  });
}
