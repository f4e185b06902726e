import type { FeedState } from '@dateline/core/library';

export interface Folder {
  /** Empty for feeds in no folder; those come first. */
  name: string;
  feeds: FeedState[];
  unread: number;
}

/** Folders and feeds by name; feeds without a folder stand first. */
export function foldersOf(feeds: readonly FeedState[]): Folder[] {
  const byTitle = [...feeds].sort((a, b) => a.title.localeCompare(b.title));
  const groups = Map.groupBy(byTitle, ({ folder }) => folder ?? '');
  return [...groups]
    .map(([name, list]) => ({ name, feeds: list, unread: list.reduce((sum, { unread }) => sum + unread, 0) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The list of a feed's stories, as a query. */
export const feedListQuery = ({ id }: Pick<FeedState, 'id'>): string => `feed:${id}`;

/** The list of a folder's stories, as a query. */
export const folderListQuery = (name: string): string => `in:"${name.replaceAll('"', '')}"`;

/** A row of the feeds; each opens as a list. */
export type FeedsRow = { id: string; query: string } & (
  | { kind: 'folder'; folder: Folder }
  | { kind: 'feed'; feed: FeedState }
);

export const feedRowId = (id: number): string => `feed ${id}`;
export const folderRowId = (name: string): string => `folder ${name}`;

/** The feeds by their folders, each folder before its feeds. */
export function feedsRows(feeds: readonly FeedState[]): FeedsRow[] {
  return foldersOf(feeds).flatMap((folder): FeedsRow[] => {
    const { name } = folder;
    const own = folder.feeds.map(
      (feed): FeedsRow => ({ id: feedRowId(feed.id), query: feedListQuery(feed), kind: 'feed', feed }),
    );
    return name ? [{ id: folderRowId(name), query: folderListQuery(name), kind: 'folder', folder }, ...own] : own;
  });
}

/** The names of the folders that feeds are in. */
export function folderNames(feeds: readonly FeedState[]): string[] {
  return foldersOf(feeds)
    .map(({ name }) => name)
    .filter(Boolean);
}
