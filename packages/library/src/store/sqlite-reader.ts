import type {
  DiaryOptions,
  EntriesOptions,
  ListOptions,
  OutlineOptions,
  Retention,
  StatementsOptions,
} from '../types.js';
import { aroundArticle } from './around.js';
import { changesSince, lastChange } from './changes.js';
import { sumsOf } from './count.js';
import type { Database } from './database.js';
import { dayStories } from './day-stories.js';
import { diaryOf } from './diary.js';
import { getDocument, listDocuments } from './documents.js';
import { listEntries } from './entries.js';
import { exportedFeeds, exportedStories } from './exported.js';
import type { ExportChoice } from './exported-story.js';
import { feedState, listFeeds } from './feed-state.js';
import { listFolders } from './folders.js';
import { findArticle, getArticle, getVersion } from './get.js';
import { highlightsOf } from './highlights.js';
import { hookTarget, listHooks } from './hooks.js';
import { countArticles, listArticles } from './list.js';
import { sightOf } from './listings.js';
import { outlineOf } from './outline.js';
import { listPeople, personOf } from './people.js';
import { countDue } from './readings.js';
import { versionRead } from './redlines.js';
import { exportedKept } from './restore-kept.js';
import { countOld } from './retention.js';
import { getRetention } from './retention-bounds.js';
import { effectsOn, listRules } from './rules.js';
import { listSearches } from './searches.js';
import { getSettings, getWebhook } from './settings.js';
import { getVoice, listVoices } from './speakers.js';
import { listStatements } from './statements.js';
import type { ReadStore } from './store.js';
import { storyArticles } from './stories.js';
import { storyMarks, storyTexts } from './story-texts.js';
import { summaryAt, toSummary } from './summary.js';
import { listTags } from './tags.js';
import { findToken, listTokens } from './tokens.js';

/** Reads a library through one connection, which sees the words as well. */
export class SqliteReader implements ReadStore {
  protected readonly reader: Database;

  constructor(reader: Database) {
    this.reader = reader;
  }

  async person(name: string) {
    return personOf(this.reader, name);
  }

  async people() {
    return listPeople(this.reader);
  }

  async info(person: number) {
    const db = this.reader;
    const { total, done, hidden } = sumsOf(db, person, sightOf(db, person).listings);
    const feeds = db.get<{ n: number }>('select count(*) as n from subscriptions where person = ?', person)?.n ?? 0;
    return {
      articles: total - hidden,
      unread: total - done,
      saved: countArticles(db, 'is:saved', person),
      feeds,
      unreadings: countDue(db, person),
      changes: lastChange(db),
    };
  }

  async page(person: number, options?: ListOptions) {
    return listArticles(this.reader, options, person);
  }

  async outline(person: number, options: OutlineOptions = {}) {
    return outlineOf(this.reader, options, person);
  }

  async count(person: number, query?: string) {
    return countArticles(this.reader, query, person);
  }

  async entries(person: number, options?: EntriesOptions) {
    return listEntries(this.reader, options, person);
  }

  async folders(person: number) {
    return listFolders(this.reader, person);
  }

  async article(person: number, id: string) {
    return getArticle(this.reader, id, person);
  }

  async version(person: number, id: string, hash: string) {
    return getVersion(this.reader, id, hash, person);
  }

  async versionRead(person: number, id: string) {
    return versionRead(this.reader, id, person);
  }

  async storyArticles(person: number, id: string) {
    return storyArticles(this.reader, id, person);
  }

  async around(person: number, id: string) {
    return aroundArticle(this.reader, id, person);
  }

  async storyMarks(ids: readonly string[]) {
    return storyMarks(this.reader, ids);
  }

  async storyTexts(ids: readonly string[]) {
    return storyTexts(this.reader, ids);
  }

  async dayStories(person: number, from: number, to: number) {
    return dayStories(this.reader, person, from, to);
  }

  async webhook(person: number) {
    return getWebhook(this.reader, person);
  }

  async settings(person: number) {
    return getSettings(this.reader, person);
  }

  async summary(person: number, place: number) {
    return toSummary(summaryAt(this.reader, place, person)!);
  }

  async feeds(person: number) {
    return listFeeds(this.reader, person);
  }

  async feed(person: number, id: number) {
    return feedState(this.reader, id, person);
  }

  async voices(person: number, options?: { query?: string; limit?: number; after?: string }) {
    return { ...listVoices(this.reader, options, person), unreadings: countDue(this.reader, person) };
  }

  async voice(person: number, id: string, options?: { limit?: number; after?: string }) {
    return getVoice(this.reader, id, options, person);
  }

  async diary(person: number, options: DiaryOptions = {}) {
    return diaryOf(this.reader, options, person);
  }

  async statements(person: number, options?: StatementsOptions) {
    return listStatements(this.reader, options, person);
  }

  async documents(person: number, options?: { query?: string; limit?: number; after?: string }) {
    return listDocuments(this.reader, options, person);
  }

  async document(person: number, id: string, options?: { limit?: number; after?: string }) {
    return getDocument(this.reader, id, options, person);
  }

  async highlights(person: number, article?: string) {
    const place = article === undefined ? undefined : findArticle(this.reader, article, person).place;
    return highlightsOf(this.reader, place, person);
  }

  async searches(person: number) {
    return listSearches(this.reader, person);
  }

  async rules(person: number) {
    return listRules(this.reader, person);
  }

  async why(person: number, article: string) {
    return effectsOn(this.reader, findArticle(this.reader, article, person).place, person);
  }

  async tags(person: number) {
    return listTags(this.reader, person);
  }

  async hooks(person: number) {
    return listHooks(this.reader, person);
  }

  async hookTarget(person: number, id: number) {
    return hookTarget(this.reader, id, person);
  }

  async tokens(person: number) {
    return listTokens(this.reader, person);
  }

  async tokenOf(secret: string) {
    return findToken(this.reader, secret);
  }

  async retention(person: number) {
    return getRetention(this.reader, person);
  }

  async tryRetention(person: number, change: Retention, feed?: number) {
    return countOld(this.reader, change, feed, person);
  }

  async exportedFeeds(person: number, secrets: boolean) {
    return exportedFeeds(this.reader, person, secrets);
  }

  async exportedKept(person: number) {
    return exportedKept(this.reader, person);
  }

  async exportedStories(person: number, choice: ExportChoice) {
    return exportedStories(this.reader, person, choice);
  }

  async log(person: number, since: number) {
    return changesSince(this.reader, since, person);
  }
}
