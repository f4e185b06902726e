import { type Article, DatelineError, parseQuery, type Span, statesOf } from '@dateline/core';
import type {
  ArticleSummary,
  Change,
  Edition,
  FeedState,
  ListOptions,
  MarkOptions,
  OutlineOptions,
  Page,
  Position,
  Settings,
  State,
  StoredArticle,
  StoryEntry,
  StoryPage,
  StoryRedline,
} from '@dateline/core/library';
import { memoryEdition } from './memory-edition.js';
import { finds, type Kept, pageOf } from './memory-query.js';

/** Stories in memory, their lists and states, and the change log. */
export class MemoryStories {
  readonly kept: Kept[] = [];
  readonly known: FeedState[] = [];
  private readonly log: Change[] = [];
  private readonly listeners = new Set<(changes: Change[]) => void>();
  private shown: Settings = { stories: true, readOnScroll: false, lists: {} };
  private readonly byId = new Map<string, Kept>();

  /** Puts an article into the library as if a feed had brought it. */
  arrive(article: Article, { reading, feed, story, copy, ...states }: Partial<Kept> = {}): void {
    const kept: Kept = {
      article,
      read: false,
      saved: false,
      later: false,
      hidden: false,
      tags: [],
      highlights: [],
      ...states,
      ...(reading ? { reading } : {}),
      ...(feed === undefined ? {} : { feed }),
      ...(story === undefined ? {} : { story }),
      ...(copy === undefined ? {} : { copy }),
    };
    const time = this.timeOf(kept);
    const at = this.kept.findLastIndex((other) => this.timeOf(other) >= time);
    this.kept.splice(at + 1, 0, kept);
    this.byId.set(article.id, kept);
    this.changed('article', article.id);
  }

  /** A feed brings a story in other words. */
  change(article: Article, redline: StoryRedline): void {
    const kept = this.one(article.id);
    Object.assign(kept, { article, redline });
    if (kept.read && !redline.same) kept.changed = true;
    this.changed('article', article.id);
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

  async list({
    query = '',
    limit = 50,
    after,
    until,
    stories = this.shown.stories,
    chosen = false,
    order,
  }: ListOptions = {}): Promise<Page<ArticleSummary>> {
    const ranked = this.ranked(query, stories, this.orderOf(query, chosen, order));
    const [from, to] = [this.rank(after), until === undefined ? undefined : this.rank(until)];
    const rows = this.between(ranked, from, to).map(({ row }) => row);
    return pageOf(rows, ({ id }) => id, limit);
  }

  /** Where an article stands among all: a cursor is good for every list. */
  private rank(id: string | undefined): number | undefined {
    return id === undefined ? undefined : this.kept.findIndex(({ article }) => article.id === id);
  }

  private orderOf(query: string, chosen: boolean, order?: string) {
    const choice = chosen ? this.shown.lists[query.trim()] : undefined;
    return { unread: choice?.unread === true, oldest: (order ?? (choice?.oldest ? 'oldest' : 'newest')) === 'oldest' };
  }

  private ranked(query: string, stories: boolean, { unread, oldest }: { unread: boolean; oldest: boolean }) {
    const all = this.found(query).filter(({ read }) => !unread || !read);
    const found = oldest ? all.toReversed() : all;
    const rows = stories ? this.rows(found) : found.map((kept) => this.summary(kept));
    const ranks = new Map(this.kept.map(({ article }, rank) => [article.id, rank]));
    return rows.map((row) => ({ row, rank: ranks.get(row.id)! * (oldest ? -1 : 1), sign: oldest ? -1 : 1 }));
  }

  private between<T extends { rank: number; sign: number }>(rows: readonly T[], from?: number, to?: number): T[] {
    return rows.filter(
      ({ rank, sign }) => (from === undefined || rank > from * sign) && (to === undefined || rank <= to * sign),
    );
  }

  async outline({
    query = '',
    after,
    every = 100,
    find,
    stories = this.shown.stories,
    chosen = false,
    order,
  }: OutlineOptions = {}) {
    const stands = this.rank(find);
    const rows = this.between(this.ranked(query, stories, this.orderOf(query, chosen, order)), this.rank(after));
    const wanted = this.kept.find(({ article }) => article.id === find);
    const isWanted = ({ id, story }: ArticleSummary) => id === find || (story !== undefined && story === wanted?.story);
    const at = rows.findIndex(
      ({ row, rank, sign }) => isWanted(row) || (wanted !== undefined && rank >= (stands ?? 0) * sign),
    );
    return {
      rows: rows.length,
      cursors: rows.filter((_, n) => (n + 1) % every === 0).map(({ row }) => row.id),
      ...(wanted && { found: at < 0 ? rows.length : at }),
      ...(rows.some(({ row }) => isWanted(row)) && { listed: true as const }),
    };
  }

  async count(query = ''): Promise<number> {
    return this.found(query).length;
  }

  async get(id: string): Promise<StoredArticle> {
    const { article, reading, highlights, tags, ...kept } = this.one(id);
    return {
      article,
      ...statesOf(kept),
      tags: [...tags],
      firstSeen: this.timeOf({ article }),
      versions: kept.redline ? [kept.redline.to, kept.redline.from] : [],
      highlights: [...highlights],
      ...(kept.changed && { changed: true as const }),
      ...(kept.keptUnread && { keptUnread: true as const }),
      ...(kept.position && { position: kept.position }),
      ...(reading ? { reading } : {}),
    };
  }

  async version(id: string): Promise<Article> {
    return this.one(id).article;
  }

  /** What `story` says that articles added, by their ids. */
  readonly grown = new Map<string, Partial<StoryEntry>>();
  /** What `story` says of quotations. */
  quotations: StoryPage['quotations'] = [];

  async story(id: string): Promise<StoryPage> {
    const of = this.kept.filter(({ story }) => story === id);
    const members = of.length > 0 ? of : this.kept.filter(({ article }) => article.id === id);
    const [first] = members;
    if (!first) throw new DatelineError('unknown-story', { id });
    const all = of.length > 0 ? of : this.storyOf(first);
    const entries = all.map((kept, at): StoryEntry => {
      const part = at === all.length - 1 ? 'first' : 'report';
      return { article: this.summary(kept), part, added: [], ...this.grown.get(kept.article.id) };
    });
    const unread = entries.filter(({ article }) => !article.read);
    const isBegun = unread.length > 0 && unread.length < entries.length;
    return {
      id: first.story ?? first.article.id,
      ...(first.article.headline !== undefined && { headline: first.article.headline }),
      best: first.article.id,
      outlets: [...new Set(entries.flatMap(({ article }) => article.source ?? []))].reverse(),
      entries,
      quotations: this.quotations,
      documents: [],
      ...(isBegun && {
        since: {
          articles: unread.map(({ article }) => article.id),
          things: unread.reduce((sum, { added }) => sum + added.length, 0),
        },
      }),
      unreadings: 0,
    };
  }

  async redline(id: string): Promise<StoryRedline> {
    const { redline } = this.one(id);
    const version = { hash: 'first', seen: '1970-01-01' };
    return redline ?? { id, from: version, to: version, same: true, changes: [], blocks: [] };
  }

  async seen(ids: string[]): Promise<void> {
    for (const id of ids) {
      const kept = this.one(id);
      if (!kept.changed) continue;
      delete kept.changed;
      this.changed('state', id);
    }
  }

  async keepPosition(id: string, { read, heard }: Position): Promise<void> {
    const kept = this.one(id);
    const { position } = kept;
    kept.position = { ...position, ...(read !== undefined && { read }), heard: { ...position?.heard, ...heard } };
  }

  /** What was sent, where an address is set. */
  readonly sent: { id: string; passage?: Span }[] = [];

  async send(id: string, passage?: Span): Promise<void> {
    if (!this.shown.webhook) throw new DatelineError('no-webhook');
    this.sent.push({ id: this.one(id).article.id, ...(passage && { passage }) });
  }

  async put(articles: Article[]): Promise<number> {
    const fresh = articles.filter(({ id }) => !this.byId.has(id));
    for (const article of fresh) this.arrive(article);
    return fresh.length;
  }

  async removeArticle(id: string): Promise<void> {
    this.kept.splice(this.kept.indexOf(this.one(id)), 1);
    this.byId.delete(id);
    this.changed('article', id);
  }

  async mark(ids: string[], state: State, { also }: MarkOptions = {}): Promise<string[]> {
    const changed = new Set<string>();
    for (const id of ids) {
      const { tag = [], untag = [], keptUnread, ...states } = state;
      if (keptUnread) states.read = false;
      const kept = this.one(id);
      const before = JSON.stringify([statesOf(kept), kept.keptUnread, kept.tags]);
      if (states.read !== undefined) delete kept.changed;
      Object.assign(kept, states);
      if (keptUnread) kept.keptUnread = true;
      else if (keptUnread === false || states.read) delete kept.keptUnread;
      kept.tags = [...new Set([...kept.tags, ...tag])].filter((each) => !untag.includes(each));
      if (JSON.stringify([statesOf(kept), kept.keptUnread, kept.tags]) !== before) changed.add(id);
      this.changed('state', id);
      const { read, hidden } = states;
      for (const other of also ? this.storyOf(kept) : []) {
        if (
          other === kept ||
          (read && other.keptUnread && also === 'copies') ||
          (also === 'copies' && (kept.copy === undefined || other.copy !== kept.copy))
        )
          continue;
        const isSame = (read ?? other.read) === other.read && (hidden ?? other.hidden) === other.hidden;
        if (isSame) continue;
        Object.assign(other, { ...(read !== undefined && { read }), ...(hidden !== undefined && { hidden }) });
        this.changed('state', other.article.id);
        changed.add(other.article.id);
      }
    }
    return [...changed];
  }

  /** The day of the edition that no day was named for. */
  today = '2026-01-03';

  async edition(day = this.today): Promise<Edition> {
    return memoryEdition(day, this.rows(this.found('')), (id) => this.one(id));
  }

  async settings(): Promise<Settings> {
    return { ...this.shown };
  }

  async setSettings(change: Partial<Settings>): Promise<Settings> {
    const lists = Object.entries({ ...this.shown.lists, ...change.lists });
    const kept = lists.filter(([, { unread, oldest }]) => unread || oldest);
    this.shown = { ...this.shown, ...change, lists: Object.fromEntries(kept) };
    this.changed('refresh', '');
    return this.settings();
  }

  async markAll(query: string, state: State): Promise<number> {
    const ids = this.found(query).map(({ article }) => article.id);
    await this.mark(ids, state);
    return ids.length;
  }

  async changes(since: number): Promise<Change[]> {
    return this.log.slice(since);
  }

  subscribe(listener: (changes: Change[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
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

  protected timeOf({ article }: Pick<Kept, 'article'>): string {
    return article.published ?? '1970-01-01';
  }

  protected one(id: string): Kept {
    const found = this.byId.get(id);
    if (!found) throw new DatelineError('unknown-article', { id });
    return found;
  }

  protected found(query: string): Kept[] {
    const parsed = parseQuery(query).query;
    return this.kept.filter((kept) => finds(parsed, kept, this.known));
  }

  /** The articles of the Story of an article, itself among them. */
  private storyOf(kept: Kept): Kept[] {
    return kept.story === undefined ? [kept] : this.kept.filter(({ story }) => story === kept.story);
  }

  /** One row for each Story: where the first of it stands, with the first, as no text here is fuller than another. */
  private rows(found: readonly Kept[]): ArticleSummary[] {
    const seen = new Set<string>();
    return found.flatMap((kept) => {
      const members = this.storyOf(kept).filter(({ hidden }) => !hidden);
      if (kept.story === undefined || members.length < 2) return [this.summary(kept)];
      if (seen.has(kept.story)) return [];
      seen.add(kept.story);
      const sources = new Set(members.map(({ article, feed }) => article.source?.name ?? feed)).size;
      const unread = members.filter(({ read }) => !read).length;
      return [{ ...this.summary(kept), story: kept.story, sources, articles: members.length, unread }];
    });
  }

  protected summary({ article, ...kept }: Kept): ArticleSummary {
    const { id, headline, direction } = article;
    return {
      id,
      time: this.timeOf({ article }),
      direction,
      ...statesOf(kept),
      ...(kept.changed && { changed: true as const }),
      ...(kept.keptUnread && { keptUnread: true as const }),
      ...(headline === undefined ? {} : { headline }),
    };
  }
}
