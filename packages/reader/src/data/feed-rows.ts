import { quoteValue } from '@dateline/core/base';
import type { FeedState, Rule, SavedSearch } from '@dateline/core/library';
import type { ViewOf } from '../view/view.js';
import { troubleGroups } from './feed-trouble.js';

/** A folder with its feeds, and what is unread of them. */
export interface Folder {
  /** Empty for feeds in no folder; those come first. */
  name: string;
  feeds: FeedState[];
  unread: number;
}

/** As people sort names: Channel 9 before Channel 10, whatever the case. */
const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }).compare;

/** Folders and feeds by name; feeds without a folder stand first. */
export function foldersOf(feeds: readonly FeedState[]): Folder[] {
  const byTitle = [...feeds].sort((a, b) => byName(a.title, b.title));
  const groups = Map.groupBy(byTitle, ({ folder }) => folder ?? '');
  return [...groups]
    .map(([name, list]) => ({ name, feeds: list, unread: list.reduce((sum, { unread }) => sum + unread, 0) }))
    .sort((a, b) => byName(a.name, b.name));
}

/** The list of a feed's stories, as a query. */
export const feedListQuery = ({ id }: Pick<FeedState, 'id'>): string => `feed:${id}`;

/** The list of a folder's stories, as a query. */
export const folderListQuery = (name: string): string => `in:${quoteValue(name)}`;

/** A row of the feeds; each opens as a list. */
export type FeedsRow = { id: string; query: string } & (
  | { kind: 'search'; search: SavedSearch }
  | { kind: 'rule'; rule: Rule }
  | { kind: 'folder'; folder: Folder }
  | { kind: 'feed'; feed: FeedState }
);

/** How many stories of a row are unread. */
export function unreadOf(row: Exclude<FeedsRow, { kind: 'rule' }>): number {
  if (row.kind === 'search') return row.search.unread;
  return row.kind === 'folder' ? row.folder.unread : row.feed.unread;
}

/** The id of the row of a saved search. */
export const searchRowId = (id: number): string => `search ${id}`;
/** The id of the row of a rule. */
export const ruleRowId = (id: number): string => `rule ${id}`;
/** The id of the row of a feed. */
export const feedRowId = (id: number): string => `feed ${id}`;
/** The id of the row of a folder. */
export const folderRowId = (name: string): string => `folder ${name}`;

const feedRow = (feed: FeedState): FeedsRow => ({
  id: feedRowId(feed.id),
  query: feedListQuery(feed),
  kind: 'feed',
  feed,
});

/** The rows of a view of feeds: saved searches, rules, then by folder, each before its feeds; or those in trouble, the worst first. */
export function feedsRows(
  feeds: readonly FeedState[],
  { troubled }: Pick<ViewOf<'feeds'>, 'troubled'> = {},
  searches: readonly SavedSearch[] = [],
  rules: readonly Rule[] = [],
): FeedsRow[] {
  if (troubled) return troubleGroups(feeds).flatMap((group) => group.feeds.map(feedRow));
  const saved = searches.map(
    (search): FeedsRow => ({ id: searchRowId(search.id), query: search.query, kind: 'search', search }),
  );
  const sorted = foldersOf(feeds).flatMap((folder): FeedsRow[] => {
    const { name } = folder;
    const own = folder.feeds.map(feedRow);
    return name ? [{ id: folderRowId(name), query: folderListQuery(name), kind: 'folder', folder }, ...own] : own;
  });
  const judging = rules.map((rule): FeedsRow => ({ id: ruleRowId(rule.id), query: rule.query, kind: 'rule', rule }));
  return [...saved, ...judging, ...sorted];
}

/** The names of the folders that feeds are in. */
export function folderNames(feeds: readonly FeedState[]): string[] {
  return foldersOf(feeds)
    .map(({ name }) => name)
    .filter(Boolean);
}
