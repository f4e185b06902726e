import type { Article, Span } from '@dateline/core';
import { exportText } from './exchange/export.js';
import type { Remote } from './remote.js';
import { changesSince, lastChange } from './store/changes.js';
import type { Database } from './store/database.js';
import { listFeeds } from './store/feeds.js';
import { findArticle, getArticle, getVersion } from './store/get.js';
import { highlightsOf } from './store/highlights.js';
import { countArticles, counters, listArticles } from './store/list.js';
import { getVoice, listVoices } from './store/speakers.js';
import type { Change, Library, LibraryInfo, ListOptions, RefreshOptions, RefreshProgress } from './types.js';
import { Watch } from './watch.js';

/** A library that is a file here: reads on this thread, writes through the worker. */
export class LocalLibrary implements Library {
  private readonly db: Database;
  private readonly remote: Remote;
  private readonly watch: Watch;

  constructor(db: Database, remote: Remote) {
    this.db = db;
    this.remote = remote;
    this.watch = new Watch(db);
    remote.onChanged = () => this.watch.look();
  }

  async info(): Promise<LibraryInfo> {
    const { articles, unread, saved, due } = counters(this.db);
    const feeds = this.db.get<{ n: number }>('select count(*) as n from feeds')?.n ?? 0;
    return { path: this.db.path, articles, unread, saved, feeds, unreadings: due, changes: lastChange(this.db) };
  }

  async list(options?: ListOptions) {
    return listArticles(this.db, options);
  }

  async count(query?: string) {
    return countArticles(this.db, query);
  }

  async get(id: string) {
    return getArticle(this.db, id);
  }

  async version(id: string, hash: string) {
    return getVersion(this.db, id, hash);
  }

  async feeds() {
    return listFeeds(this.db);
  }

  async add(address: string, options: { folder?: string; title?: string } = {}) {
    return this.remote.call('add', address, options);
  }

  async editFeed(id: number, change: { title?: string; folder?: string }) {
    return this.remote.call('editFeed', id, change);
  }

  async removeFeed(id: number) {
    return this.remote.call('removeFeed', id);
  }

  async put(articles: Article[]) {
    return this.remote.call('put', articles);
  }

  async mark(ids: string[], state: { read?: boolean; saved?: boolean }) {
    return this.remote.call('mark', ids, state);
  }

  async markAll(query: string, state: { read?: boolean; saved?: boolean }, before?: string) {
    return this.remote.call('markAll', query, state, before);
  }

  async refresh(options: RefreshOptions = {}, onProgress?: (progress: RefreshProgress) => void) {
    return this.remote.refresh(options, onProgress);
  }

  async voices(options?: { query?: string; limit?: number; after?: string }) {
    return listVoices(this.db, options);
  }

  async voice(id: string, options?: { limit?: number; after?: string }) {
    return getVoice(this.db, id, options);
  }

  async highlight(article: string, span: Span, note?: string) {
    return this.remote.call('highlight', article, span, note);
  }

  async highlights(article?: string) {
    return highlightsOf(this.db, article === undefined ? undefined : findArticle(this.db, article).place);
  }

  async removeHighlight(id: string) {
    return this.remote.call('removeHighlight', id);
  }

  async importText(text: string, name?: string) {
    return this.remote.call('importText', text, name);
  }

  async exportText(format: 'opml' | 'json') {
    return exportText(this.db, format);
  }

  async changes(since: number) {
    return changesSince(this.db, since);
  }

  subscribe(listener: (changes: Change[]) => void) {
    return this.watch.subscribe(listener);
  }

  async close() {
    this.watch.close();
    // The connection that writes is closed last: it then empties the log into the library.
    this.db.close();
    await this.remote.close();
  }
}
