import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { article, database, place, putStories } from '../../test/help.js';
import { Database } from '../store/database.js';
import { findArticle } from '../store/get.js';
import { countArticles, listArticles } from '../store/list.js';
import { removeArticle } from '../store/remove.js';
import { indexBatch, indexPrefixes } from './indexer.js';
import { attachSearch, indexState, isPrefixed, prepareSearchFile, searchPath } from './search-file.js';

/** A library whose words are indexed when the test says so, with the connection that indexes. */
function apart(path = place()) {
  const db = database(path);
  db.onCommit = () => {};
  const index = new Database(path);
  attachSearch(index);
  return { db, index };
}

const segments = (index: Database) =>
  index.get<{ n: number }>('select count(distinct segid) as n from search.words_idx')!.n;

const stories = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) =>
    // Dates in no order, so that places are not in the order of arrival.
    article(from + n, { published: new Date(Date.UTC(2026, 0, 1) + ((n * 7_919) % 5_000) * 60_000).toISOString() }),
  );

describe('indexing', () => {
  it('writes at most 5 segments for 1,000 stories, in whatever order they come', () => {
    const { db, index } = apart();
    for (let from = 0; from < 3_000; from += 100) putStories(db, stories(from, 100));
    let batches = 0;
    while (indexBatch(index) > 0) batches++;
    expect(countArticles(db, 'happened')).toBe(3_000);
    expect(batches).toBe(2);
    // Nothing is merged while it is filled, so each segment that was written is there.
    expect(segments(index)).toBeLessThanOrEqual(15);
    index.close();
  });

  it('takes words that are at hand, and those of the stored article where they are not', () => {
    const { db, index } = apart();
    const [one, two] = putStories(db, [article(1), article(2)]);
    const asked: string[] = [];
    const text = {
      headline: 'zebra',
      deck: '',
      body: '',
      byline: '',
      section: '',
      topic: '',
      language: '',
      site: '',
      place: '',
    };
    indexBatch(index, (id) => {
      asked.push(id);
      return id === one!.id ? text : undefined;
    });
    expect(asked).toEqual([one!.id, two!.id]);
    expect(countArticles(db, 'zebra')).toBe(1);
    expect(countArticles(db, 'happened')).toBe(1);
    index.close();
  });

  it('follows changes, moves and removals', () => {
    const { db, index } = apart();
    putStories(db, [article(1), article(2), article(3)]);
    while (indexBatch(index) > 0);
    putStories(db, [article(1, { headline: 'Renamed', published: '2026-02-02T00:00:00Z' })]);
    const gone = findArticle(db, 'article-2');
    db.transaction(() => removeArticle(db, gone.place, gone.id, gone.listing));
    // A hit whose row is gone or has moved is dropped before the index hears of it.
    expect(listArticles(db, { query: 'happened' }).items.map(({ id }) => id)).toEqual(['article-3']);
    while (indexBatch(index) > 0);
    expect(countArticles(db, 'happened')).toBe(2);
    expect(countArticles(db, 'renamed')).toBe(1);
    expect(countArticles(db, '"number 1"')).toBe(0);
    index.close();
  });
});

describe('beginnings of words', () => {
  const found = (db: Database, query: string) => listArticles(db, { query, limit: 500 });

  it('follow behind where more waits, the newest first, and what was not looked through is said', () => {
    const { db, index } = apart();
    for (let from = 0; from < 300; from += 100) putStories(db, stories(from, 100));
    // Each batch is full, so more may wait.
    while (indexBatch(index, undefined, 100) > 0);
    expect(isPrefixed(db)).toBe(false);
    expect(found(db, 'happened').items).toHaveLength(300);
    expect(found(db, 'hap*')).toMatchObject({ capped: 100, cappedBy: 'index' });
    expect(found(db, 'hap*').items).toHaveLength(100);
    expect(found(db, '-hap*').items).toEqual([]);
    expect(found(db, '-zzz*').items).toHaveLength(100);
    // Whoever counts or marks what is found is not told a part of it.
    expect(countArticles(db, 'hap*')).toBe(300);
    expect(countArticles(db, '-hap*')).toBe(0);
    const newest = found(db, 'happened').items.map(({ id }) => id);
    expect(indexPrefixes(index, 50)).toBe(50);
    const some = new Set(found(db, 'hap*').items.map(({ id }) => id));
    expect(found(db, 'hap*').capped).toBe(150);
    expect(newest.slice(0, 50).filter((id) => !some.has(id))).toEqual([]);
    while (indexPrefixes(index) > 0);
    expect(isPrefixed(db)).toBe(true);
    expect(found(db, 'hap*').items.map(({ id }) => id)).toEqual(newest);
    expect(found(db, 'hap*')).not.toHaveProperty('capped');
    index.close();
  });

  it('come with the words where nothing more waits, and follow changes, moves and removals', () => {
    const { db, index } = apart();
    putStories(db, [article(1), article(2), article(3)]);
    while (indexBatch(index) > 0);
    expect(isPrefixed(db)).toBe(true);
    expect(found(db, 'hap*').items).toHaveLength(3);
    putStories(db, [article(1, { headline: 'Renamed', published: '2026-02-02T00:00:00Z' })]);
    const gone = findArticle(db, 'article-2');
    db.transaction(() => removeArticle(db, gone.place, gone.id, gone.listing));
    while (indexBatch(index) > 0);
    expect(found(db, 'ren*').items.map(({ id }) => id)).toEqual(['article-1']);
    expect(found(db, 'nu*').items.map(({ id }) => id)).toEqual(['article-3']);
    expect(index.get('select count(*) as n from prefixes_docsize')).toEqual({ n: 2 });
    index.close();
  });

  it('are not asked twice for a story that changes before its turn', () => {
    const { db, index } = apart();
    for (let from = 0; from < 20; from += 10) putStories(db, stories(from, 10));
    while (indexBatch(index, undefined, 10) > 0);
    putStories(db, [article(12, { headline: 'Renamed' })]);
    while (indexBatch(index) > 0);
    while (indexPrefixes(index) > 0);
    expect(found(db, 'ren*').items.map(({ id }) => id)).toEqual(['article-12']);
    expect(found(db, 'hap*').items).toHaveLength(20);
    index.close();
  });
});

describe('the search file', () => {
  it.each<[string, (file: string) => void]>([
    ['missing', (file) => rmSync(file)],
    ['empty', (file) => writeFileSync(file, '')],
    ['of one byte', (file) => writeFileSync(file, 'x')],
    ['damaged', (file) => writeFileSync(file, Buffer.alloc(20_000, 7))],
    [
      'of an older engine',
      (file) => {
        const db = new Database(file);
        db.run("update facts set value = 0 where name = 'engine'");
        db.close();
      },
    ],
  ])('that is %s is made again, the newest stories first', (_, spoil) => {
    const path = place();
    const { db, index } = apart(path);
    putStories(db, stories(0, 1_500));
    while (indexBatch(index) > 0);
    index.close();
    db.exec('detach search');
    for (const end of ['-wal', '-shm']) rmSync(`${searchPath(path)}${end}`, { force: true });
    spoil(searchPath(path));
    expect(prepareSearchFile(db)).toBe(true);
    expect(prepareSearchFile(db)).toBe(false);
    const again = new Database(path);
    attachSearch(again);
    expect(indexState(again).rebuilding).toBe(true);
    expect(indexBatch(again, undefined, 1_000)).toBe(1_000);
    const newest = again.get<{ place: number }>('select max(place) as place from articles')!.place;
    expect(again.get('select 1 from words where rowid = ? and words match ?', newest, 'happened')).toBeDefined();
    // What is written meanwhile comes first.
    putStories(db, [article(9_000, { headline: 'Meanwhile' })]);
    expect(indexBatch(again)).toBe(1);
    expect(countArticles(again, 'meanwhile')).toBe(1);
    while (indexBatch(again) > 0);
    expect(indexState(again).rebuilding).toBe(false);
    expect(countArticles(again, 'happened')).toBe(1_501);
    again.close();
  });
});
