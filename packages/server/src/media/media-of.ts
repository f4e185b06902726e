import { type Article, DatelineError } from '@dateline/core/base';
import type { Library } from '@dateline/library';
import { iconAddress } from './icon-address.js';
import { Recent } from './recent.js';

/** Articles whose addresses are remembered: what a few long lists show. */
const REMEMBERED = 5_000;

/** Every address of an article that a page may have loaded through the server. */
function addressesOf({ media, attachments, body }: Article): string[] {
  const figures = body.flatMap((block) => (block.type === 'figure' ? [block.url, block.poster ?? []].flat() : []));
  const files = attachments.flatMap(({ url, alternatives = [] }) => [url, ...alternatives.map((each) => each.url)]);
  const texts = attachments.flatMap(({ transcript = [], chaptersUrl }) => [
    ...transcript.map((each) => each.url),
    ...(chaptersUrl === undefined ? [] : [chaptersUrl]),
  ]);
  return [...media.map(({ url }) => url), ...figures, ...files, ...texts].map((url) => url.trim());
}

/**
 * Knows which addresses a person may have fetched: those of the articles they see. So the server fetches nothing for
 * anybody else, and nothing that no story has.
 */
export class MediaOf {
  private readonly known = new Recent<string, Set<string>>(REMEMBERED);
  private readonly icons = new Recent<string, string>(REMEMBERED);

  /** @throws DatelineError `unknown-article`, `unknown-media` */
  async check(library: Library, person: string, id: string, url: string): Promise<void> {
    const key = `${person}\n${id}`;
    const before = this.known.get(key);
    if (before?.has(url)) return;
    const { article } = await library.get(id);
    // A page that is open may show an earlier version, so what was known of it stays.
    const addresses = new Set([...(before ?? []), ...addressesOf(article)]);
    this.known.set(key, addresses);
    if (!addresses.has(url)) throw new DatelineError('unknown-media', { id });
  }

  /** The address of the icon of a feed: the one it names, else the one that its site has by custom. @throws DatelineError `unknown-feed` */
  async iconOf(library: Library, person: string, id: number): Promise<string> {
    const key = `${person}\n${id}`;
    const before = this.icons.get(key);
    if (before !== undefined) return before;
    const feeds = await library.feeds();
    const feed = feeds.find((each) => each.id === id);
    if (!feed) throw new DatelineError('unknown-feed', { id });
    for (const each of feeds) this.icons.set(`${person}\n${each.id}`, iconAddress(each));
    return iconAddress(feed);
  }
}
