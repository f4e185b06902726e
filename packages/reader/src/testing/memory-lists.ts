import { DatelineError, parseQuery, statesOf } from '@dateline/core';
import type { ArticleSummary, FeedState, ListOptions, OutlineOptions, Page, Settings } from '@dateline/core/library';
import { finds, type Kept, pageOf } from './memory-query.js';

/** Stories in memory, and the lists of them that queries make. */
export class MemoryLists {
  readonly kept: Kept[] = [];
  readonly known: FeedState[] = [];
  protected shown: Settings = { stories: true, readOnScroll: false, lists: {} };
  protected readonly byId = new Map<string, Kept>();

  /** What is counted of the stories. */
  protected counts() {
    const unread = this.kept.filter(({ read }) => !read).length;
    return {
      articles: this.kept.length,
      unread,
      saved: this.kept.filter(({ saved }) => saved).length,
      feeds: this.known.length,
      unreadings: this.kept.filter(({ reading }) => !reading).length,
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
  protected storyOf(kept: Kept): Kept[] {
    return kept.story === undefined ? [kept] : this.kept.filter(({ story }) => story === kept.story);
  }

  /** One row for each Story: where the first of it stands, with the first, as no text here is fuller than another. */
  protected rows(found: readonly Kept[]): ArticleSummary[] {
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
