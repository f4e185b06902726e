import { type Article, articleId, normalizeAddress } from '@dateline/core/base';

/** How often each key occurs. */
function tally(keys: (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * Gives each item of a feed its id: from its guid, if no other item has the same; else from its address, if no other has
 * that; else from what it says. So ids are unique in a feed and do not depend on the order of its items. An item that is
 * there twice, word for word, is kept once.
 * @param items whose ids are still empty
 * @param scope the feed, in which a guid is unique
 */
export function identified(
  items: readonly Article[],
  scope: string,
): { articles: Article[]; repeated: number; twice: number } {
  const guids = tally(items.map(({ guid }) => guid));
  const byGuid = ({ guid }: Article) => guid !== undefined && guids.get(guid) === 1;
  const address = (item: Article) => {
    const url = item.canonicalUrl ?? item.url;
    return byGuid(item) || url === undefined ? undefined : normalizeAddress(url);
  };
  const addresses = tally(items.map(address));
  const articles = new Map<string, Article>();
  let repeated = 0;
  for (const item of items) {
    if (byGuid(item)) item.id = articleId({ guid: item.guid, scope });
    else {
      if (item.guid !== undefined) repeated++;
      const own = address(item);
      item.id =
        own !== undefined && addresses.get(own) === 1
          ? articleId({ url: item.url, canonicalUrl: item.canonicalUrl })
          : articleId({ scope, text: words(item) });
    }
    if (!articles.has(item.id)) articles.set(item.id, item);
  }
  return { articles: [...articles.values()], repeated, twice: items.length - articles.size };
}

function words(item: Article): string {
  return JSON.stringify([item.url, item.headline, item.summary, item.published, item.body, item.attachments]);
}
