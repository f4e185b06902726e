import { type Article, isDatelineError } from '@dateline/core';
import { BulkLibrary } from '@dateline/library/bulk';
import { read } from '@dateline/reading';

/** Articles that come at once. */
const AT_ONCE = 20;

/** A library filled on this thread, of a feed for each source. */
export class FilledLibrary {
  readonly library: BulkLibrary;
  private readonly feeds = new Map<string, { id: number; title: string; site: string }>();

  constructor(path: string) {
    this.library = new BulkLibrary(path);
  }

  /** Puts articles in, in their order, and looks for their Stories; once more with their Readings, as a library does that makes them. */
  async put(articles: readonly Article[], { readings = false } = {}): Promise<void> {
    for (let at = 0; at < articles.length; at += AT_ONCE) {
      const some = articles.slice(at, at + AT_ONCE);
      const sources = new Map<string, Article[]>();
      for (const article of some) {
        const name = article.source?.name ?? 'The Paper';
        sources.set(name, [...(sources.get(name) ?? []), article]);
      }
      // A feed lists the newest first.
      for (const [name, listed] of sources) await this.library.putFeed(await this.feedOf(name), listed.toReversed());
    }
    this.library.index();
    await this.library.group();
    if (!readings) return;
    const made = new Map<string, Awaited<ReturnType<typeof read>>>();
    for (const article of articles) made.set(article.url!, await read(article));
    await this.library.putReadings(({ url }) => made.get(url!)!);
    this.library.index();
    await this.library.group();
  }

  /** The ids of the articles of the Story of one, with what tells copies apart; none where the library took it for another one. */
  async story(id: string): Promise<Map<string, number>> {
    try {
      const { articles } = await this.library.store.storyArticles(1, id);
      return new Map(articles.map(({ article, copy }) => [article.id, copy]));
    } catch (error) {
      if (isDatelineError(error) && error.code === 'unknown-story') return new Map();
      throw error;
    }
  }

  private async feedOf(name: string) {
    const known = this.feeds.get(name);
    if (known) return known;
    const site = `${name.toLowerCase().replace(/\W+/g, '-')}.example`;
    const { id } = await this.library.store.follow(1, { url: `https://${site}/feed` });
    const feed = { id, title: name, site };
    this.feeds.set(name, feed);
    return feed;
  }
}
