import type { Reading, Statement, Voice } from './reading.js';
import type { States } from './states.js';
import type { Article, Span, TextQuoteSelector } from './types.js';

/** Where a list of articles continues; opaque. */
export type Cursor = string;

/** The row of a list. */
export interface ArticleSummary extends States {
  id: string;
  kicker?: string;
  headline?: string;
  deck?: string;
  /** The first words of the body, where there is no deck. */
  excerpt?: string;
  /** Who publishes. */
  source?: string;
  sourceId?: number;
  byline?: string;
  /** ISO 8601; when published, else the day of the dateline, else (or where that is yet to come) when first seen. */
  time: string;
  language?: string;
  direction: 'ltr' | 'rtl';
  /** Address of a lead image, for lists that show one. */
  image?: string;
  /** Minutes at 230 words each. */
  minutes?: number;
  /** Passages that match a search, with `marks` into `text`. */
  match?: { text: string; marks: { start: number; end: number }[] };
}

export interface Page<T> {
  items: T[];
  next?: Cursor;
}

export interface ListOptions {
  /** The query language of core; all news when absent. */
  query?: string;
  /** At most 500; 50 when absent. */
  limit?: number;
  after?: Cursor;
  order?: 'newest' | 'oldest' | 'relevance';
}

export interface StoredArticle extends States {
  article: Article;
  /** Absent until it is made. */
  reading?: Reading;
  firstSeen: string;
  sourceId?: number;
  source?: string;
  /** Newest first; the first is the one in `article`. */
  versions: { hash: string; seen: string }[];
  highlights: Highlight[];
}

export interface Highlight {
  id: string;
  article: string;
  /** Absent when the passage is not in the present version: lost, until a version has it again. */
  span?: Span;
  selector: TextQuoteSelector;
  note?: string;
  created: string;
}

export interface FeedState {
  id: number;
  url: string;
  title: string;
  site?: string;
  folder?: string;
  icon?: string;
  unread: number;
  total: number;
  lastRefresh?: string;
  nextRefresh?: string;
  /** A sentence: why the last refresh failed. */
  problem?: string;
}

export interface AddResult {
  /** What the address turned out to be. */
  kind: 'feed' | 'article' | 'known';
  feed?: FeedState;
  article?: ArticleSummary;
  added: number;
}

export interface RefreshOptions {
  /** Ask now, whatever ttl or back-off say. */
  force?: boolean;
  /** Only this feed. */
  feed?: number;
}

export interface RefreshProgress {
  done: number;
  total: number;
  added: number;
  updated: number;
  /** The feed that was just read. */
  feed?: { id: number; title: string };
  problem?: string;
}

export interface RefreshResult {
  feeds: number;
  added: number;
  updated: number;
  unchanged: number;
  problems: { feed: number; title: string; url: string; message: string }[];
}

/** A voice across the library. */
export interface VoiceSummary {
  id: string;
  name: string;
  role?: string;
  organisation?: string;
  statements: number;
  articles: number;
  latest: string;
}

export interface VoiceStatement {
  article: ArticleSummary;
  statement: Statement;
  voice: Voice;
  /** The words of `statement.content`. */
  text: string;
}

/** One entry of the change log. */
export interface Change {
  number: number;
  kind: 'article' | 'state' | 'feed' | 'reading' | 'highlight' | 'refresh';
  id: string;
}

export interface LibraryInfo {
  path: string;
  articles: number;
  unread: number;
  saved: number;
  feeds: number;
  /** Articles whose Reading is still to be made. */
  unreadings: number;
  /** The number of the newest entry of the change log. */
  changes: number;
}

export interface ImportResult {
  feeds: number;
  articles: number;
  skipped: number;
  warnings: string[];
}

/** The same interface whether the library is a file here or a server elsewhere. Errors are DatelineError. */
export interface Library {
  info(): Promise<LibraryInfo>;
  list(options?: ListOptions): Promise<Page<ArticleSummary>>;
  count(query?: string): Promise<number>;
  /** By id, or the beginning of one where that is unique. */
  get(id: string): Promise<StoredArticle>;
  /** `version` is a content hash of `StoredArticle.versions`. */
  version(id: string, hash: string): Promise<Article>;

  feeds(): Promise<FeedState[]>;
  /** A feed, a page that points to feeds, or a page that is a story. */
  add(address: string, options?: { folder?: string; title?: string }): Promise<AddResult>;
  editFeed(id: number, change: { title?: string; folder?: string }): Promise<FeedState>;
  /** Its stories go with it, except those that are saved, highlighted, listed by another feed or put here otherwise. */
  removeFeed(id: number): Promise<void>;
  /** Articles that come from elsewhere than a feed; returns how many were new. */
  put(articles: Article[]): Promise<number>;

  mark(ids: string[], state: Partial<States>): Promise<void>;
  /** Everything the query finds and that is not newer than `before` (ISO 8601). */
  markAll(query: string, state: Partial<States>, before?: string): Promise<number>;

  refresh(options?: RefreshOptions, onProgress?: (progress: RefreshProgress) => void): Promise<RefreshResult>;

  /** Who speaks, those who spoke last first; `query` is words of names, roles and organisations. */
  voices(options?: { query?: string; limit?: number; after?: Cursor }): Promise<Page<VoiceSummary>>;
  /** What one said, newest first; `limit` counts articles, each with all that the voice says in it. */
  voice(id: string, options?: { limit?: number; after?: Cursor }): Promise<VoiceSummary & Page<VoiceStatement>>;

  highlight(article: string, span: Span, note?: string): Promise<Highlight>;
  highlights(article?: string): Promise<Highlight[]>;
  removeHighlight(id: string): Promise<void>;

  /** OPML, newsboat urls, an export of Dateline, or articles as JSON. */
  importText(text: string, name?: string): Promise<ImportResult>;
  exportText(format: 'opml' | 'json'): Promise<string>;

  /**
   * The change log after a number. Where it does not reach back so far, it begins with a change of kind `refresh` and an
   * empty id: anything may have changed.
   */
  changes(since: number): Promise<Change[]>;
  /** Called for changes by any process; the returned function ends it. */
  subscribe(listener: (changes: Change[]) => void): () => void;
  close(): Promise<void>;
}
