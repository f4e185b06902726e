import type { ArticleSummary, Edition, Library, Page } from '@dateline/core/library';
import { InfiniteQueryObserver, type QueryClient } from '@tanstack/react-query';
import { hasMoreStories, type ListData, loadedEdition, loadedStories } from './cache.js';
import { keys } from './keys.js';
import { listQuery } from './queries.js';

/** A library and what is cached of it. */
export interface Source {
  library: Library;
  client: QueryClient;
}

/** Loads the next rows of a list. @returns whether some came */
export async function loadMoreStories({ library, client }: Source, query: string): Promise<boolean> {
  if (!hasMoreStories(client, query)) return false;
  const before = loadedStories(client, query).length;
  const observer = new InfiniteQueryObserver(client, listQuery(library, query));
  await observer.fetchNextPage({ cancelRefetch: false });
  return loadedStories(client, query).length > before;
}

/** A query that finds what `query` finds and is in a state. */
export function withState(query: string, word: string): string {
  return query.trim() ? `(${query}) is:${word}` : `is:${word}`;
}

/** How many rows of `newest` are not in the list that is shown, or stand for more articles than there. */
export function countFresh(newest: Page<ArticleSummary> | undefined, shown: readonly ArticleSummary[]): number {
  if (!newest) return 0;
  const known = new Set(shown.map(({ id }) => id));
  const stories = new Map(shown.map(({ story, articles = 1 }) => [story, articles]));
  return newest.items.filter(({ id, story, articles = 1 }) => {
    const before = story === undefined ? undefined : stories.get(story);
    return before === undefined ? !known.has(id) : articles > before;
  }).length;
}

/** Begins a list again with the stories that have come since it was shown; nothing happens where none have. */
export function showFresh(client: QueryClient, query: string): void {
  const newest = client.getQueryData<Page<ArticleSummary>>(keys.newest(query));
  if (!newest || countFresh(newest, loadedStories(client, query)) === 0) return;
  client.setQueryData<ListData>(keys.list(query, 'newest'), { pages: [newest], pageParams: [undefined] });
}

/** How many Stories of an edition as it is now are not in the one that is shown, or have more articles than there. */
export function countFreshStories(newest: Edition | undefined, shown: Edition | undefined): number {
  if (!newest || !shown) return 0;
  const rows = ({ stories }: Edition) => stories.map(({ article }) => article);
  return countFresh({ items: rows(newest) }, rows(shown));
}

/** Shows an edition as it is now; nothing happens where no Story has come. */
export function showFreshEdition(client: QueryClient, day?: string): void {
  const newest = client.getQueryData<Edition>(keys.newestEdition(day));
  if (!newest || countFreshStories(newest, loadedEdition(client, day)) === 0) return;
  client.setQueryData(keys.edition(day), newest);
}

/** Milliseconds since 1970 of a day or an instant; one without an offset is UTC, as the library has it. */
function instant(time: string): number {
  return Date.parse(time.includes('T') && !/(Z|[+-]\d{2}:?\d{2})$/.test(time) ? `${time}Z` : time);
}

/** Articles of a list that are asked for at a time. */
const SLICE = 500;

/** A row of unread articles, and how many of them it stands for. */
export interface UnreadRow {
  id: string;
  unread: number;
}

/**
 * The rows of the unread articles of a list that a person can have seen: none that came after the list was shown, whatever
 * its date, and no Story that something was added to since.
 * @param shown the rows that are loaded, newest first
 * @param more whether the list goes on after them
 */
export async function unreadOfShown(
  library: Library,
  query: string,
  shown: readonly ArticleSummary[],
  more: boolean,
): Promise<UnreadRow[]> {
  const last = shown.at(-1);
  if (!last) return [];
  const oldest = instant(last.time);
  const ids = new Set(shown.map(({ id }) => id));
  const stories = new Map(shown.map(({ story, articles }) => [story, articles ?? 1]));
  const isShown = ({ id, story, articles = 1 }: ArticleSummary) => {
    const before = story === undefined ? undefined : stories.get(story);
    return before === undefined ? ids.has(id) : articles <= before;
  };
  const rows: UnreadRow[] = [];
  let after: string | undefined;
  do {
    const page = await library.list({
      query: withState(query, 'unread'),
      limit: SLICE,
      ...(after === undefined ? {} : { after }),
    });
    for (const row of page.items)
      if (isShown(row) || (more && instant(row.time) <= oldest)) rows.push({ id: row.id, unread: row.unread ?? 1 });
    after = page.next;
  } while (after !== undefined);
  return rows;
}
