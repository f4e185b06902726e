import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { Database } from '../store/database.js';
import { isSound } from '../store/integrity.js';
import { lastOutbox } from '../store/outbox.js';
import { isBroken } from '../store/problems.js';
import { EVENTS_SCHEMA } from './event-rows.js';

/** Raised when what is indexed changes: a file of another engine is made again. */
export const INDEX_ENGINE = 10;

/** The file of what can be made again: the words of a library, beside it. */
export const searchPath = (path: string): string => `${path}-search`;

// The first column is the one whose words take a byte or two less in the index: nearly all are in the body. Segments are
// merged at rest: where 16 of them are merged at once while a library is filled, a sixth of the time and of the file goes there.
// Beginnings of words of up to three letters are in a table of their own, as merging the hits of all words that begin so takes
// too long. It knows single words and not where they stand, and is written behind the words. A statement is a row of its own,
// so that no phrase goes on into the next and who says it is asked of the same one, as voices are altogether: 256 rowids belong to each place.
// What Stories are found by (../stories) is written behind the words as well, in the order in which stories came. What was found
// is in `joins` until the library has it.
const SCHEMA = `
create table facts(name text primary key, value integer not null) strict, without rowid;
create virtual table words using fts5(
  body, headline, deck, byline, source, section, topic, language, site,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
create virtual table spoken using fts5(
  place, document, quantity,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
create virtual table prefixes using fts5(
  beginnings, content = '', contentless_delete = 1, detail = none, prefix = '1 2', tokenize = "unicode61 remove_diacritics 2"
);
create virtual table statements using fts5(
  said, voice, same,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
create table documents(
  article integer not null, key text not null, kind text not null, name text not null, issuer text, number text, date text,
  primary key(article, key)
) strict, without rowid;
create index documents_key on documents(key, article);
${EVENTS_SCHEMA}create table unprefixed(place integer primary key) strict;
create table ungrouped(number integer primary key, place integer not null) strict;
create table profiles(place integer primary key, data blob not null) strict;
create table postings(bucket integer primary key, data blob not null) strict;
create table term_counts(term integer primary key, n integer not null) strict;
create table joins(number integer primary key, article text not null, other text not null, copy integer not null) strict;
insert into words(words, rank) values('automerge', 0);
insert into words(words, rank) values('crisismerge', 64);
insert into prefixes(prefixes, rank) values('automerge', 0);
insert into prefixes(prefixes, rank) values('hashsize', 16777216);
insert into words(words, rank) values('hashsize', 16777216);
insert into spoken(spoken, rank) values('automerge', 0);
insert into statements(statements, rank) values('automerge', 0);
insert into statements(statements, rank) values('crisismerge', 64);
insert into statements(statements, rank) values('hashsize', 16777216);
`;

/** Makes the search file again where it is damaged further in than its opening shows. @returns whether it was made */
export function mendSearchFile(db: Database): boolean {
  return prepareSearchFile(db, isWhole);
}

/**
 * Makes the search file where it is missing, broken or of another engine. The lock of the library keeps processes that
 * open it at once from making it twice.
 * @returns whether it was made
 */
export function prepareSearchFile(db: Database, isGood = isPresent): boolean {
  const file = searchPath(db.path);
  if (isGood(file)) return false;
  return db.transaction(() => {
    if (isGood(file)) return false;
    for (const end of ['-wal', '-shm', '']) rmSync(`${file}${end}`, { force: true });
    const unfinished = `${file}.unfinished`;
    rmSync(unfinished, { force: true });
    const search = new Database(unfinished);
    try {
      // In one transaction, as each waits for the disk.
      search.transaction(() => {
        search.exec(SCHEMA);
        // Everything is indexed from the newest place down, and what is written meanwhile from the outbox.
        search.run(
          "insert into facts values('engine', ?), ('upTo', ?), ('rebuild', ?), ('counted', 0), ('came', 0)",
          INDEX_ENGINE,
          lastOutbox(db),
          db.get('select 1 from articles limit 1') ? Number.MAX_SAFE_INTEGER : 0,
        );
      });
      search.exec('pragma journal_mode = wal');
    } finally {
      search.close();
    }
    renameSync(unfinished, file);
    return true;
  });
}

function isPresent(file: string): boolean {
  if (!existsSync(file) || statSync(file).size === 0) return false;
  let db: Database | undefined;
  try {
    db = new Database(file);
    const engine = db.get<{ value: number }>("select value from facts where name = 'engine'")?.value;
    db.get("select rowid from words where words match 'a' limit 1");
    return engine === INDEX_ENGINE;
  } catch (error) {
    if (!isBroken(error)) throw error;
    return false;
  } finally {
    db?.close();
  }
}

/** Whether SQLite finds nothing damaged in a search file. */
export function isWhole(file: string): boolean {
  return isPresent(file) && isSound(file);
}

const attached = new WeakMap<Database, number>();

/** Has a connection to a library see the words; again where the file is another one than before. */
export function attachSearch(db: Database): void {
  const file = searchPath(db.path);
  const inode = statSync(file, { throwIfNoEntry: false })?.ino;
  const before = attached.get(db);
  if (inode === undefined || inode === before) return;
  if (before !== undefined) db.exec('detach search');
  db.exec(`attach '${file.replaceAll("'", "''")}' as search`);
  attached.set(db, inode);
}

/** Which engine made the file, whether a rebuild runs, and the number of the outbox up to which everything is found. */
export function indexState(db: Database): { engine: number; upTo: number; rebuilding: boolean } {
  const value = (name: string) =>
    db.get<{ value: number }>('select value from search.facts where name = ?', name)?.value ?? 0;
  return { engine: value('engine'), upTo: value('upTo'), rebuilding: value('rebuild') > 0 };
}

/** The number of the outbox up to which everything is found; undefined while the file is made again, or where it cannot be read. */
export function indexedUpTo(db: Database): number | undefined {
  try {
    attachSearch(db);
    const { upTo, rebuilding } = indexState(db);
    return rebuilding ? undefined : upTo;
  } catch (error) {
    if (isBroken(error)) return undefined;
    throw error;
  }
}

/** Whether anything of the library is not indexed, or not in whole; so it is where the search file cannot be read. */
export function isIndexLeft(db: Database): boolean {
  try {
    const { upTo, rebuilding } = indexState(db);
    const waits = (table: 'ungrouped' | 'unprefixed') => db.get(`select 1 from search.${table} limit 1`) !== undefined;
    return rebuilding || upTo < lastOutbox(db) || waits('ungrouped') || waits('unprefixed');
  } catch (error) {
    if (isBroken(error)) return true;
    throw error;
  }
}

/** Whether the beginnings of words of all stories that are indexed are there too. */
export const isPrefixed = (db: Database): boolean => db.get('select 1 from search.unprefixed limit 1') === undefined;

/** As a condition on `articles a`: without it a word that must not be there would seem absent. */
export const IS_PREFIXED = 'not exists (select 1 from search.unprefixed u where u.place = a.place)';

/** Stories the beginnings of whose words are there. */
export const countPrefixed = (db: Database): number =>
  db.get<{ n: number }>('select count(*) as n from search.prefixes_docsize')?.n ?? 0;
