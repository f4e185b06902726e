import {
  type Article,
  DatelineError,
  parseQuery,
  type Query,
  type Span,
  STATES,
  type States,
  selectorOf,
  statesOf,
} from '@dateline/core';
import type {
  ArticleSummary,
  Change,
  ExportFormat,
  FeedState,
  Highlight,
  ImportContent,
  ImportOptions,
  Library,
  ListOptions,
  Page,
  RefreshResult,
  StoredArticle,
  VoiceStatement,
  VoiceSummary,
} from '@dateline/core/library';
import type { Reading } from '@dateline/core/reading';
import { statementRows } from '../article/voices.js';

interface Kept extends States {
  article: Article;
  reading?: Reading;
  feed?: number;
  highlights: Highlight[];
}

/** Whether the part of a query that these tests use finds an article. */
function finds(query: Query, kept: Kept, feeds: readonly FeedState[]): boolean {
  const { article } = kept;
  switch (query.kind) {
    case 'all':
      return true;
    case 'and':
      return query.items.every((item) => finds(item, kept, feeds));
    case 'or':
      return query.items.some((item) => finds(item, kept, feeds));
    case 'not':
      return !finds(query.item, kept, feeds);
    case 'text':
      return JSON.stringify(article).toLowerCase().includes(query.value.toLowerCase());
    case 'is':
      if (query.state === 'highlighted') return kept.highlights.length > 0;
      return STATES.some(({ name, word, opposite }) => query.state === (kept[name] ? word : opposite));
    case 'field': {
      const feed = feeds.find(({ id }) => id === kept.feed);
      return query.field === 'feed' ? String(feed?.id) === query.value : feed?.folder === query.value;
    }
    default:
      throw new Error(`these tests do not ask for ${query.kind}`);
  }
}

/** Items from after a cursor on, which is the key of the last item before. */
function pageOf<T>(items: readonly T[], keyOf: (item: T) => string, limit: number, after?: string): Page<T> {
  const from = after === undefined ? 0 : items.findIndex((item) => keyOf(item) === after) + 1;
  const shown = items.slice(from, from + limit);
  const last = shown.at(-1);
  return { items: shown, ...(last !== undefined && from + limit < items.length ? { next: keyOf(last) } : {}) };
}

/** A Library in memory, for the tests of a reader. Methods can be replaced, to fail or to be counted. */
export class MemoryLibrary implements Library {
  readonly kept: Kept[] = [];
  readonly known: FeedState[] = [];
  /** What `refresh` brings next. */
  refreshed: Partial<RefreshResult> = {};
  private readonly log: Change[] = [];
  private readonly listeners = new Set<(changes: Change[]) => void>();
  private highlightCount = 0;
  private readonly byId = new Map<string, Kept>();

  /** Puts an article into the library as if a feed had brought it. */
  arrive(article: Article, { reading, feed, ...states }: Partial<Kept> = {}): void {
    const kept: Kept = {
      article,
      read: false,
      saved: false,
      later: false,
      hidden: false,
      highlights: [],
      ...states,
      ...(reading ? { reading } : {}),
      ...(feed === undefined ? {} : { feed }),
    };
    const time = this.timeOf(kept);
    const at = this.kept.findLastIndex((other) => this.timeOf(other) >= time);
    this.kept.splice(at + 1, 0, kept);
    this.byId.set(article.id, kept);
    this.changed('article', article.id);
  }

  addFeed(feed: Partial<FeedState> & { title: string }): FeedState {
    const id = this.known.length + 1;
    const made = { id, url: `https://feeds.example/${id}`, unread: 0, total: 0, ...feed };
    this.known.push(made);
    this.changed('feed', String(id));
    return made;
  }

  async info() {
    const unread = this.kept.filter(({ read }) => !read).length;
    return {
      path: 'memory',
      articles: this.kept.length,
      unread,
      saved: this.kept.filter(({ saved }) => saved).length,
      feeds: this.known.length,
      unreadings: this.kept.filter(({ reading }) => !reading).length,
      changes: this.log.length,
    };
  }

  async list({ query = '', limit = 50, after }: ListOptions = {}): Promise<Page<ArticleSummary>> {
    return pageOf(
      this.found(query).map((kept) => this.summary(kept)),
      ({ id }) => id,
      limit,
      after,
    );
  }

  async count(query = ''): Promise<number> {
    return this.found(query).length;
  }

  async get(id: string): Promise<StoredArticle> {
    const { article, reading, highlights, ...kept } = this.one(id);
    return {
      article,
      ...statesOf(kept),
      tags: [],
      firstSeen: this.timeOf({ article }),
      versions: [],
      highlights: [...highlights],
      ...(reading ? { reading } : {}),
    };
  }

  async version(id: string): Promise<Article> {
    return this.one(id).article;
  }

  async feeds(): Promise<FeedState[]> {
    return this.known.map((feed) => ({ ...feed }));
  }

  async add(address: string, options: { folder?: string; title?: string } = {}) {
    if (!URL.canParse(address)) throw new DatelineError('bad-address', { address });
    const known = this.known.find(({ url }) => url === address);
    if (known) return { kind: 'known' as const, feed: known, added: 0 };
    if (address.includes('/story/')) {
      const id = address.split('/').at(-1)!;
      return { kind: 'article' as const, article: this.summary(this.one(id)), added: 1 };
    }
    return { kind: 'feed' as const, feed: this.addFeed({ title: address, url: address, ...options }), added: 0 };
  }

  async editFeed(id: number, change: { title?: string; folder?: string }): Promise<FeedState> {
    const feed = this.known.find((one) => one.id === id);
    if (!feed) throw new DatelineError('unknown-feed', { id });
    Object.assign(feed, change);
    return feed;
  }

  async removeFeed(id: number): Promise<void> {
    const at = this.known.findIndex((feed) => feed.id === id);
    if (at < 0) throw new DatelineError('unknown-feed', { id });
    this.known.splice(at, 1);
  }

  async put(articles: Article[]): Promise<number> {
    for (const article of articles) this.arrive(article);
    return articles.length;
  }

  async mark(ids: string[], state: Partial<States>): Promise<void> {
    for (const id of ids) {
      Object.assign(this.one(id), state);
      this.changed('state', id);
    }
  }

  async markAll(query: string, state: Partial<States>): Promise<number> {
    const ids = this.found(query).map(({ article }) => article.id);
    await this.mark(ids, state);
    return ids.length;
  }

  async refresh(): Promise<RefreshResult> {
    return { feeds: 1, added: 0, updated: 0, unchanged: 1, problems: [], ...this.refreshed };
  }

  async voices({ query = '', limit = 50, after }: { query?: string; limit?: number; after?: string } = {}) {
    const voices = this.spoken()
      .map(({ summary }) => summary)
      .filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
    return { ...pageOf(voices, ({ id }) => id, limit, after), unreadings: 0 };
  }

  async voice(id: string, { limit = 50, after }: { limit?: number; after?: string } = {}) {
    const found = this.spoken().find(({ summary }) => summary.id === id);
    if (!found) throw new DatelineError('unknown-voice', { id });
    return { ...found.summary, ...pageOf(found.items, ({ text }) => text, limit, after) };
  }

  async highlight(article: string, span: Span, note?: string): Promise<Highlight> {
    const kept = this.one(article);
    const made: Highlight = {
      id: `h${++this.highlightCount}`,
      article,
      span,
      selector: selectorOf(kept.article, span),
      created: '2026-01-01T00:00:00Z',
      ...(note === undefined ? {} : { note }),
    };
    kept.highlights.push(made);
    return made;
  }

  async highlights(article?: string): Promise<Highlight[]> {
    return this.kept.filter((kept) => !article || kept.article.id === article).flatMap((kept) => kept.highlights);
  }

  async removeHighlight(id: string): Promise<void> {
    for (const { highlights } of this.kept) {
      const at = highlights.findIndex((highlight) => highlight.id === id);
      if (at >= 0) highlights.splice(at, 1);
    }
  }

  async import(content: ImportContent, _name?: string, { dryRun = false }: ImportOptions = {}) {
    const titles = (await new Response(content as Blob).text()).split('\n');
    if (!dryRun) for (const title of titles) this.addFeed({ title });
    const marks = { read: 0, saved: 0, later: 0, tagged: 0, highlights: 0 };
    return { format: 'OPML', feeds: titles.length, articles: 0, skipped: 0, ...marks, warnings: [] };
  }

  async *export(format: ExportFormat): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(`<${format}>${this.known.map(({ title }) => title).join()}</${format}>`);
  }

  async backup(): Promise<never> {
    throw new DatelineError('backup-refused');
  }

  async changes(since: number): Promise<Change[]> {
    return this.log.slice(since);
  }

  subscribe(listener: (changes: Change[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async undo(): Promise<undefined> {
    return undefined;
  }

  as(): Library {
    return this;
  }

  async people(): Promise<string[]> {
    return [];
  }

  async close(): Promise<void> {
    this.listeners.clear();
  }

  /** Writes to the change log. */
  changed(kind: Change['kind'], id: string): void {
    const change = { number: this.log.length + 1, kind, id };
    this.log.push(change);
    for (const listener of this.listeners) listener([change]);
  }

  private timeOf({ article }: Pick<Kept, 'article'>): string {
    return article.published ?? '1970-01-01';
  }

  private one(id: string): Kept {
    const found = this.byId.get(id);
    if (!found) throw new DatelineError('unknown-article', { id });
    return found;
  }

  private found(query: string): Kept[] {
    const parsed = parseQuery(query).query;
    return this.kept.filter((kept) => finds(parsed, kept, this.known));
  }

  private summary({ article, ...kept }: Kept): ArticleSummary {
    const { id, headline, direction } = article;
    return {
      id,
      time: this.timeOf({ article }),
      direction,
      ...statesOf(kept),
      ...(headline === undefined ? {} : { headline }),
    };
  }

  private spoken(): { summary: VoiceSummary; items: VoiceStatement[] }[] {
    const byName = new Map<string, VoiceStatement[]>();
    for (const kept of this.kept) {
      if (!kept.reading) continue;
      const { voices } = kept.reading;
      for (const { statement, text } of statementRows(kept.article, kept.reading)) {
        for (const voice of voices.filter(({ id }) => statement.voices.some((by) => by.voice === id))) {
          const item = { article: this.summary(kept), statement, voice, text };
          byName.set(voice.name, [...(byName.get(voice.name) ?? []), item]);
        }
      }
    }
    return [...byName].map(([name, items]) => {
      const articles = new Set(items.map(({ article }) => article.id)).size;
      const latest = items[0]!.article.time;
      return { summary: { id: name.toLowerCase(), name, statements: items.length, articles, latest }, items };
    });
  }
}
