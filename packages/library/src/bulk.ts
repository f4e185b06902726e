import type { Article } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import { Ingest } from './incoming/ingest.js';
import type { IndexText } from './index/entry.js';
import { groupSome } from './index/group-batch.js';
import { indexBatch, indexPrefixes, mergeSegments } from './index/indexer.js';
import { attachSearch, prepareSearchFile } from './index/search-file.js';
import { migrate as migrateDatabase } from './postgres/migrate.js';
import { Sql } from './postgres/sql.js';
import { postgresStore } from './postgres/store.js';
import { groupBatch as groupStories } from './postgres/stories/group.js';
import { indexBatch as indexWords } from './postgres/words/index-batch.js';
import { type Replicas, replicateRows } from './replicate.js';
import type { Kept } from './schedule/round.js';
import { Database } from './store/database.js';
import { migrate } from './store/migrate.js';
import { dueReadings } from './store/readings.js';
import { SqliteStore } from './store/sqlite-store.js';
import type { Store } from './store/store.js';
import { openForWriting } from './store/writing.js';

/** Stories that are indexed at a time, and pages of the log after which it is moved into the library. */
const TOGETHER = 20_000;
const LARGEST_LOG = 16_000;
/** Stories whose Readings are kept at a time. */
const DUE = 500;
/** Articles whose Stories are looked for at a time: their words are in memory meanwhile. */
const GROUPED = 1_000;
/** Pages of a step in which segments are merged. */
const MERGED = 10_000;

/** What fills a library in a file or in a database. */
export interface Bulk {
  readonly store: Store;
  /** Stores the stories that a feed lists, the newest first. */
  putFeed(feed: { id: number; title: string; site: string }, articles: readonly Article[]): Promise<Kept>;
  /** Leaves the library as it is when nothing has been written for a while. */
  close(): Promise<void>;
}

/** Fills a library in a database as a file is filled: all rows, then the words of some thousand stories, and no wait for the disk. */
class BulkDatabase implements Bulk {
  readonly store: Store;
  private readonly sql: Sql;
  private readonly ingest: Ingest;
  private waiting = 0;
  private indexing: Promise<void> | undefined;

  constructor(sql: Sql) {
    this.sql = sql;
    this.store = postgresStore(sql);
    this.ingest = new Ingest(this.store, { atHand: async () => {}, caughtUp: async () => {} });
  }

  async putFeed(feed: { id: number; title: string; site: string }, articles: readonly Article[]): Promise<Kept> {
    await this.indexing;
    const result = await keepFeed(this.ingest, feed, articles);
    this.waiting += articles.length;
    if (this.waiting >= TOGETHER) await this.index();
    return result;
  }

  async close(): Promise<void> {
    await this.index();
    while ((await groupStories(this.sql, GROUPED)) > 0);
    await this.sql.all('select fold_counts()');
    // As autovacuum leaves it.
    await this.sql.run('vacuum analyze');
    await this.sql.close();
  }

  /** Indexes what was put, as all that put something wait. */
  private index(): Promise<void> {
    this.indexing ??= this.indexAll().finally(() => {
      this.indexing = undefined;
    });
    return this.indexing;
  }

  private async indexAll(): Promise<void> {
    this.waiting = 0;
    const some = async () => {
      while ((await indexWords(this.sql)) > 0);
    };
    // While the server writes the words of some, those of others are worked out.
    await Promise.all([some(), some()]);
  }
}

/** @param address of a database, empty or not, that nobody else fills meanwhile */
export async function bulkDatabase(address: string): Promise<Bulk> {
  const sql = new Sql(address, { connections: 4, name: 'bulk', isHasty: true });
  await migrateDatabase(sql);
  return new BulkDatabase(sql);
}

function keepFeed(ingest: Ingest, feed: { id: number; title: string; site: string }, articles: readonly Article[]) {
  const address = `https://${feed.site}/`;
  return ingest.keepFeed(
    { ...feed, url: address },
    { feed: { title: feed.title, url: address, site: address }, articles: [...articles] },
  );
}

/** A library that is filled on this thread, while nobody else has it open: all rows, then the words of some thousand stories. */
export class BulkLibrary implements Bulk {
  readonly store: Store;
  private readonly db: Database;
  private readonly reader: Database;
  private readonly texts = new Map<string, IndexText>();
  private readonly ingest: Ingest;

  /** @param path made when it is absent */
  constructor(path: string) {
    this.db = openForWriting(path);
    migrate(this.db);
    prepareSearchFile(this.db);
    this.reader = new Database(path);
    attachSearch(this.reader);
    this.store = new SqliteStore(this.db, this.reader);
    this.ingest = new Ingest(this.store, {
      atHand: async (keys, texts) => {
        keys.forEach((key, n) => {
          this.texts.set(key, texts[n]!);
        });
      },
      caughtUp: async () => {},
    });
    for (const pragma of ['cache_size = -64000', 'search.cache_size = -64000', 'search.synchronous = off'])
      this.reader.exec(`pragma ${pragma}`);
    this.db.exec('pragma cache_size = -128000; pragma synchronous = off');
    this.db.exec(`pragma wal_autocheckpoint = ${LARGEST_LOG}`);
  }

  /** Stores the stories that a feed lists, the newest first; rules act on them as on those that the fetcher brings. */
  async putFeed(feed: { id: number; title: string; site: string }, articles: readonly Article[]): Promise<Kept> {
    const result = await keepFeed(this.ingest, feed, articles);
    if (this.texts.size >= TOGETHER) this.index();
    return result;
  }

  /** Keeps a Reading of every story that waits for one. */
  async putReadings(readingOf: (article: Article) => Reading): Promise<void> {
    for (let due = dueReadings(this.db, DUE); due.length > 0; due = dueReadings(this.db, DUE))
      for (const { id, hash, article } of due) await this.store.keepReading(id, hash, readingOf(article));
  }

  /**
   * Leaves the library as it is when nothing has been written for a while.
   * @param stories whether articles of one event are looked for
   */
  async close({ stories = true } = {}): Promise<void> {
    this.index();
    if (stories) await this.group();
    while (indexPrefixes(this.reader, TOGETHER) > 0) this.checkpoint();
    while (mergeSegments(this.reader, MERGED)) this.checkpoint();
    this.checkpoint();
    this.reader.close();
    this.db.close();
  }

  /**
   * Replicates what is there: rows of the library, and those of the search file by what the indexer writes them with. Texts and
   * Readings are the same bytes, names in the search file others; of words only those of headlines are there.
   * @param done is told how many articles there are again
   */
  replicate(replicas: Replicas, done: (articles: number) => void): void {
    // What is written is too much for a log that nobody moves.
    replicateRows(this.reader, replicas, (articles) => {
      if (articles % 20_000 === 0) {
        this.checkpoint();
        done(articles);
      }
    });
    this.checkpoint();
  }

  /** Looks for the Stories of what is indexed. @returns how many entries were looked at */
  async group(): Promise<number> {
    let looked = 0;
    for (;;) {
      const done = await groupSome(this.reader, (joins) => this.store.joinStories(joins), GROUPED);
      if (done === 0) return looked;
      looked += done;
      this.checkpoint();
    }
  }

  /** Indexes the words of what was put. */
  index(): void {
    // A batch that is not full gets the beginnings of its words at once, while the texts are at hand.
    while (indexBatch(this.reader, (id, hash) => this.take(`${id} ${hash}`), 2 * TOGETHER) > 0);
    this.checkpoint();
  }

  private take(key: string): IndexText | undefined {
    const text = this.texts.get(key);
    this.texts.delete(key);
    return text;
  }

  private checkpoint(): void {
    this.reader.get('pragma search.wal_checkpoint(truncate)');
  }
}
