import type { Article } from '@dateline/core';
import { Ingest } from '../src/incoming/ingest.js';
import { pause } from '../src/slices.js';
import type { Database } from '../src/store/database.js';
import { addFeed } from '../src/store/feeds.js';
import { FIRST } from '../src/store/people.js';
import { SqliteStore } from '../src/store/sqlite-store.js';

/** A feed that brings stories into a library on this thread, as the fetcher does, under a clock that is set. */
export class TestFeed {
  readonly store: SqliteStore;
  readonly id: number;
  now = new Date('2026-03-01T12:00:00Z');
  private readonly ingest: Ingest;
  private readonly title: string;
  private isRead = false;

  constructor(
    db: Database,
    { url = 'https://paper.example/feed', title = 'The Paper', folder = '', given = '', person = FIRST } = {},
  ) {
    this.store = new SqliteStore(db, db);
    this.title = title;
    this.id = addFeed(db, { url, ...(folder && { folder }), ...(given && { title: given }) }, person).row.id;
    const indexer = { atHand: async () => {}, caughtUp: pause };
    this.ingest = new Ingest(this.store, indexer, () => this.now);
  }

  /** The feed lists these, the newest first. */
  async brings(articles: Article[]) {
    const feed = {
      id: this.id,
      url: 'https://paper.example/feed',
      title: this.title,
      ...(this.isRead && { lastRefresh: this.now.toISOString() }),
    };
    this.isRead = true;
    return this.ingest.keepFeed(feed, { feed: { title: this.title, url: feed.url }, articles });
  }
}
