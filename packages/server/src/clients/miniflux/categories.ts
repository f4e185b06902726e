import { DatelineError, quoteValue } from '@dateline/core/base';
import type { Library } from '@dateline/library';
import { type Subscription, type Subscriptions, subscriptionsOf } from '../subscriptions.js';
import { USER } from './user.js';

/** The number of the category of feeds that are in no folder: every feed of Miniflux is in one. */
export const ALL = 2_000_000_000;
const ALL_TITLE = 'All';

export interface Category {
  id: number;
  title: string;
  user_id: number;
  hide_globally: false;
}

const category = (id: number, title: string): Category => ({ id, title, user_id: USER, hide_globally: false });

export const categoryOf = ({ folder, folderId }: Subscription): Category =>
  folder === undefined || folderId === undefined ? category(ALL, ALL_TITLE) : category(folderId, folder);

/** All categories: the folders, and that of what is in none. */
export async function categories(library: Library, withCounts: boolean): Promise<object[]> {
  const { feeds, folders } = await subscriptionsOf(library);
  return [category(ALL, ALL_TITLE), ...folders.map(({ id, name }) => category(id, name))].map((each) => {
    const inIt = feedsIn(feeds, each.id);
    return {
      ...each,
      ...(withCounts && { feed_count: inIt.length, total_unread: inIt.reduce((sum, feed) => sum + feed.unread, 0) }),
    };
  });
}

export const feedsIn = (feeds: readonly Subscription[], id: number): Subscription[] =>
  feeds.filter((feed) => categoryOf(feed).id === id);

/** The name of the folder that a category is; empty for that of what is in none. @throws DatelineError `unknown-folder` */
export function folderOf(id: number, { folders }: Subscriptions): string {
  if (id === ALL) return '';
  const folder = folders.find((each) => each.id === id);
  if (!folder) throw new DatelineError('unknown-folder', { id });
  return folder.name;
}

/** The query for the stories of a category. @throws DatelineError `unknown-folder` */
export function categoryQuery(id: number, subscriptions: Subscriptions): string {
  const name = folderOf(id, subscriptions);
  if (name !== '') return `in:${quoteValue(name)}`;
  return subscriptions.folders.map((folder) => `-in:${quoteValue(folder.name)}`).join(' ');
}

export async function createCategory(library: Library, title: string): Promise<Category> {
  const { id, name } = await library.saveFolder(title);
  return category(id, name);
}

export async function renameCategory(library: Library, id: number, title: string): Promise<Category> {
  const { name, ...folder } = await library.renameFolder(id, title);
  return category(folder.id, name);
}
