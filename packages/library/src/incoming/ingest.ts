import { type Article, DatelineError } from '@dateline/core/base';
import type { DocumentResult } from '@dateline/formats';
import { type IndexText, indexText } from '../index/entry.js';
import { type FeedRules, type Follower, RuleBook } from '../rules/rule-book.js';
import { StoryWords } from '../rules/story-words.js';
import type { Kept } from '../schedule/round.js';
import { hostOf } from '../store/aliases.js';
import type { Told } from '../store/identity.js';
import { timeOf } from '../store/place.js';
import { type Draft, draftStories, packDrafts } from '../store/prepare.js';
import type { PutResult, StoryBatch } from '../store/put-queue.js';
import type { ClaimedFeed } from '../store/queue.js';

/** Where stories and their words go. */
export interface Sinks {
  store: {
    putStories(batch: StoryBatch): Promise<PutResult>;
    unsettled(feed: number, stories: readonly Told[]): Promise<number[]>;
    feedRules(feed: number, known: string): Promise<FeedRules>;
  };
  indexer: { atHand(keys: string[], texts: IndexText[]): Promise<unknown>; caughtUp(): Promise<unknown> };
}

/** Stories that go at a time: an import has more than should be under way at once. */
const TOGETHER = 500;

function checkArticles(articles: readonly Article[]): void {
  const empty = articles.find(({ headline, summary, url, body }) => !headline && !summary && !url && body.length === 0);
  if (empty) throw new DatelineError('empty-article', { id: empty.id });
}

const textOf = ({ article, text, repeats }: Draft) => indexText(article, text, repeats);

/** Works documents out and hands them on: rows to the writer, words to the indexer. */
export class Ingest {
  private readonly store: Sinks['store'];
  private readonly indexer: Sinks['indexer'];
  private readonly now: () => Date;
  private readonly rules = new RuleBook();

  constructor(store: Sinks['store'], indexer: Sinks['indexer'], now = () => new Date()) {
    this.store = store;
    this.indexer = indexer;
    this.now = now;
  }

  /** Keeps the stories that a feed lists. */
  async keepFeed(
    feed: Pick<ClaimedFeed, 'id' | 'site' | 'url' | 'title' | 'lastRefresh'>,
    document: Pick<DocumentResult, 'feed' | 'articles'>,
  ): Promise<Kept> {
    const site = hostOf(document.feed?.site ?? feed.site) ?? hostOf(feed.url);
    const { drafts, listed } = draftStories(document.articles, { feed: feed.id, ...(site !== undefined && { site }) });
    // Nothing of a feed that was never read is known.
    const open = feed.lastRefresh === undefined ? drafts : await this.unsettled(feed.id, drafts);
    if (open.length === 0) return { added: 0, updated: 0, unchanged: drafts.length };
    const title = document.feed?.title || feed.title;
    const texts = open.map(textOf);
    await this.judge(open, texts, { feed: feed.id, title });
    const { added, updated, unchanged } = await this.hand(open, texts, { listed, feed: { feed: feed.id, title } });
    return { added, updated, unchanged: unchanged + drafts.length - open.length };
  }

  /** Keeps articles from elsewhere than a feed. @returns the places of the articles in the order of storing, and counts */
  async putArticles(articles: readonly Article[], person: number, partial = false): Promise<PutResult> {
    checkArticles(articles);
    const result: PutResult = { added: 0, updated: 0, unchanged: 0, places: [] };
    // The last are stored first, as of one document.
    for (let end = articles.length; end > 0; end -= TOGETHER) {
      const part = await this.some(articles.slice(Math.max(0, end - TOGETHER), end), { person, partial });
      for (const name of ['added', 'updated', 'unchanged'] as const) result[name] += part[name];
      result.places.push(...part.places);
    }
    await this.indexer.caughtUp();
    return result;
  }

  /**
   * Keeps some articles of an import; `caughtUp` is for its end.
   * @returns the places of the articles in their own order, and how many were new
   */
  async putPart(articles: readonly Article[], person: number): Promise<{ added: number; places: number[] }> {
    checkArticles(articles);
    const { added, places } = await this.some(articles, { person });
    return { added, places: places.reverse() };
  }

  /** Resolves when everything that was stored until now is found. */
  async caughtUp(): Promise<void> {
    await this.indexer.caughtUp();
  }

  private async some(articles: readonly Article[], how: Pick<StoryBatch, 'person' | 'partial'>): Promise<PutResult> {
    const { drafts, listed } = draftStories(articles);
    return this.hand(drafts, drafts.map(textOf), { listed, ...how });
  }

  /** Notes with each story which rules find it, so that they act in the transaction that stores it. */
  private async judge(
    drafts: readonly Draft[],
    texts: readonly IndexText[],
    { feed, title }: { feed: number; title: string },
  ): Promise<void> {
    const { version, rules, followers } = await this.store.feedRules(feed, this.rules.version);
    if (rules) this.rules.take(version, rules);
    const now = this.now();
    // As the feed will be called once it is stored; its followers may have names of their own for it.
    const named: Follower[] = followers.map((follower) => ({ ...follower, title: follower.title || title }));
    if (!this.rules.concerns(named, now)) return;
    drafts.forEach(({ story }, n) => {
      const words = new StoryWords(this.rules.vocabulary, texts[n]!, story.source?.name || title || story.publisher);
      const found = this.rules.judge({ words, at: timeOf(story, now.toISOString()).at }, named, now);
      if (found.length > 0) story.rules = found;
    });
  }

  private async unsettled(feed: number, drafts: readonly Draft[]): Promise<Draft[]> {
    const told = drafts.map(({ story: { id, aliases, hash, headline, published } }) => ({
      id,
      aliases,
      hash,
      ...(headline !== undefined && { headline }),
      ...(published !== undefined && { published }),
    }));
    const open = new Set(await this.store.unsettled(feed, told));
    return drafts.filter((_, n) => open.has(n));
  }

  private hand(drafts: readonly Draft[], texts: IndexText[], how: Omit<StoryBatch, 'blocks'>): Promise<PutResult> {
    const keys = drafts.map(({ story: { id, hash } }) => `${id} ${hash}`);
    void this.indexer.atHand(keys, texts).catch(() => {});
    return this.store.putStories({ blocks: packDrafts(drafts), ...how });
  }
}
