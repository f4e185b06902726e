import type { Library, ListOptions } from '@dateline/core/library';
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { keys } from './keys.js';
import { FIRST_PAGE, type ListPage, MOST_PAGES, outlineKey, pageBeside, topOf } from './list-window.js';
import { PAGE } from './page.js';
import { actsDone } from './pending-acts.js';

/** A library and what is cached of it. */
export interface Source {
  library: Library;
  client: QueryClient;
}

/** The pages of a list that are loaded, as the person has it shown. */
export const listQuery = ({ library, client }: Source, query: string) =>
  infiniteQueryOptions({
    queryKey: keys.list(query),
    queryFn: ({ pageParam }) => fetchPage({ library, client }, query, pageParam),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: ({ next }, _pages, page) => pageBeside(client, query, page, 1, next),
    getPreviousPageParam: (_first, _pages, page) => pageBeside(client, query, page, -1),
    maxPages: MOST_PAGES,
  });

/** The first page as it was when the list began: it is kept beside the list and never asked for by itself. */
export const topQuery = ({ library, client }: Source, query: string) =>
  queryOptions({
    queryKey: keys.top(query),
    queryFn: () => fetchPage({ library, client }, query, FIRST_PAGE),
    enabled: false,
  });

/** How long a list is after its first page, and where its pages begin. */
export function outlineQuery({ library, client }: Source, query: string) {
  const after = topOf(client, query)?.next;
  return queryOptions({
    queryKey: outlineKey(client, query),
    queryFn: () => library.outline({ query, chosen: true, every: PAGE, ...(after !== undefined && { after }) }),
    enabled: after !== undefined,
  });
}

const optionsOf = (query: string, { after, until }: ListPage): ListOptions => ({
  query,
  chosen: true,
  // Between two cursors more rows may stand by now than when they were set.
  limit: until === undefined ? PAGE : 2 * PAGE,
  ...(after !== undefined && { after }),
  ...(until !== undefined && { until }),
});

/** Asks for a page; the first one begins the list. */
export async function fetchPage({ library, client }: Source, query: string, page: ListPage) {
  await actsDone(client);
  const found = await library.list(optionsOf(query, page));
  if (page.number === 0 && page.until === undefined) client.setQueryData(keys.top(query), found);
  return found;
}
