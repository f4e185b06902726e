import type { FeedState, Folder, Library } from '@dateline/library';

/**
 * The number under which clients find what came otherwise than from a feed: pages that were added, imports. Feeds never come
 * so far, and it fits in 31 bits, which is what some clients have for it.
 */
export const OWN_FEED = 2_000_000_000;

/** A feed as clients know it, with the number of its folder. */
export interface Subscription extends FeedState {
  folderId?: number;
}

/** What a person follows. */
export interface Subscriptions {
  feeds: Subscription[];
  folders: Folder[];
  byId: ReadonlyMap<number, Subscription>;
}

/** The query for the stories of a feed, by the number that clients know. */
export const feedQuery = (id: number): string => `feed:${id === OWN_FEED ? 0 : id}`;

/** Feeds and folders of a person; what came otherwise is a feed among them where there is some. */
export async function subscriptionsOf(library: Library): Promise<Subscriptions> {
  const [feeds, folders, own, unread] = await Promise.all([
    library.feeds(),
    library.folders(),
    library.count(feedQuery(OWN_FEED)),
    library.count(`${feedQuery(OWN_FEED)} is:unread`),
  ]);
  const numbers = new Map(folders.map(({ id, name }) => [name.toLowerCase(), id]));
  const all: Subscription[] = feeds.map((feed) => {
    const folderId = feed.folder === undefined ? undefined : numbers.get(feed.folder.toLowerCase());
    return { ...feed, ...(folderId !== undefined && { folderId }) };
  });
  if (own > 0)
    all.push({ id: OWN_FEED, title: 'Added by hand', url: 'https://own.dateline.invalid/', unread, total: own });
  return { feeds: all, folders, byId: new Map(all.map((feed) => [feed.id, feed])) };
}
