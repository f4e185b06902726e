import { type Article, DatelineError, type Span, statesOf } from '@dateline/core';
import type {
  Change,
  Edition,
  MarkOptions,
  Position,
  Settings,
  State,
  StoredArticle,
  StoryEntry,
  StoryPage,
  StoryRedline,
} from '@dateline/core/library';
import { memoryEdition } from './memory-edition.js';
import { MemoryLists } from './memory-lists.js';
import type { Kept } from './memory-query.js';

/** Stories in memory with what is done to them: their states, their versions and the change log. */
export class MemoryStories extends MemoryLists {
  private readonly log: Change[] = [];
  private readonly listeners = new Set<(changes: Change[]) => void>();

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
    return { path: 'memory', ...this.counts(), changes: this.log.length };
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
}
