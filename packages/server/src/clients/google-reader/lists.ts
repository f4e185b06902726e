import type { Library } from '@dateline/library';
import { type Subscription, subscriptionsOf } from '../subscriptions.js';
import { READING_LIST } from './stream-answers.js';

const label = (name: string) => `user/-/label/${name}`;

/** tag/list: what articles can be filed under. */
export async function tagList(library: Library): Promise<object> {
  const [folders, tags] = await Promise.all([library.folders(), library.tags()]);
  const names = new Set(folders.map(({ name }) => name.toLowerCase()));
  return {
    tags: [
      { id: 'user/-/state/com.google/starred' },
      ...folders.map(({ name }) => ({ id: label(name), type: 'folder' })),
      // A folder and a tag of one name are one stream.
      ...tags.filter(({ tag }) => !names.has(tag.toLowerCase())).map(({ tag }) => ({ id: label(tag), type: 'tag' })),
    ],
  };
}

/** subscription/list: the feeds with their folders. */
export async function subscriptionList(library: Library): Promise<object> {
  const { feeds } = await subscriptionsOf(library);
  return {
    subscriptions: feeds.map((feed) => ({
      id: `feed/${feed.id}`,
      title: feed.title,
      categories: feed.folder === undefined ? [] : [{ id: label(feed.folder), label: feed.folder }],
      url: feed.url,
      htmlUrl: feed.site ?? feed.url,
      ...(feed.icon !== undefined && { iconUrl: feed.icon }),
    })),
  };
}

/** unread-count: of each feed, folder and tag, and of all. */
export async function unreadCounts(library: Library): Promise<object> {
  const [{ feeds, folders }, { unread }] = await Promise.all([subscriptionsOf(library), library.info()]);
  const newest = (some: readonly Subscription[]) =>
    String(Math.max(0, ...some.map((feed) => (feed.newest === undefined ? 0 : Date.parse(feed.newest)))) * 1_000);
  const count = (id: string, some: readonly Subscription[]) => ({
    id,
    count: some.reduce((sum, feed) => sum + feed.unread, 0),
    newestItemTimestampUsec: newest(some),
  });
  return {
    max: unread,
    unreadcounts: [
      ...feeds.map((feed) => count(`feed/${feed.id}`, [feed])),
      ...folders.map(({ id, name }) =>
        count(
          label(name),
          feeds.filter(({ folderId }) => folderId === id),
        ),
      ),
      // A story that two feeds list is one.
      { ...count(READING_LIST, feeds), count: unread },
    ],
  };
}
