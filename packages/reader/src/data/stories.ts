import type { ArticleSummary, Library, Page } from '@dateline/core/library';
import { InfiniteQueryObserver, type QueryClient } from '@tanstack/react-query';
import { hasMoreStories, type ListData, loadedStories } from './cache.js';
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

/** How many rows of `newest` are not in the list that is shown. */
export function countFresh(newest: Page<ArticleSummary> | undefined, shown: readonly ArticleSummary[]): number {
  if (!newest) return 0;
  const known = new Set(shown.map(({ id }) => id));
  return newest.items.filter(({ id }) => !known.has(id)).length;
}

/** Begins a list again with the stories that have come since it was shown; nothing happens where none have. */
export function showFresh(client: QueryClient, query: string): void {
  const newest = client.getQueryData<Page<ArticleSummary>>(keys.newest(query));
  if (!newest || countFresh(newest, loadedStories(client, query)) === 0) return;
  client.setQueryData<ListData>(keys.list(query, 'newest'), { pages: [newest], pageParams: [undefined] });
}

/** Milliseconds since 1970 of a day or an instant; one without an offset is UTC, as the library has it. */
function instant(time: string): number {
  return Date.parse(time.includes('T') && !/(Z|[+-]\d{2}:?\d{2})$/.test(time) ? `${time}Z` : time);
}

/** Articles of a list that are asked for at a time. */
const SLICE = 500;

/**
 * The ids of the unread stories of a list that a person can have seen: none that came after the list was shown, whatever
 * its date.
 * @param shown the rows that are loaded, newest first
 * @param more whether the list goes on after them
 */
export async function unreadOfShown(
  library: Library,
  query: string,
  shown: readonly ArticleSummary[],
  more: boolean,
): Promise<string[]> {
  const last = shown.at(-1);
  if (!last) return [];
  const oldest = instant(last.time);
  const known = new Set(shown.map(({ id }) => id));
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await library.list({
      query: withState(query, 'unread'),
      limit: SLICE,
      ...(after === undefined ? {} : { after }),
    });
    for (const { id, time } of page.items) if (known.has(id) || (more && instant(time) <= oldest)) ids.push(id);
    after = page.next;
  } while (after !== undefined);
  return ids;
}
