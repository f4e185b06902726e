import type { Span } from '@dateline/core/base';
import type { Reading } from '@dateline/core/reading';
import type { ExportedFeed, ExportedKept } from '../exchange/export-shape.js';
import { areHere, followAll, isFollowed, keepMarks, type MovedMarks } from '../exchange/import/keep.js';
import { attachSearch, indexedUpTo, mendSearchFile } from '../index/search-file.js';
import { pause } from '../slices.js';
import type {
  ActKey,
  FeedSettings,
  HookOptions,
  MarkOptions,
  OnceCall,
  Position,
  Retention,
  RuleChange,
  RuleDraft,
  Scope,
  Settings,
  State,
} from '../types.js';
import type { Speaker } from '../voices/speaker.js';
import { undo } from './acts.js';
import type { Alias } from './aliases.js';
import { applyRule } from './apply-rule.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { feedByUrl, isSubscribed } from './feed-row.js';
import { feedRules } from './feed-rules.js';
import { feedState } from './feed-state.js';
import { addFeed, editFeed, type NewFeed } from './feeds.js';
import { removeFolder, renameFolder, saveFolder } from './folders.js';
import { findArticle } from './get.js';
import { goneOf, noteListed } from './gone.js';
import { editHighlight, removeHighlight } from './highlights.js';
import { addHook, claimHooks, type HookOutcome, removeHook, settleHook } from './hooks.js';
import { isKnown, type Told, unsettled } from './identity.js';
import { joinStories, type StoryJoin } from './join-stories.js';
import { markAll, markMany } from './mark.js';
import { highlightIn, once } from './once.js';
import { pruneOutbox } from './outbox.js';
import { addPerson, FIRST } from './people.js';
import { keepPosition } from './positions.js';
import { type Others, PutQueue, type StoryBatch } from './put-queue.js';
import {
  type ClaimOptions,
  claimedFeed,
  claimFeeds,
  countDue as countDueFeeds,
  type FetchOutcome,
  recordFetch,
  releaseFeeds,
} from './queue.js';
import { keepReading, renewReadings, skipReading } from './readings.js';
import { keepRedline, markSeen } from './redlines.js';
import { removeFeed } from './remove-feed.js';
import { removeOwn } from './remove-own.js';
import { renewVoices } from './renew-voices.js';
import { type RestoreBatch, restoreFeeds, restoreStories } from './restore.js';
import { restoreKept } from './restore-kept.js';
import { removeOld } from './retention.js';
import { setRetention } from './retention-bounds.js';
import { editRule, removeRule, saveRule } from './rules.js';
import { editSearch, keepSearches, removeSearch, type SearchRow, saveSearch } from './searches.js';
import { setSettings } from './settings.js';
import { SqliteReader } from './sqlite-reader.js';
import type { Store } from './store.js';
import { replaceTag } from './tags.js';
import { addToken, noteTokenUse, removeToken } from './tokens.js';

/** A library in a file: reads through one connection, writes through another. */
export class SqliteStore extends SqliteReader implements Store {
  readonly queue: PutQueue;
  /** Told when stories may be beyond what is kept. */
  onBounded: () => void = () => {};
  private readonly db: Database;
  /** Claimed feeds that could not be given back yet. */
  private readonly owed = new Set<number>();

  constructor(db: Database, reader = db, others?: Others) {
    super(reader);
    this.db = db;
    this.queue = new PutQueue(db, others);
  }

  async enter(name: string) {
    return name === '' ? FIRST : addPerson(this.db, name);
  }

  async mark(person: number, ids: readonly string[], state: State, options?: MarkOptions) {
    return markMany(this.db, ids, state, pause, person, options);
  }

  async markAll(person: number, query: string, state: State, before?: string, below?: number) {
    attachSearch(this.reader);
    return markAll(this.db, query, state, { before, below }, pause, person, this.reader);
  }

  async undo(person: number) {
    return undo(this.db, pause, person);
  }

  async seen(person: number, ids: readonly string[]) {
    markSeen(this.db, ids, person);
  }

  async keepPosition(person: number, id: string, position: Position) {
    keepPosition(this.db, findArticle(this.db, id, person).place, position, person);
  }

  async highlight(person: number, id: string, span: Span, note?: string) {
    return this.db.transaction(() => highlightIn(this.db, person, id, span, note));
  }

  async editHighlight(person: number, id: string, note: string) {
    return editHighlight(this.db, id, note, person);
  }

  async removeHighlight(person: number, id: string) {
    removeHighlight(this.db, id, person);
  }

  async once(person: number, key: ActKey, call: OnceCall, args: unknown[]) {
    return once(this.db, person, key, call, args);
  }

  async saveSearch(person: number, name: string, query: string) {
    return saveSearch(this.db, { name, query }, person);
  }

  async editSearch(person: number, id: number, change: { name?: string; query?: string }) {
    return editSearch(this.db, id, change, person);
  }

  async removeSearch(person: number, id: number) {
    removeSearch(this.db, id, person);
  }

  async keepSearches(person: number, searches: readonly Omit<SearchRow, 'id'>[], dryRun: boolean) {
    return keepSearches(this.db, searches, person, dryRun);
  }

  async saveRule(person: number, rule: RuleDraft) {
    return saveRule(this.db, rule, person);
  }

  async editRule(person: number, id: number, change: RuleChange) {
    return editRule(this.db, id, change, person);
  }

  async removeRule(person: number, id: number) {
    removeRule(this.db, id, person);
  }

  async applyRule(person: number, id: number) {
    attachSearch(this.reader);
    return applyRule(this.db, id, pause, person, this.reader);
  }

  async renameTag(person: number, tag: string, name: string) {
    return replaceTag(this.db, tag, name, pause, person);
  }

  async removeTag(person: number, tag: string) {
    return replaceTag(this.db, tag, undefined, pause, person);
  }

  async addHook(person: number, address: string, options: HookOptions) {
    return addHook(this.db, address, options, person);
  }

  async removeHook(person: number, id: number) {
    removeHook(this.db, id, person);
  }

  async claimHooks(_person: number, now: number, reads: boolean) {
    return claimHooks(this.db, now, indexedUpTo(this.reader), reads);
  }

  async settleHook(_person: number, id: number, lease: number, outcome: HookOutcome, now: number) {
    settleHook(this.db, id, lease, outcome, now);
  }

  async addToken(person: number, name: string, scopes: readonly Scope[]) {
    return addToken(this.db, name, scopes, person);
  }

  async removeToken(person: number, name: string) {
    removeToken(this.db, name, person);
  }

  async noteTokenUse(_person: number, secret: string, day: string) {
    noteTokenUse(this.db, secret, day);
  }

  async setRetention(person: number, change: Retention) {
    const retention = setRetention(this.db, change, person);
    this.onBounded();
    return retention;
  }

  async setSettings(person: number, change: Partial<Settings>) {
    return setSettings(this.db, change, person);
  }

  async removeOld(signal?: AbortSignal) {
    return removeOld(this.db, pause, { ...(signal && { signal }) });
  }

  async followed(person: number, url: string) {
    const row = feedByUrl(this.db, url, person);
    const read = row && row.removed === null && row.last_refresh !== null && isSubscribed(this.db, row.id, person);
    return read ? feedState(this.db, row.id, person) : undefined;
  }

  async follow(person: number, feed: NewFeed) {
    return claimedFeed(this.db, addFeed(this.db, feed, person).row.id);
  }

  async editFeed(person: number, id: number, change: { title?: string; folder?: string } & FeedSettings) {
    const feed = editFeed(this.db, id, change, person);
    this.onBounded();
    return feed;
  }

  async unfollow(person: number, id: number) {
    removeFeed(this.db, id, person);
  }

  async removeArticle(person: number, id: string) {
    removeOwn(this.db, id, person);
  }

  async saveFolder(person: number, name: string) {
    return saveFolder(this.db, name, person);
  }

  async renameFolder(person: number, id: number, name: string) {
    return renameFolder(this.db, id, name, person);
  }

  async removeFolder(person: number, id: number) {
    removeFolder(this.db, id, person);
  }

  async claimFeeds(count: number, options: ClaimOptions) {
    this.releaseOwed();
    return claimFeeds(this.db, count, options);
  }

  async countDue(options: ClaimOptions) {
    this.releaseOwed();
    return countDueFeeds(this.db, options);
  }

  async releaseFeeds(feeds: readonly number[]) {
    for (const feed of feeds) this.owed.add(feed);
    this.releaseOwed();
  }

  /** What a full disk keeps from being given back is given back before the next claim. */
  private releaseOwed(): void {
    releaseFeeds(this.db, [...this.owed]);
    this.owed.clear();
  }

  async recordFetch(feed: number, outcome: FetchOutcome) {
    recordFetch(this.db, feed, outcome);
  }

  async known(stories: readonly (readonly Alias[])[]) {
    return stories.map((aliases) => isKnown(this.db, aliases));
  }

  async unsettled(feed: number, stories: readonly Told[]) {
    // What went because nobody keeps it any longer does not come back while the feed lists it.
    const gone = goneOf(this.db, feed, stories);
    noteListed(this.db, feed, gone.values());
    return unsettled(this.db, feed, stories).filter((story) => !gone.has(story));
  }

  async feedRules(feed: number, known: string) {
    return feedRules(this.db, feed, known);
  }

  async putStories(batch: StoryBatch) {
    return this.queue.put(batch);
  }

  async followAll(person: number, feeds: readonly NewFeed[], dryRun: boolean) {
    return followAll(this.db, feeds, person, dryRun);
  }

  async areHere(person: number, stories: readonly { id: string; aliases: readonly Alias[] }[]) {
    return areHere(this.db, stories, person);
  }

  async keepMarks(person: number, marks: readonly MovedMarks[]) {
    await keepMarks(this.db, marks, person);
  }

  async restoreFeeds(person: number, feeds: readonly ExportedFeed[], dryRun: boolean) {
    if (dryRun) return feeds.filter(({ url }) => !isFollowed(this.db, url, person)).length;
    return restoreFeeds(this.db, feeds, person);
  }

  async restoreKept(person: number, kept: ExportedKept, dryRun: boolean) {
    return restoreKept(this.db, kept, person, dryRun);
  }

  async restoreStories(person: number, batch: RestoreBatch) {
    await this.queue.gate();
    return restoreStories(this.db, batch, person);
  }

  async endRound() {
    this.db.transaction(() => log(this.db, 'refresh', 'done'));
    this.onBounded();
  }

  async renewReadings(engine: string) {
    await renewReadings(this.db, engine, pause);
  }

  async keepReading(
    id: string,
    hash: string,
    reading: Reading,
    rules?: readonly number[],
    speakers?: readonly Speaker[],
  ) {
    keepReading(this.db, id, hash, reading, rules, speakers);
  }

  async renewVoices() {
    return renewVoices(this.db);
  }

  async skipReading(id: string) {
    skipReading(this.db, id);
  }

  async keepRedline(id: string, hash: string, from: string, isMeant: boolean) {
    keepRedline(this.db, id, hash, from, isMeant);
  }

  async mendSearch() {
    const made = mendSearchFile(this.db);
    attachSearch(this.reader);
    return made;
  }

  async joinStories(joins: readonly StoryJoin[]) {
    joinStories(this.db, joins);
  }

  async pruneOutbox(upTo: number) {
    pruneOutbox(this.db, upTo);
  }
}
