import type {
  Retention,
  Rule,
  RuleChange,
  RuleDraft,
  RuleEffect,
  RuleTrial,
  SavedSearch,
  TagCount,
} from './keeping.js';
import type { Reading, Statement, Voice } from './reading.js';
import type { States } from './states.js';
import type { Article, Span, TextQuoteSelector } from './types.js';

export type * from './keeping.js';

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
  /**
   * ISO 8601; when published, else the day of the dateline, else (or where that is yet to come) when first seen. Lists sort
   * by it: a time without a zone counts as UTC, and a day alone as its first second in UTC.
   */
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
  /** Where not everything was looked at: how many hits were weighed, or in how many stories was searched. */
  capped?: number;
  /** Why: only the newest hits are put in the order of relevance; or beginnings of words are still being indexed. */
  cappedBy?: 'relevance' | 'index';
}

/** What is done to the states of articles; what is absent stays as it is. */
export interface State extends Partial<States> {
  /** Tags to give, and tags to take away. */
  tag?: string[];
  untag?: string[];
}

/** An act on many that was taken back. */
export interface Undone {
  /** Articles were marked or tagged, or a feed was removed. */
  kind: 'mark' | 'remove';
  /** Articles, or feeds. */
  count: number;
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
  /** The person's own tags, in order. */
  tags: string[];
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
  /** Without what looks like a secret in it. */
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
  /** The code of `problem`, of the catalogue of errors. */
  code?: string;
  /** Failures in a row. */
  failures?: number;
  /** A sentence: what the last document that was read warned of. */
  warning?: string;
  /** ISO 8601: when the feed last had something new. */
  newest?: string;
  /** Minutes between two questions, where a person chose them. */
  interval?: number;
  /** Whether the text is taken from the page of each story. */
  fullText?: boolean;
  /** Whether it is asked with a user, a password, headers or a cookie; these are never told. */
  credentials?: boolean;
  /** Days that its stories stay, and how many of them, where a person chose that for this feed. */
  keepDays?: number;
  keepStories?: number;
}

/** How a feed is asked, and how long its stories stay. An empty text, an empty object and 0 take a setting away. */
export interface FeedSettings {
  user?: string;
  password?: string;
  headers?: Record<string, string>;
  cookie?: string;
  /** User-Agent. */
  agent?: string;
  /** Minutes. */
  interval?: number;
  /** Take the text from the page of each story, for feeds that only tease. */
  fullText?: boolean;
  /** Days since a story came after which it goes, from 1 to 36500, unless something keeps it; see `Library.setRetention`. */
  keepDays?: number;
  /** The newest stories that stay, from 1 to 1000000. */
  keepStories?: number;
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

/** Who speaks, as far as is known. */
export interface VoicePage extends Page<VoiceSummary> {
  /** Stories whose Readings are still to be made; more may speak in them. */
  unreadings: number;
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
  kind: 'article' | 'state' | 'feed' | 'reading' | 'highlight' | 'search' | 'rule' | 'refresh';
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

/** What an export is written as: everything, for Dateline; the list of feeds; or a tar archive with a Markdown file for each story. */
export type ExportFormat = 'ndjson' | 'opml' | 'markdown';

export interface ExportOptions {
  /** Only the stories that it finds, and no feeds; everything when absent. */
  query?: string;
  /** Keep the secrets of feeds. */
  secrets?: boolean;
}

/** A file, such as a Blob: it is read piece by piece. */
export interface FileInput {
  readonly size: number;
  stream(): {
    getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>; cancel(): Promise<unknown> };
  };
}

/** What can be imported: all of it at once, or piece by piece, so that it never lies in memory as a whole. */
export type ImportContent = string | Uint8Array | FileInput | AsyncIterable<Uint8Array>;

export interface BackupOptions {
  /** Write over a file that is no copy of a library. */
  overwrite?: boolean;
}

/** A copy of a library. */
export interface Backup {
  path: string;
  bytes: number;
  articles: number;
}

export interface ImportOptions {
  /** Count what would come in, and store nothing. */
  dryRun?: boolean;
}

export interface ImportResult {
  /** What the file was recognised as, as it stands in a sentence. */
  format: string;
  /** Feeds and articles that are new. */
  feeds: number;
  articles: number;
  /** Feeds and articles that were here already, and entries that could not be taken. */
  skipped: number;
  /** Articles of the file, also those that were here already, by what a person did with them. */
  read: number;
  saved: number;
  later: number;
  tagged: number;
  highlights: number;
  /** Saved searches and rules that are new. */
  searches: number;
  rules: number;
  /** Sentences: what was left out, and why. */
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
  /** With credentials a feed becomes the person's alone, and may get another number. */
  editFeed(id: number, change: { title?: string; folder?: string } & FeedSettings): Promise<FeedState>;
  /** Its stories go with it, except those that are saved, kept for later, tagged, highlighted, listed by another feed or put here otherwise. */
  removeFeed(id: number): Promise<void>;
  /** Articles that come from elsewhere than a feed; returns how many were new. */
  put(articles: Article[]): Promise<number>;

  mark(ids: string[], state: State): Promise<void>;
  /** Everything the query finds and that is not newer than `before` (ISO 8601). */
  markAll(query: string, state: State, before?: string): Promise<number>;
  /** Takes back the last act on many: a query or several articles marked, a feed removed. Nothing where there is none. */
  undo(): Promise<Undone | undefined>;

  refresh(options?: RefreshOptions, onProgress?: (progress: RefreshProgress) => void): Promise<RefreshResult>;

  /** Who speaks, those who spoke last first; `query` is words of names, roles and organisations. */
  voices(options?: { query?: string; limit?: number; after?: Cursor }): Promise<VoicePage>;
  /** What one said, newest first; `limit` counts articles, each with all that the voice says in it. */
  voice(id: string, options?: { limit?: number; after?: Cursor }): Promise<VoiceSummary & Page<VoiceStatement>>;

  highlight(article: string, span: Span, note?: string): Promise<Highlight>;
  highlights(article?: string): Promise<Highlight[]>;
  /** An empty note takes it away. */
  editHighlight(id: string, note: string): Promise<Highlight>;
  removeHighlight(id: string): Promise<void>;

  /** By name. */
  searches(): Promise<SavedSearch[]>;
  /** @throws DatelineError `bad-query`, `name-taken`, `bad-name` */
  saveSearch(name: string, query: string): Promise<SavedSearch>;
  /** @throws DatelineError `unknown-search`, and those of `saveSearch` */
  editSearch(id: number, change: { name?: string; query?: string }): Promise<SavedSearch>;
  removeSearch(id: number): Promise<void>;

  /** In the order in which they were made. */
  rules(): Promise<Rule[]>;
  /**
   * Judges what arrives from now on by a rule, as part of storing it: what it hides is never seen and never counted. Stories
   * that a person adds or imports, and later versions of a story, are not judged.
   * @throws DatelineError `bad-query`, `bad-rule`, `bad-tag`
   */
  saveRule(rule: RuleDraft): Promise<Rule>;
  /** @throws DatelineError `unknown-rule`, and those of `saveRule` */
  editRule(id: number, change: RuleChange): Promise<Rule>;
  removeRule(id: number): Promise<void>;
  /** What a rule with this query would find among the stories that are here; it changes nothing. */
  tryRule(query: string): Promise<RuleTrial>;
  /** Has a rule act on the stories that are here, which `undo` takes back. @returns how many changed */
  applyRule(id: number): Promise<number>;
  /** What rules did to a story, the last first. */
  why(article: string): Promise<RuleEffect[]>;

  /** The tags of the person, by name. */
  tags(): Promise<TagCount[]>;
  /** Under a name that is there already, the two become one. @returns how many stories have another tag now */
  renameTag(tag: string, name: string): Promise<number>;
  /** Takes a tag from all stories. `undo` takes this and a new name back. @returns how many had it */
  removeTag(tag: string): Promise<number>;

  /** How long stories stay of feeds of which nothing else is said; for ever where it is empty. */
  retention(): Promise<Retention>;
  /**
   * 0 takes a bound away. What is saved, kept for later, tagged or highlighted, what a person put here, and what another
   * feed or person keeps, never goes. Stories that go do not come back while their feed lists them.
   */
  setRetention(change: Retention): Promise<Retention>;
  /** How many stories would go if this were so, of one feed or of all that follow the default. */
  tryRetention(change: Retention, feed?: number): Promise<number>;

  /**
   * Takes in a file of another program or of Dateline: feeds of a list of feeds, stories with what a person did with them.
   * What was imported before changes nothing.
   * @throws DatelineError `nothing-to-import`, which says what can be imported, `broken-import` and `import-too-large`
   */
  import(content: ImportContent, name?: string, options?: ImportOptions): Promise<ImportResult>;
  /**
   * What the library holds, in pieces of UTF-8 or of an archive that are made as they are read: no library is too large.
   * Passwords, headers and cookies of feeds, and what looks like a secret in their addresses, are left out unless asked for.
   * Reading it throws DatelineError `bad-query`, and `secrets-refused` where the library is reached over a connection.
   */
  export(format: ExportFormat, options?: ExportOptions): AsyncIterable<Uint8Array>;

  /**
   * Copies the library, all people's, as it is at this moment, while it is in use. The copy is a library of its own, there
   * whole or not at all; its search file is made when it is opened. An earlier copy is written over.
   * @throws DatelineError `not-a-backup`, `not-written`, and `backup-refused` where the library is reached over a connection
   */
  backup(path: string, options?: BackupOptions): Promise<Backup>;

  /**
   * The change log after a number. Where it does not reach back so far, it begins with a change of kind `refresh` and an
   * empty id: anything may have changed.
   */
  changes(since: number): Promise<Change[]>;
  /** Called for changes by any process; the returned function ends it. */
  subscribe(listener: (changes: Change[]) => void): () => void;

  /**
   * The library as another person has it, who is entered at the first thing that is done: feeds, states, highlights and
   * what that person added are apart, articles of shared feeds are stored once. The empty name is the first person, whom
   * every library has. Closing it closes nothing.
   */
  as(person: string): Library;
  /** The names of the people beside the first. */
  people(): Promise<string[]>;
  close(): Promise<void>;
}
