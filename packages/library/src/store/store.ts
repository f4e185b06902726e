import type { Article, Span } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import type { ExportedFeed, ExportedKept } from '../exchange/export-shape.js';
import type { MovedMarks } from '../exchange/import/keep.js';
import type { FeedRules } from '../rules/rule-book.js';
import type {
  ActKey,
  Around,
  ArticleSummary,
  Change,
  DiaryOptions,
  DiaryPage,
  DocumentPage,
  DocumentSummary,
  EntriesOptions,
  EntryPage,
  FeedSettings,
  FeedState,
  Folder,
  FoundToken,
  Highlight,
  Hook,
  HookOptions,
  LibraryInfo,
  ListOptions,
  ListOutline,
  MarkOptions,
  NewHook,
  NewToken,
  OnceCall,
  OutlineOptions,
  Page,
  Position,
  Retention,
  Rule,
  RuleChange,
  RuleDraft,
  RuleEffect,
  SaidStatement,
  Scope,
  Settings,
  State,
  StatementsOptions,
  StoredArticle,
  StoryArticles,
  TagCount,
  Token,
  Undone,
  VoiceStatement,
  VoiceSummary,
} from '../types.js';
import type { Speaker } from '../voices/speaker.js';
import type { Alias } from './aliases.js';
import type { DayStories } from './day-stories.js';
import type { ExportChoice, ExportedPage } from './exported-story.js';
import type { NewFeed } from './feeds.js';
import type { HookClaims, HookOutcome } from './hooks.js';
import type { Told } from './identity.js';
import type { StoryJoin } from './join-stories.js';
import type { PutResult, StoryBatch } from './put-queue.js';
import type { ClaimedFeed, ClaimOptions, FetchOutcome } from './queue.js';
import type { RestoreBatch } from './restore.js';
import type { RestoredKept } from './restore-kept.js';
import type { SearchRow } from './searches.js';
import type { StoryText } from './story-texts.js';

/** What asking feeds needs of the store, from whichever thread it runs in. */
export interface FeedStore {
  /** Up to `count` feeds that no other process asks until the lease ends; those that wait longest first. */
  claimFeeds(count: number, options: ClaimOptions): Promise<ClaimedFeed[]>;
  /** How many feeds `claimFeeds` would give in all. */
  countDue(options: ClaimOptions): Promise<number>;
  /** Gives back feeds that were claimed and not asked. */
  releaseFeeds(feeds: readonly number[]): Promise<void>;
  /** Keeps what came of a question, and ends the lease. */
  recordFetch(feed: number, outcome: FetchOutcome): Promise<void>;
}

/** What a person sees of a library. `person` is a number of the store's own. */
export interface ReadStore {
  /** The number of a person; 0, who sees nothing, for one who was never here. */
  person(name: string): Promise<number>;
  people(): Promise<string[]>;
  info(person: number): Promise<Omit<LibraryInfo, 'path'>>;
  page(person: number, options?: ListOptions): Promise<Page<ArticleSummary>>;
  outline(person: number, options?: OutlineOptions): Promise<ListOutline>;
  count(person: number, query?: string): Promise<number>;
  entries(person: number, options?: EntriesOptions): Promise<EntryPage>;
  folders(person: number): Promise<Folder[]>;
  article(person: number, id: string): Promise<StoredArticle>;
  version(person: number, id: string, hash: string): Promise<Article>;
  /** The version that a person had read before the present one, or looked at last; undefined where there is none. */
  versionRead(person: number, id: string): Promise<string | undefined>;
  /** The articles of a Story that a person sees, by its id or that of one of them. */
  storyArticles(person: number, id: string): Promise<StoryArticles>;
  around(person: number, id: string): Promise<Around>;
  /** What changes with the text or the Reading of an article, by id. */
  storyMarks(ids: readonly string[]): Promise<Map<string, string>>;
  /** Texts of articles, by their ids, whoever asks: those of articles that the person was found to see. */
  storyTexts(ids: readonly string[]): Promise<Map<string, StoryText>>;
  /** The Stories among the articles from one moment (seconds since 1970) to before another that a person sees. */
  dayStories(person: number, from: number, to: number): Promise<DayStories>;
  settings(person: number): Promise<Settings>;
  /** Where a person has stories sent, with its secrets. */
  webhook(person: number): Promise<string | undefined>;
  summary(person: number, place: number): Promise<ArticleSummary>;
  feeds(person: number): Promise<FeedState[]>;
  feed(person: number, id: number): Promise<FeedState>;
  voices(
    person: number,
    options?: { query?: string; limit?: number; after?: string },
  ): Promise<Page<VoiceSummary> & { unreadings: number }>;
  voice(
    person: number,
    id: string,
    options?: { limit?: number; after?: string },
  ): Promise<VoiceSummary & Page<VoiceStatement>>;
  diary(person: number, options?: DiaryOptions): Promise<DiaryPage>;
  statements(person: number, options?: StatementsOptions): Promise<Page<SaidStatement>>;
  documents(
    person: number,
    options?: { query?: string; limit?: number; after?: string },
  ): Promise<Page<DocumentSummary>>;
  document(person: number, id: string, options?: { limit?: number; after?: string }): Promise<DocumentPage>;
  highlights(person: number, article?: string): Promise<Highlight[]>;
  searches(person: number): Promise<SearchRow[]>;
  rules(person: number): Promise<Rule[]>;
  why(person: number, article: string): Promise<RuleEffect[]>;
  tags(person: number): Promise<TagCount[]>;
  hooks(person: number): Promise<Hook[]>;
  hookTarget(person: number, id: number): Promise<{ address: string; secret: string }>;
  tokens(person: number): Promise<Token[]>;
  /** The token that a secret is, of any person. */
  tokenOf(secret: string): Promise<FoundToken | undefined>;
  retention(person: number): Promise<Retention>;
  tryRetention(person: number, change: Retention, feed?: number): Promise<number>;
  /** The feeds that a person follows, as they are exported. */
  exportedFeeds(person: number, secrets: boolean): Promise<ExportedFeed[]>;
  /** What a person keeps beside feeds and stories, as it is exported. */
  exportedKept(person: number): Promise<ExportedKept>;
  /** Some stories that a person has, as they are exported, from the oldest on. */
  exportedStories(person: number, choice: ExportChoice): Promise<ExportedPage>;
  log(person: number, since: number): Promise<Change[]>;
}

/** What changes a library. Each of them is whole or nothing, except those that say slice by slice. */
export interface WriteStore extends FeedStore {
  /** The number of a person, who is entered where the name is new. */
  enter(name: string): Promise<number>;
  /** @returns the ids of those that changed */
  mark(person: number, ids: readonly string[], state: State, options?: MarkOptions): Promise<string[]>;
  /** Slice by slice. @returns how many changed */
  markAll(person: number, query: string, state: State, before?: string, below?: number): Promise<number>;
  undo(person: number): Promise<Undone | undefined>;
  /** The person has looked at how articles changed. */
  seen(person: number, ids: readonly string[]): Promise<void>;
  /** Keeps how far the person came in an article. */
  keepPosition(person: number, id: string, position: Position): Promise<void>;
  highlight(person: number, article: string, span: Span, note?: string): Promise<Highlight>;
  editHighlight(person: number, id: string, note: string): Promise<Highlight>;
  removeHighlight(person: number, id: string): Promise<void>;
  /** Does one of these, unless it was done under the same key. @returns what it gave when it was done */
  once(person: number, key: ActKey, call: OnceCall, args: unknown[]): Promise<unknown>;

  saveSearch(person: number, name: string, query: string): Promise<SearchRow>;
  editSearch(person: number, id: number, change: { name?: string; query?: string }): Promise<SearchRow>;
  removeSearch(person: number, id: number): Promise<void>;
  saveRule(person: number, rule: RuleDraft): Promise<Rule>;
  editRule(person: number, id: number, change: RuleChange): Promise<Rule>;
  removeRule(person: number, id: number): Promise<void>;
  /** Slice by slice. @returns how many changed */
  applyRule(person: number, id: number): Promise<number>;
  /** Slice by slice. @returns how many stories have another tag now */
  renameTag(person: number, tag: string, name: string): Promise<number>;
  removeTag(person: number, tag: string): Promise<number>;
  addHook(person: number, address: string, options: HookOptions): Promise<NewHook>;
  removeHook(person: number, id: number): Promise<void>;
  /** Takes what hooks, of all people, are to be sent. @param reads whether Readings are made, so that one may be waited for */
  claimHooks(person: number, now: number, reads: boolean): Promise<HookClaims>;
  settleHook(person: number, id: number, lease: number, outcome: HookOutcome, now: number): Promise<void>;
  addToken(person: number, name: string, scopes: readonly Scope[]): Promise<NewToken>;
  removeToken(person: number, name: string): Promise<void>;
  /** @param day YYYY-MM-DD */
  noteTokenUse(person: number, secret: string, day: string): Promise<void>;
  setSettings(person: number, change: Partial<Settings>): Promise<Settings>;
  setRetention(person: number, change: Retention): Promise<Retention>;
  /** Removes stories that nobody keeps any longer, slice by slice. @returns how many went */
  removeOld(signal?: AbortSignal): Promise<number>;

  /** The feed that a person follows at an address and that has been read before. */
  followed(person: number, url: string): Promise<FeedState | undefined>;
  /** @returns the feed, as it is claimed */
  follow(person: number, feed: NewFeed): Promise<ClaimedFeed>;
  editFeed(person: number, id: number, change: { title?: string; folder?: string } & FeedSettings): Promise<FeedState>;
  unfollow(person: number, id: number): Promise<void>;
  /** Takes an article that the person put here out again. */
  removeArticle(person: number, id: string): Promise<void>;
  saveFolder(person: number, name: string): Promise<Folder>;
  renameFolder(person: number, id: number, name: string): Promise<Folder>;
  removeFolder(person: number, id: number): Promise<void>;

  /** Of each story, by the names it goes by, whether it is here. */
  known(stories: readonly (readonly Alias[])[]): Promise<boolean[]>;
  /** The stories of a document, by their numbers in it, that are not here exactly as the feed told them before. */
  unsettled(feed: number, stories: readonly Told[]): Promise<number[]>;
  /** What judging the stories of a feed needs. @param known the version of the rules that are known already */
  feedRules(feed: number, known: string): Promise<FeedRules>;
  /** Slice by slice, behind what people do. */
  putStories(batch: StoryBatch): Promise<PutResult>;
  /** Follows the feeds of a list, slice by slice. @returns how many were new, or would be with `dryRun` */
  followAll(person: number, feeds: readonly NewFeed[], dryRun: boolean): Promise<number>;
  /** Of each story whether it is here for the person, by its id and by the names it goes by. */
  areHere(person: number, stories: readonly { id: string; aliases: readonly Alias[] }[]): Promise<boolean[]>;
  /** Keeps saved searches that come from elsewhere. @returns how many were new, or would be with `dryRun` */
  keepSearches(person: number, searches: readonly Omit<SearchRow, 'id'>[], dryRun: boolean): Promise<number>;
  /** Gives imported stories the states, tags and highlights they had, slice by slice. */
  keepMarks(person: number, marks: readonly MovedMarks[]): Promise<void>;
  /** Follows the feeds of an export, slice by slice. @returns how many were new, or would be with `dryRun` */
  restoreFeeds(person: number, feeds: readonly ExportedFeed[], dryRun: boolean): Promise<number>;
  /** Keeps the searches, rules and bounds of an export. @returns how many were new, or would be with `dryRun` */
  restoreKept(person: number, kept: ExportedKept, dryRun: boolean): Promise<RestoredKept>;
  /** Puts stories of an export back in, slice by slice. @returns of each whether it was new */
  restoreStories(person: number, batch: RestoreBatch): Promise<boolean[]>;
  /** Tells everybody that a round of questions is over. */
  endRound(): Promise<void>;

  /** Has Readings made by another engine made again. */
  renewReadings(engine: string): Promise<void>;
  /**
   * @param rules those that find the story now that it has a Reading
   * @param speakers who speaks in it; worked out by the writer where they are not given
   */
  keepReading(
    id: string,
    hash: string,
    reading: Reading,
    rules?: readonly number[],
    speakers?: readonly Speaker[],
  ): Promise<void>;
  /** Enters some stories anew whose voices an older version made. @returns whether there may be more */
  renewVoices(): Promise<boolean>;
  /** An article that no Reading can be made of is not tried again with this engine. */
  skipReading(id: string): Promise<void>;
  /** Keeps whether a story says something else in the version `hash` than in `from`, for those who had read that. */
  keepRedline(id: string, hash: string, from: string, isMeant: boolean): Promise<void>;
  /** Has articles join Stories; what was done before changes nothing. */
  joinStories(joins: readonly StoryJoin[]): Promise<void>;
  /** Drops what is on the disk in the index. */
  pruneOutbox(upTo: number): Promise<void>;
  /** Makes the search file again where it is damaged. @returns whether it was */
  mendSearch(): Promise<boolean>;
}

/** A library on a disk or elsewhere: all that knows SQL is behind this. */
export interface Store extends ReadStore, WriteStore {}
