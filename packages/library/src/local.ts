import type { Article, Span } from '@dateline/core';
import { exportText } from './exchange/export.js';
import type { Remote } from './remote.js';
import { changesSince, lastChange } from './store/changes.js';
import { sumsOf } from './store/count.js';
import type { Database } from './store/database.js';
import { listFeeds } from './store/feeds.js';
import { findArticle, getArticle, getVersion } from './store/get.js';
import { highlightsOf } from './store/highlights.js';
import { countArticles, listArticles } from './store/list.js';
import { sightOf } from './store/listings.js';
import { FIRST, findPerson, listPeople } from './store/people.js';
import { countDue } from './store/readings.js';
import { getVoice, listVoices } from './store/speakers.js';
import type {
  Change,
  FeedSettings,
  Library,
  LibraryInfo,
  ListOptions,
  RefreshOptions,
  RefreshProgress,
  State,
} from './types.js';
import { Watch } from './watch.js';

/** Nobody: sees nothing, and is whom a name stands for until the first thing is done under it. */
const NOBODY = 0;

/** What the libraries of all people in one file share. */
export interface Shared {
  db: Database;
  remote: Remote;
  watch: Watch;
}

/** Opens what the libraries of all people share. */
export function share(db: Database, remote: Remote): Shared {
  const watch = new Watch(db);
  remote.onChanged = () => watch.look();
  return { db, remote, watch };
}

/** A library that is a file here, as one person has it: reads on this thread, writes through the worker. */
export class LocalLibrary implements Library {
  private readonly db: Database;
  private readonly shared: Shared;
  private readonly name: string;

  constructor(shared: Shared, name = '') {
    this.shared = shared;
    this.db = shared.db;
    this.name = name;
  }

  async info(): Promise<LibraryInfo> {
    const { db, person } = this;
    const { total, done, hidden } = sumsOf(db, person, sightOf(db, person).listings);
    const feeds = db.get<{ n: number }>('select count(*) as n from subscriptions where person = ?', person)?.n ?? 0;
    return {
      path: db.path,
      articles: total - hidden,
      unread: total - done,
      saved: countArticles(db, 'is:saved', person),
      feeds,
      unreadings: countDue(db, person),
      changes: lastChange(db),
    };
  }

  async list(options?: ListOptions) {
    return listArticles(this.db, options, this.person);
  }

  async count(query?: string) {
    return countArticles(this.db, query, this.person);
  }

  async get(id: string) {
    return getArticle(this.db, id, this.person);
  }

  async version(id: string, hash: string) {
    return getVersion(this.db, id, hash, this.person);
  }

  async feeds() {
    return listFeeds(this.db, this.person);
  }

  async add(address: string, options: { folder?: string; title?: string } = {}) {
    return this.shared.remote.call(this.name, 'add', address, options);
  }

  async editFeed(id: number, change: { title?: string; folder?: string } & FeedSettings) {
    return this.shared.remote.call(this.name, 'editFeed', id, change);
  }

  async removeFeed(id: number) {
    return this.shared.remote.call(this.name, 'removeFeed', id);
  }

  async put(articles: Article[]) {
    return this.shared.remote.call(this.name, 'put', articles);
  }

  async mark(ids: string[], state: State) {
    return this.shared.remote.call(this.name, 'mark', ids, state);
  }

  async markAll(query: string, state: State, before?: string) {
    return this.shared.remote.call(this.name, 'markAll', query, state, before);
  }

  async undo() {
    return this.shared.remote.call(this.name, 'undo');
  }

  async refresh(options: RefreshOptions = {}, onProgress?: (progress: RefreshProgress) => void) {
    return this.shared.remote.refresh(this.name, options, onProgress);
  }

  async voices(options?: { query?: string; limit?: number; after?: string }) {
    return listVoices(this.db, options, this.person);
  }

  async voice(id: string, options?: { limit?: number; after?: string }) {
    return getVoice(this.db, id, options, this.person);
  }

  async highlight(article: string, span: Span, note?: string) {
    return this.shared.remote.call(this.name, 'highlight', article, span, note);
  }

  async highlights(article?: string) {
    const { db, person } = this;
    return highlightsOf(db, article === undefined ? undefined : findArticle(db, article, person).place, person);
  }

  async removeHighlight(id: string) {
    return this.shared.remote.call(this.name, 'removeHighlight', id);
  }

  async importText(text: string, name?: string) {
    return this.shared.remote.call(this.name, 'importText', text, name);
  }

  async exportText(format: 'opml' | 'json') {
    return exportText(this.db, format, this.person);
  }

  async changes(since: number) {
    return changesSince(this.db, since, this.person);
  }

  subscribe(listener: (changes: Change[]) => void) {
    return this.shared.watch.subscribe(listener, () => this.person);
  }

  as(person: string): Library {
    const name = person.trim();
    const library = new LocalLibrary(this.shared, name);
    // The file belongs to the library that was opened.
    library.close = async () => {};
    return library;
  }

  async people() {
    return listPeople(this.db);
  }

  async close() {
    const { watch, remote } = this.shared;
    watch.close();
    // The connection that writes is closed last: it then empties the log into the library.
    this.db.close();
    await remote.close();
  }

  private get person(): number {
    return this.name === '' ? FIRST : (findPerson(this.db, this.name) ?? NOBODY);
  }
}
