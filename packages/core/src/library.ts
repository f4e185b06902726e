/**
 * The types of a Library, which `@dateline/library` makes of a file and `@dateline/server/client` of an address.
 * @module @dateline/core/library
 */
import type { Around } from './around.js';
import type { DiaryOptions, DiaryPage } from './diary.js';
import type { Edition } from './edition.js';
import type { EntriesOptions, EntryPage, Folder } from './entry-rows.js';
import type {
  Backup,
  BackupOptions,
  ExportFormat,
  ExportOptions,
  ImportContent,
  ImportOptions,
  ImportResult,
} from './exchange.js';
import type {
  AddResult,
  FeedSettings,
  FeedState,
  LookResult,
  RefreshOptions,
  RefreshProgress,
  RefreshResult,
} from './feed-rows.js';
import type { Hook, HookOptions, NewHook } from './hooks.js';
import type {
  Position,
  Retention,
  Rule,
  RuleChange,
  RuleDraft,
  RuleEffect,
  RuleTrial,
  SavedSearch,
  TagCount,
} from './keeping.js';
import type {
  ArticleSummary,
  Change,
  Cursor,
  Highlight,
  LibraryInfo,
  ListOptions,
  ListOutline,
  OutlineOptions,
  Page,
  State,
  StoredArticle,
  Undone,
  VoicePage,
  VoiceStatement,
  VoiceSummary,
} from './library-rows.js';
import type { OnceCall } from './once-calls.js';
import type { StoryRedline } from './redline.js';
import type { DocumentPage, DocumentSummary, SaidStatement, StatementsOptions } from './said-rows.js';
import type { StoryPage } from './story-page.js';
import type { MarkOptions, Settings } from './story-rows.js';
import type { FoundToken, NewToken, Scope, Token } from './tokens.js';
import type { Article, Span } from './types.js';

export type * from './around.js';
export type * from './diary.js';
export type * from './edition.js';
export type * from './entry-rows.js';
export type * from './exchange.js';
export type * from './feed-rows.js';
export type * from './hooks.js';
export type * from './keeping.js';
export type * from './library-rows.js';
export type * from './once-calls.js';
export type * from './redline.js';
export type * from './said-rows.js';
export type * from './story-page.js';
export type * from './story-rows.js';
export type * from './tokens.js';

/** The acts that `Library.once` does. */
export type OnceActs = Pick<Library, OnceCall>;

/** The same interface whether the library is a file here or a server elsewhere. Errors are DatelineError. */
export interface Library {
  /** What the library holds, in numbers. */
  info(): Promise<LibraryInfo>;
  /**
   * Articles that a query finds, a page at a time; all news, the newest first, without one.
   * @throws DatelineError `bad-query`, `bad-limit`, `bad-cursor`
   * @see `dateline list`, `dateline search`
   */
  list(options?: ListOptions): Promise<Page<ArticleSummary>>;
  /**
   * How long a list is and where its pages begin, so that any row of it can be gone to.
   * @throws DatelineError `bad-query`, `bad-limit`, `bad-cursor`
   */
  outline(options?: OutlineOptions): Promise<ListOutline>;
  /**
   * How many articles a query finds; all news without one.
   * @throws DatelineError `bad-query`
   */
  count(query?: string): Promise<number>;
  /**
   * Articles by number, in the order in which they came, for programs that keep a copy of the library: with their texts,
   * by numbers or ids, or those that changed since a moment. What arrives meanwhile moves nothing from one page to another.
   * @throws DatelineError `bad-query`, `bad-limit`, `bad-cursor`, `bad-moment`
   */
  entries(options?: EntriesOptions): Promise<EntryPage>;
  /**
   * An article with all that is kept of it; by id, or the beginning of one where that is unique.
   * @throws DatelineError `unknown-article`, `ambiguous-id`
   * @see `dateline show`
   */
  get(id: string): Promise<StoredArticle>;
  /**
   * An earlier version of an article, by its content hash in `StoredArticle.versions`.
   * @throws DatelineError `unknown-article`, `ambiguous-id`, `unknown-version`
   */
  version(id: string, hash: string): Promise<Article>;
  /**
   * How a story changed from one version to another: from the one that the person had read, else the one before the
   * present, to the present. Versions are named by their hash or the beginning of one. Of a story with one version it is
   * the redline of that to itself.
   * @throws DatelineError `unknown-article`, `ambiguous-id`, `unknown-version`
   * @see `dateline changes`
   */
  redline(id: string, options?: { from?: string; to?: string }): Promise<StoryRedline>;
  /**
   * Keeps how far the person came in a story; of what is absent, nothing changes. What is at its beginning or wholly read
   * (a share of 0 or 1, a second 0) is kept no longer. It is for rare calls, such as one every 15 seconds.
   * @throws DatelineError `unknown-article`, `ambiguous-id`
   */
  keepPosition(article: string, position: Position): Promise<void>;
  /**
   * Sends a story, or a passage of it with the person's note at it, to the address that the person has set
   * (`Settings.webhook`):
   * one POST of JSON, by whoever has the library, and only when this is called.
   * @throws DatelineError `unknown-article`, `ambiguous-id`, `no-webhook`, `empty-passage`, `too-large-to-send`, `webhook-refused` where the
   * answer is not 2xx, `bad-webhook`, `private-address`, `unreachable`, `timeout`, `too-many-redirects`
   * @see `dateline send`
   */
  send(article: string, passage?: Span): Promise<void>;
  /**
   * The person has looked at how these stories changed: they are no longer `changed`.
   * @throws DatelineError `unknown-article`, `ambiguous-id`
   */
  seen(ids: string[]): Promise<void>;
  /**
   * All articles of a Story that the person sees, with what each added; by the id of the Story or of an article in it. An
   * article that shares none is a Story of one.
   * @throws DatelineError `unknown-story`, `ambiguous-id`
   * @see `dateline story`
   */
  story(id: string): Promise<StoryPage>;

  /**
   * What other stories tell of the voices and days of an article.
   * @throws DatelineError `unknown-article`, `ambiguous-id`
   */
  around(id: string): Promise<Around>;

  /**
   * The feeds that the person follows, with what is unread of each.
   * @see `dateline feeds`
   */
  feeds(): Promise<FeedState[]>;
  /**
   * Adds an address: a feed, a page that points to feeds, or a page that is a story. It is asked at once.
   * @throws DatelineError `bad-address`, `private-address`, and what asking and reading it throw
   * @see `dateline add`
   */
  add(address: string, options?: { folder?: string; title?: string }): Promise<AddResult>;
  /**
   * Tells what is at an address, or in a text or HTML that is given itself, and adds nothing: `add` takes an address that was
   * found, `put` the article of a text.
   * @throws DatelineError `bad-address`, `private-address`, `unreachable`, `timeout`, `too-many-redirects`, `nothing-to-add`,
   * `unknown-format`, `too-large`
   * @see `dateline add`
   */
  look(what: string): Promise<LookResult>;
  /**
   * Changes how a feed is called, asked and kept. With credentials it becomes the person's alone, and may get another
   * number.
   * @throws DatelineError `unknown-feed`
   * @see `dateline rename`, `dateline move`, `dateline config`
   */
  editFeed(id: number, change: { title?: string; folder?: string } & FeedSettings): Promise<FeedState>;
  /**
   * Ends a feed. Its stories go with it, except those that are saved, kept for later, tagged, highlighted, listed by
   * another feed or put here otherwise.
   * @throws DatelineError `unknown-feed`
   * @see `dateline remove`
   */
  removeFeed(id: number): Promise<void>;
  /** The folders of feeds, by name; also those that were made and are empty. */
  folders(): Promise<Folder[]>;
  /**
   * Makes a folder, which may stay empty; one that is there already is given.
   * @throws DatelineError `bad-name`
   */
  saveFolder(name: string): Promise<Folder>;
  /**
   * Gives a folder another name. Under a name that is there already, the two become one, with the number of that.
   * @throws DatelineError `unknown-folder`, `bad-name`
   */
  renameFolder(id: number, name: string): Promise<Folder>;
  /**
   * Takes a folder away; its feeds are in none then.
   * @throws DatelineError `unknown-folder`
   */
  removeFolder(id: number): Promise<void>;
  /**
   * Articles that come from elsewhere than a feed; returns how many were new. Many are stored in several transactions:
   * where one fails, those before it stay, and the same call again stores the rest.
   * @throws DatelineError `not-an-article` or `newer-schema` as `parseArticle` does, or `empty-article`; then nothing is stored
   */
  put(articles: Article[]): Promise<number>;
  /**
   * Takes an article that the person put here out of the library again, with all that was done with it. One that a feed lists as
   * well stays as a story of that feed.
   * @throws DatelineError `unknown-article`, `ambiguous-id`, `not-put-here`
   */
  removeArticle(id: string): Promise<void>;

  /**
   * Changes the states and tags of articles. Several articles, also those of one Story, are one act, which `undo` takes
   * back; copies go with their article.
   * @returns the ids of those that changed
   * @throws DatelineError `unknown-article`, `ambiguous-id`, `bad-tag`
   * @see `dateline mark`
   */
  mark(ids: string[], state: State, options?: MarkOptions): Promise<string[]>;
  /**
   * The library whose acts are done once: one that was done under this key is not done again, and gives what it gave. It is
   * for programs that send an act until it is answered. A highlight that is made has the key for an id.
   * @param key of 1 to 100 characters of ASCII, such as a UUID; known for 90 days
   * @param at ISO 8601: when it was done, now when absent. What the person did later to the same of a story stays.
   */
  once(key: string, at?: string): OnceActs;
  /**
   * Does the same to everything that the query finds and that is not newer than `before` (ISO 8601).
   * @param below the number of an entry: that and those that came later stay as they are
   * @returns how many changed
   * @throws DatelineError `bad-query`, `bad-tag`
   * @see `dateline mark`
   */
  markAll(query: string, state: State, before?: string, below?: number): Promise<number>;
  /**
   * Takes back the last act that was noted: a query or several articles marked, a feed removed. Nothing where there is
   * none.
   * @see `dateline undo`
   */
  undo(): Promise<Undone | undefined>;

  /**
   * Asks the feeds that are due, conditionally, and stores what they have. One that fails is told in `problems` and
   * ends nothing.
   * @param onProgress called after each feed
   * @see `dateline refresh`
   */
  refresh(options?: RefreshOptions, onProgress?: (progress: RefreshProgress) => void): Promise<RefreshResult>;

  /**
   * Who speaks, those who spoke last first; `query` is words of names, roles and organisations.
   * @throws DatelineError `bad-limit`, `bad-cursor`
   * @see `dateline voices`
   */
  voices(options?: { query?: string; limit?: number; after?: Cursor }): Promise<VoicePage>;
  /**
   * What one said, newest first; `limit` counts articles, each with all that the voice says in it.
   * @throws DatelineError `unknown-voice`, `bad-limit`, `bad-cursor`
   */
  voice(id: string, options?: { limit?: number; after?: Cursor }): Promise<VoiceSummary & Page<VoiceStatement>>;

  /**
   * What stories said in advance of each day, from a day on, and what came of it where the day has come.
   * @throws DatelineError `bad-day`, `bad-limit`, `bad-cursor`
   * @see `dateline diary`
   */
  diary(options?: DiaryOptions): Promise<DiaryPage>;

  /**
   * What is said, newest first. Where several outlets report a statement in the same words within days, it stands once,
   * at
   * the first of them. A page may have fewer rows than `limit`, and more follow all the same.
   * @throws DatelineError `bad-query`, `unknown-voice`, `bad-limit`, `bad-cursor`
   * @see `dateline said`, `dateline voices`
   */
  statements(options?: StatementsOptions): Promise<Page<SaidStatement>>;
  /**
   * Documents that stories lean on, the last ones first; `query` is words of a name, issuer or number.
   * @throws DatelineError `bad-limit`, `bad-cursor`
   * @see `dateline documents`
   */
  documents(options?: { query?: string; limit?: number; after?: Cursor }): Promise<Page<DocumentSummary>>;
  /**
   * A document with the stories that lean on it, newest first.
   * @throws DatelineError `unknown-document`, `bad-limit`, `bad-cursor`
   * @see `dateline documents`
   */
  document(id: string, options?: { limit?: number; after?: Cursor }): Promise<DocumentPage>;

  /**
   * Marks words of an article; the passage is found again in later versions by its text.
   * @throws DatelineError `unknown-article`, `ambiguous-id`, `empty-highlight`
   */
  highlight(article: string, span: Span, note?: string): Promise<Highlight>;
  /**
   * The passages that the person marked, of one article or of all.
   * @throws DatelineError `unknown-article`, `ambiguous-id`
   * @see `dateline highlights`
   */
  highlights(article?: string): Promise<Highlight[]>;
  /**
   * Changes the note of a highlight; an empty one takes it away.
   * @throws DatelineError `unknown-highlight`
   * @see `dateline highlights`
   */
  editHighlight(id: string, note: string): Promise<Highlight>;
  /**
   * Takes a highlight away, with its note.
   * @throws DatelineError `unknown-highlight`
   */
  removeHighlight(id: string): Promise<void>;

  /**
   * The saved searches, by name, with what is unread of each.
   * @see `dateline searches`
   */
  searches(): Promise<SavedSearch[]>;
  /**
   * Keeps a query under a name.
   * @throws DatelineError `bad-query`, `name-taken`, `bad-name`
   * @see `dateline searches`
   */
  saveSearch(name: string, query: string): Promise<SavedSearch>;
  /**
   * Gives a saved search another name or query; its number stays.
   * @throws DatelineError `unknown-search`, and those of `saveSearch`
   * @see `dateline searches`
   */
  editSearch(id: number, change: { name?: string; query?: string }): Promise<SavedSearch>;
  /**
   * Takes a saved search away; the stories that it finds stay.
   * @throws DatelineError `unknown-search`
   * @see `dateline searches`
   */
  removeSearch(id: number): Promise<void>;

  /**
   * The rules, in the order in which they were made.
   * @see `dateline rules`
   */
  rules(): Promise<Rule[]>;
  /**
   * Judges what arrives from now on by a rule, as part of storing it: what it hides is never seen and never counted.
   * Stories
   * that a person adds or imports, and later versions of a story, are not judged.
   * @throws DatelineError `bad-query`, `bad-rule`, `bad-tag`
   * @see `dateline rules`
   */
  saveRule(rule: RuleDraft): Promise<Rule>;
  /**
   * Changes a rule; what it did before stays.
   * @throws DatelineError `unknown-rule`, and those of `saveRule`
   * @see `dateline rules`
   */
  editRule(id: number, change: RuleChange): Promise<Rule>;
  /**
   * Ends a rule; what it did to stories stays.
   * @throws DatelineError `unknown-rule`
   * @see `dateline rules`
   */
  removeRule(id: number): Promise<void>;
  /**
   * What a rule with this query would find among the stories that are here; it changes nothing.
   * @throws DatelineError `bad-query`
   * @see `dateline rules`
   */
  tryRule(query: string): Promise<RuleTrial>;
  /**
   * Has a rule act on the stories that are here, which `undo` takes back.
   * @returns how many changed
   * @throws DatelineError `unknown-rule`
   * @see `dateline rules`
   */
  applyRule(id: number): Promise<number>;
  /**
   * What rules did to a story, the last first.
   * @throws DatelineError `unknown-article`, `ambiguous-id`
   * @see `dateline why`
   */
  why(article: string): Promise<RuleEffect[]>;

  /**
   * The tags of the person, by name.
   * @see `dateline tags`
   */
  tags(): Promise<TagCount[]>;
  /**
   * Gives a tag another name. Under a name that is there already, the two become one.
   * @returns how many stories have another tag now
   * @throws DatelineError `bad-tag`, `unknown-tag`
   * @see `dateline tags`
   */
  renameTag(tag: string, name: string): Promise<number>;
  /**
   * Takes a tag from all stories. `undo` takes this and a new name back.
   * @returns how many had it
   * @throws DatelineError `unknown-tag`
   * @see `dateline tags`
   */
  removeTag(tag: string): Promise<number>;

  /**
   * The front page of a day: a day as the query language has it, such as 2026-05-28 or yesterday; today when absent.
   * @throws DatelineError `bad-edition`
   * @see `dateline edition`
   */
  edition(day?: string): Promise<Edition>;

  /**
   * How the library shows itself to the person.
   * @see `dateline config`
   */
  settings(): Promise<Settings>;
  /**
   * Changes the settings that are given. @returns all of them
   * @throws DatelineError `bad-address`, `bad-webhook`, `private-address`, `unreachable` for an address that is not sent to
   * @see `dateline config`
   */
  setSettings(change: Partial<Settings>): Promise<Settings>;

  /**
   * How long stories stay of feeds of which nothing else is said; for ever where it is empty.
   * @see `dateline config`
   */
  retention(): Promise<Retention>;
  /**
   * Sets how long stories stay; 0 takes a bound away. What is saved, kept for later or unread, tagged or highlighted, what a person put here, and
   * what another
   * feed or person keeps, never goes. Stories that go do not come back while their feed lists them.
   * @throws DatelineError `bad-retention`
   * @see `dateline config`
   */
  setRetention(change: Retention): Promise<Retention>;
  /**
   * How many stories would go if this were so, of one feed or of all that follow the default.
   * @throws DatelineError `bad-retention`
   * @see `dateline config`
   */
  tryRetention(change: Retention, feed?: number): Promise<number>;

  /**
   * Takes in a file of another program or of Dateline: feeds of a list of feeds, stories with what a person did with
   * them.
   * What was imported before changes nothing.
   * @throws DatelineError `nothing-to-import`, which says what can be imported, `broken-import`, `broken-export`,
   * `newer-export` and `import-too-large`
   * @see `dateline import`
   */
  import(content: ImportContent, name?: string, options?: ImportOptions): Promise<ImportResult>;
  /**
   * What the library holds, in pieces of UTF-8 or of an archive that are made as they are read: no library is too large.
   * Passwords, headers and cookies of feeds, and what looks like a secret in their addresses, are left out unless asked
   * for.
   * @throws DatelineError, as it is read, `bad-query`, `feeds-alone`, and `secrets-refused` where the library is reached over a
   * connection
   * @see `dateline export`
   */
  export(format: ExportFormat, options?: ExportOptions): AsyncIterable<Uint8Array>;

  /**
   * Copies the library, all people's, as it is at this moment, while it is in use. The copy is a library of its own,
   * there
   * whole or not at all; its search file is made when it is opened. An earlier copy is written over.
   * @throws DatelineError `not-a-backup`, `not-written`, and `backup-refused` where the library is reached over a connection
   * @see `dateline backup`
   */
  backup(path: string, options?: BackupOptions): Promise<Backup>;

  /**
   * Addresses that hear of changes by themselves, in the order in which they were added.
   * @see `dateline hooks`
   */
  hooks(): Promise<Hook[]>;
  /**
   * Has an address hear of what changes from now on: signed messages of JSON (Standard Webhooks), in order, again until the
   * answer is 2xx, so that each comes at least once and under one id. They are sent by whoever asks the feeds of the library.
   * @throws DatelineError `bad-address`, `bad-webhook`, `private-address`, `unreachable`, `bad-hook`, `bad-query`
   * @see `dateline hooks`
   */
  addHook(address: string, options?: HookOptions): Promise<NewHook>;
  /**
   * Ends a hook.
   * @throws DatelineError `unknown-hook`
   * @see `dateline hooks`
   */
  removeHook(id: number): Promise<void>;
  /**
   * Sends a message without changes to a hook, once.
   * @throws DatelineError `unknown-hook`, `webhook-refused` where the answer is not 2xx, `bad-webhook`, `private-address`,
   * `unreachable`, `timeout`, `too-many-redirects`
   * @see `dateline hooks`
   */
  pingHook(id: number): Promise<void>;

  /**
   * The person's tokens, by name.
   * @throws DatelineError `tokens-refused` where the library is reached over a connection, as all that manages tokens does
   * @see `dateline tokens`, `dateline serve`
   */
  tokens(): Promise<Token[]>;
  /**
   * Makes a token, whose secret is told this once.
   * @throws DatelineError `bad-name`, `bad-scope`, `token-taken`
   * @see `dateline tokens`, `dateline serve`
   */
  addToken(name: string, scopes: readonly Scope[]): Promise<NewToken>;
  /**
   * Takes a token away: nobody comes in with it from now on.
   * @throws DatelineError `unknown-token`
   * @see `dateline tokens`
   */
  removeToken(name: string): Promise<void>;
  /** The token that a secret is, of any person, and notes the day of its use; undefined where it is none. */
  tokenOf(secret: string): Promise<FoundToken | undefined>;

  /**
   * The change log after a number. Where it does not reach back so far, it begins with a change of kind `refresh` and an
   * empty id: anything may have changed.
   */
  changes(since: number): Promise<Change[]>;
  /**
   * Called for changes by any process; the returned function ends it.
   * @param onBreak called when a library over a connection can no longer be heard; it is tried again by itself
   * @see `dateline work`
   */
  subscribe(listener: (changes: Change[]) => void, onBreak?: () => void): () => void;

  /**
   * The library as another person has it, who is entered at the first thing that is done: feeds, states, highlights and
   * what that person added are apart, articles of shared feeds are stored once. The empty name is the first person, whom
   * every library has. Closing it closes nothing.
   */
  as(person: string): Library;
  /** The names of the people beside the first. */
  people(): Promise<string[]>;
  /** Ends its threads or its connection. What was acknowledged is kept; any later call fails with `library-closed`. */
  close(): Promise<void>;
}
